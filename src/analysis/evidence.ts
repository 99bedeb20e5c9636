import type { Pain } from '../model/elements.js';
import type { Sureness } from '../model/sureness.js';

/** How well something is known. */
export interface EvidenceStrength {
  /** The larger of the number of distinct sources and the largest single count; 0 where there is no evidence. */
  strength: number;
  sureness: Sureness;
  /** Distinct sources: data named by `from`; a line that names none is a source of its own. */
  sources: number;
  /** The largest number of times that a single line says it was seen; absent where no line counts. Counts are never added up. */
  largestCount?: number;
}

/** How well a pain is known by the lines of its evidence (source 004). */
export function evidenceStrength({ evidence }: Pick<Pain, 'evidence'>): EvidenceStrength {
  const named = new Set<string>();
  let unnamed = 0;
  const counts: number[] = [];
  for (const { from, count } of evidence) {
    if (from) named.add(from.id ?? from.text);
    else unnamed++;
    if (count !== undefined && Number.isFinite(count)) counts.push(Math.floor(count));
  }
  const sources = named.size + unnamed;
  const largestCount = counts.length > 0 ? Math.max(...counts) : undefined;
  const strength = Math.max(sources, largestCount ?? 0);
  return { strength, sureness: surenessOf(strength), sources, ...(largestCount !== undefined && { largestCount }) };
}

function surenessOf(strength: number): Sureness {
  if (strength < 1) return 'assumed';
  if (strength < 2) return 'coincidence';
  return strength < 3 ? 'pattern' : 'trend';
}
