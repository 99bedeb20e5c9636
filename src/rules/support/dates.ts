import { differenceInCalendarDays, formatISO, isValid, parseISO, sub, subSeconds } from 'date-fns';
import { toSeconds } from '../../model/durations.js';
import type { Duration } from '../../model/types.js';

/** The day a duration before another, both `YYYY-MM-DD`, by the calendar; nothing where it lies beyond all calendars. */
export function dayBefore(day: string, duration: Duration): string | undefined {
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
