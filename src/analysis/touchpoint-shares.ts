import type { Stage, Touchpoint } from '../model/elements.js';
import type { Id } from '../model/source.js';
import { alternativesIn } from './alternatives.js';
import { isMost, type Passage, shareOfShare } from './passage.js';

/**
 * How many of those at a stage come by each touchpoint that is open to them, and which of them most live: of alternatives the
 * likeliest (of equal ones the first), of optional touchpoints those from one half on. Where no share is written, nobody knows.
 */
export function touchpointPassages({ touchpoints }: Stage, isOpen: (touchpoint: Touchpoint) => boolean): Passage[] {
  const groupOf = alternativesIn(touchpoints);
  const open = touchpoints.filter(isOpen);
  const passages = new Map<Id, Passage>();
  for (const group of Map.groupBy(open, ({ id }) => groupOf.get(id)).values()) {
    const { shares, elsewhere } = sharesOf(group, touchpoints);
    const most = Math.max(elsewhere, ...shares.filter((share) => share !== undefined));
    // Computed shares may differ by a rounding error.
    const likeliest = shares.findIndex((share) => share !== undefined && share > most - 1e-9);
    for (const [index, touchpoint] of group.entries()) {
      const coming = comingBy(touchpoint);
      const share = shareOfShare(shares[index], coming);
      const isMain = index === likeliest && isMost(coming ?? 0);
      passages.set(touchpoint.id, { id: touchpoint.id, isMain, ...(share !== undefined && { share }) });
    }
  }
  return open.flatMap(({ id }) => passages.get(id) ?? []);
}

/** How those at a stage divide among alternatives. */
interface Shares {
  /** Of each; nothing where nobody knows. */
  shares: (number | undefined)[];
  /** Of those who come by none of them: what they replace is not at this stage. */
  elsewhere: number;
}

/**
 * The share of each alternative: what is written, and for what they replace the rest. One that says none has none; one that is
 * alone, as the others are not open to these people, has all.
 */
function sharesOf(group: readonly Touchpoint[], touchpoints: readonly Touchpoint[]): Shares {
  const here = new Set(touchpoints.map(({ id }) => id));
  const isOfHere = ({ id, insteadOf }: Touchpoint) => {
    const other = insteadOf?.touchpoint.id;
    return other !== undefined && other !== id && here.has(other);
  };
  const isOfElsewhere = (each: Touchpoint) => each.insteadOf?.share !== undefined && !isOfHere(each);
  const hasElsewhere = group.some(isOfElsewhere);
  if (group.length === 1 && !hasElsewhere) return { shares: [1], elsewhere: 0 };
  const isAlternative = (each: Touchpoint) => isOfHere(each) || isOfElsewhere(each);
  const written = group.map((each) => (isAlternative(each) ? fraction(each.insteadOf?.share) : undefined));
  const total = written.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const hasReplaced = !group.every(isAlternative);
  // Without what they replace, or where they are more than all, they share the whole.
  const whole = hasReplaced || hasElsewhere ? Math.max(1, total) : total;
  const rest = Math.max(0, 1 - total / whole);
  const shares = group.map((each, index) => {
    if (!isAlternative(each)) return rest;
    const share = written[index];
    return share === undefined || whole === 0 ? undefined : share / whole;
  });
  return { shares, elsewhere: hasElsewhere && !hasReplaced ? rest : 0 };
}

/** Whether nobody says how many come by: it is optional, or an alternative among touchpoints of its stage for the same people, without a share. */
export function lacksShare(touchpoint: Touchpoint, touchpoints: readonly Touchpoint[]): boolean {
  const { optional, optionalShare, insteadOf, by } = touchpoint;
  if (optional && optionalShare === undefined && insteadOf?.share === undefined) return true;
  if (!insteadOf || insteadOf.share !== undefined) return false;
  const other = touchpoints.find(({ id }) => id === insteadOf.touchpoint.id);
  if (!other || other.id === touchpoint.id) return false;
  return by.length === 0 || other.by.length === 0 || by.some(({ id }) => other.by.some((ref) => ref.id === id));
}

/** Of those for whom it is open, how many come by what is optional; where it has a share as an alternative, that is how many. */
function comingBy({ optional, optionalShare, insteadOf }: Touchpoint): number | undefined {
  return !optional || (optionalShare === undefined && insteadOf?.share !== undefined) ? 1 : fraction(optionalShare);
}

/** Percent as 0..1, whatever was written; nothing where nothing was. */
function fraction(percent: number | undefined): number | undefined {
  if (percent === undefined) return undefined;
  return Number.isFinite(percent) ? Math.min(1, Math.max(0, percent / 100)) : 0;
}

/** Alternatives among the touchpoints open to some people whose written shares are more than all, with their sum in percent. */
export function overfullAmong(touchpoints: readonly Touchpoint[]): { touchpoints: Touchpoint[]; sum: number }[] {
  const written = touchpoints.reduce((total, { insteadOf }) => total + Math.max(0, insteadOf?.share ?? 0), 0);
  if (written <= 100) return [];
  const groupOf = alternativesIn(touchpoints);
  return [...Map.groupBy(touchpoints, ({ id }) => groupOf.get(id)).values()].flatMap((group) => {
    const sharing = group.filter(({ insteadOf }) => insteadOf?.share !== undefined);
    const sum = sharing.reduce((total, { insteadOf }) => total + (insteadOf?.share ?? 0), 0);
    return sum > 100 + 1e-6 ? [{ touchpoints: sharing, sum }] : [];
  });
}
