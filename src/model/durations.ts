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

/** Both ends in seconds; of an exact length they are equal. */
export function endsInSeconds({ amount, high = amount, unit }: Duration): { low: number; high: number } {
  return { low: amount * seconds[unit], high: high * seconds[unit] };
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
 * A length in seconds in at most two units, rounded up: `4 minutes 15 seconds`. None is larger than a day but for
 * `largest`, as nobody counts in months what is meant to take hours.
 */
export function formatSeconds(length: number, largest: DurationUnit): string {
  const units = SMALL.includes(largest) ? SMALL : [largest, ...SMALL];
  const [unit = 'second', ...smaller] = units.slice(units.findIndex((each) => wholes(length, each) > 0));
  const amount = wholes(length, unit);
  const rest = length - toSeconds({ amount, unit });
  if (unit === 'second') return formatDuration({ amount: Math.ceil(length * 100 - 1e-6) / 100, unit });
  const second = smaller.find((each) => wholes(rest, each) > 0);
  if (!second) return formatDuration({ amount, unit });
  const more = { amount: Math.ceil(rest / seconds[second] - 1e-6), unit: second };
  if (toSeconds(more) >= seconds[unit]) return formatDuration({ amount: amount + 1, unit });
  return `${formatDuration({ amount, unit })} ${formatDuration(more)}`;
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
