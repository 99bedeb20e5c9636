import * as l10n from '@vscode/l10n';
import type { Duration, DurationUnit } from './types.js';

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

/** Length in seconds, for comparing. */
export function toSeconds(duration: Duration): number {
  return duration.amount * seconds[duration.unit];
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

/** In the reader's language: `3 weeks`, `1 minute`. */
export function formatDuration({ amount, unit }: Duration): string {
  const one = amount === 1;
  switch (unit) {
    case 'second':
      return one ? l10n.t('1 second') : l10n.t('{0} seconds', amount);
    case 'minute':
      return one ? l10n.t('1 minute') : l10n.t('{0} minutes', amount);
    case 'hour':
      return one ? l10n.t('1 hour') : l10n.t('{0} hours', amount);
    case 'day':
      return one ? l10n.t('1 day') : l10n.t('{0} days', amount);
    case 'week':
      return one ? l10n.t('1 week') : l10n.t('{0} weeks', amount);
    case 'month':
      return one ? l10n.t('1 month') : l10n.t('{0} months', amount);
    case 'year':
      return one ? l10n.t('1 year') : l10n.t('{0} years', amount);
  }
}

/** Whether `YYYY-MM-DD` names a day of the calendar (2026-02-30 does not). */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}
