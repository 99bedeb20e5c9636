import type { Evidence } from '../model/elements.js';
import type { Tally } from '../model/source.js';
import type { Sureness } from '../model/sureness.js';

/** How well something is known. */
export interface EvidenceStrength {
  /** The larger of the number of distinct sources and the largest single count; 0 where there is no evidence. */
  strength: number;
  sureness: Sureness;
  /** Distinct sources: data named by `from`; a line that names none is a source of its own. */
  sources: number;
  /** The largest single tally, such as 6 of 8; absent where no line counts. Counts of different sources are never added up. */
  largest?: Required<Pick<Tally, 'count'>> & Tally;
}

/** How well a pain or gain is known by the lines of its evidence (source 004). What is assumed, or what nobody said, is no evidence. */
export function evidenceStrength({ evidence }: { evidence: readonly Evidence[] }): EvidenceStrength {
  const named = new Set<string>();
  let unnamed = 0;
  let largest: EvidenceStrength['largest'];
  for (const { from, how, count, of } of evidence) {
    if (how?.value === 'assumed' || count === 0) continue;
    if (from) named.add(from.id ?? from.text);
    else unnamed++;
    if (count === undefined || !Number.isFinite(count) || count <= (largest?.count ?? 0)) continue;
    // More than were asked cannot have said so: which of the two is wrong, nobody knows.
    largest = { count: Math.floor(count), ...(of !== undefined && of >= count && { of }) };
  }
  const sources = named.size + unnamed;
  const strength = Math.max(sources, largest?.count ?? 0);
  return { strength, sureness: surenessOf(strength), sources, ...(largest && { largest }) };
}

function surenessOf(strength: number): Sureness {
  if (strength < 1) return 'assumed';
  if (strength < 2) return 'coincidence';
  return strength < 3 ? 'pattern' : 'trend';
}
