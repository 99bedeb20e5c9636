import { formatDuration } from './format.js';
import type { Duration, DurationUnit } from './source.js';

/**
 * Seconds of each unit. A year is the mean year of the calendar, 365.2425 days, and a month is a twelfth of it (30.44
 * days), so that 12 months equal a year, and 13 weeks still lie within 3 months.
 */
const seconds: Record<DurationUnit, number> = {
  second: 1,
  minute: 60,
  hour: 3_600,
  day: 86_400,
  week: 604_800,
  month: 2_629_746,
  year: 31_556_952,
};

/** Length in seconds, for comparing; of a range its upper end, as budgets and targets have to hold for that. */
export function toSeconds({ amount, high = amount, unit }: Duration): number {
  return high * seconds[unit];
}

/** A length of time in seconds, as a range: what durations come to. Of an exact one both ends are equal. */
export interface Length {
  low: number;
  high: number;
  /** Something in it is known by `about` alone. */
  about?: true;
  /** The largest unit that it was written in, which nobody wants to read smaller. */
  unit: DurationUnit;
}

/** What a duration comes to; nothing for one that cannot be. */
export function lengthOf(duration: Duration): Length | undefined {
  if (!isLength(duration)) return undefined;
  const { amount, high = amount, unit, about } = duration;
  return { low: amount * seconds[unit], high: high * seconds[unit], ...(about && { about }), unit };
}

/** Several lengths one after another: a sum of ranges is a range. Nothing where there are none. */
export function sumOf(lengths: readonly (Length | undefined)[]): Length | undefined {
  return combined(lengths, (a, b) => ({ low: a.low + b.low, high: a.high + b.high }));
}

/** How long several take side by side. */
export function longestOf(lengths: readonly (Length | undefined)[]): Length | undefined {
  return combined(lengths, (a, b) => ({ low: Math.max(a.low, b.low), high: Math.max(a.high, b.high) }));
}

/** From the shortest to the longest of several. */
export function spanOf(lengths: readonly (Length | undefined)[]): Length | undefined {
  return combined(lengths, (a, b) => ({ low: Math.min(a.low, b.low), high: Math.max(a.high, b.high) }));
}

function combined(
  lengths: readonly (Length | undefined)[],
  combine: (a: Length, b: Length) => Pick<Length, 'low' | 'high'>,
): Length | undefined {
  return lengths.reduce((all, each) => {
    if (!all || !each) return all ?? each;
    const about = all.about ?? each.about;
    const unit = seconds[all.unit] >= seconds[each.unit] ? all.unit : each.unit;
    return { ...combine(all, each), ...(about && { about }), unit };
  }, undefined);
}

/** Whether there can be such a length of time: a negative one or a range without room is a typing error, and nothing computes with it. */
export function isLength({ amount, high }: Duration): boolean {
  return amount >= 0 && (high === undefined || high > amount);
}

/** Below, at or above zero as `a` is shorter than, as long as, or longer than `b`. */
export function compareDurations(a: Duration, b: Duration): number {
  return toSeconds(a) - toSeconds(b);
}

/** What a duration costs in the priority of an action: ≤ 2 weeks 1, ≤ 6 weeks 2, ≤ 3 months 3, ≤ 6 months 4, more 5. */
export function durationScore(duration: Duration): number {
  const bounds: Duration[] = [
    { amount: 2, unit: 'week' },
    { amount: 6, unit: 'week' },
    { amount: 3, unit: 'month' },
    { amount: 6, unit: 'month' },
  ];
  const within = bounds.findIndex((bound) => compareDurations(duration, bound) <= 0);
  return within < 0 ? 5 : within + 1;
}

const SMALL: readonly DurationUnit[] = ['day', 'hour', 'minute', 'second'];

/**
 * A length in seconds in at most two neighbouring units, rounded up or down: `4 minutes 15 seconds`, `3 days 1 hour`. None is
 * larger than a day but for `largest`, as nobody counts in months what is meant to take hours.
 */
export function formatSeconds(length: number, largest: DurationUnit, rounded: 'up' | 'down' = 'up'): string {
  const units = SMALL.includes(largest) ? SMALL : [largest, ...SMALL];
  const [unit = 'second', ...smaller] = units.slice(units.findIndex((each) => wholes(length, each) > 0));
  const amount = wholes(length, unit);
  const rest = length - toSeconds({ amount, unit });
  if (unit === 'second') return formatDuration({ amount: Math.ceil(length * 100 - 1e-6) / 100, unit });
  const [second] = smaller;
  if (!second || rest / seconds[second] < 1e-6) return formatDuration({ amount, unit });
  const exact = rest / seconds[second];
  const more = { amount: rounded === 'up' ? Math.ceil(exact - 1e-6) : wholes(rest, second), unit: second };
  if (more.amount === 0) return formatDuration({ amount, unit });
  if (toSeconds(more) >= seconds[unit]) return formatDuration({ amount: amount + 1, unit });
  return `${formatDuration({ amount, unit })} ${formatDuration(more)}`;
}

/** A length that durations come to: `4 minutes 15 seconds`, `≈ 2–3 days`, `1 day 2 hours – 3 days`. */
export function formatLength({ low, high, about, unit }: Length, largest: DurationUnit = unit): string {
  const text = low < high ? formatRange(low, high, largest) : formatSeconds(high, largest);
  return about ? `≈ ${text}` : text;
}

function formatRange(low: number, high: number, largest: DurationUnit): string {
  const common = SMALL.find((unit) => isWhole(low / seconds[unit]) && isWhole(high / seconds[unit]));
  const unit = isWhole(low / seconds[largest]) && isWhole(high / seconds[largest]) ? largest : common;
  if (unit && high / seconds[unit] < 100) {
    return formatDuration({ amount: Math.round(low / seconds[unit]), high: Math.round(high / seconds[unit]), unit });
  }
  const ends = [formatSeconds(low, largest, 'down'), formatSeconds(high, largest)];
  return [...new Set(ends)].join(' – ');
}

function isWhole(amount: number): boolean {
  return Math.abs(amount - Math.round(amount)) < 1e-9;
}

function wholes(length: number, unit: DurationUnit): number {
  return Math.floor(length / seconds[unit] + 1e-9);
}

/** Whether `YYYY-MM-DD` names a day of the calendar (2026-02-30 does not). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
