import type { Finding, VersionedFix } from '../../../src/model/finding.js';

/** The fixes of a finding; none where they cannot be built, as one that fails must not take all others along. */
export function fixesOf({ rule, fixes }: Finding): VersionedFix[] {
  try {
    return fixes?.() ?? [];
  } catch (error) {
    console.error(`The fixes of ${rule} failed: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
