import { formatISO } from 'date-fns';

/** Today in the time zone of this process, as `2026-01-31`. */
export function localToday(now = new Date()): string {
  return formatISO(now, { representation: 'date' });
}
