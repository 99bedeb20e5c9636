import { differenceInCalendarDays, formatISO, isValid, parseISO, sub, subSeconds } from 'date-fns';
import { toSeconds } from '../../model/durations.js';
import type { Duration } from '../../model/source.js';

/** Every journey of a project asks for the same day. */
const known = new Map<string, string | undefined>();

/** The day a duration before another, both `YYYY-MM-DD`, by the calendar; nothing where it lies beyond all calendars. */
export function dayBefore(day: string, duration: Duration): string | undefined {
  const key = `${day} ${duration.amount} ${duration.unit}`;
  if (!known.has(key)) {
    if (known.size >= 100) known.clear();
    known.set(key, subtract(day, duration));
  }
  return known.get(key);
}

function subtract(day: string, duration: Duration): string | undefined {
  const { amount, unit } = duration;
  const from = parseISO(day);
  // The calendar knows no half months.
  const before = Number.isInteger(amount) ? sub(from, { [`${unit}s`]: amount }) : subSeconds(from, toSeconds(duration));
  return isValid(before) ? formatISO(before, { representation: 'date' }) : undefined;
}

/** How many days lie between a day and today: above zero where it has passed. Both `YYYY-MM-DD`. */
export function daysSince(date: string, today: string): number {
  return differenceInCalendarDays(parseISO(today), parseISO(date));
}
