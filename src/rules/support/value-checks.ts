import * as l10n from '@vscode/l10n';
import { isLength } from '../../model/durations.js';
import type { Fix } from '../../model/finding.js';
import { formatDuration, formatNumber, formatShare, formatValue } from '../../model/format.js';
import { metricKinds, rangeOf, unitFits, unitTitle } from '../../model/metric-kinds.js';
import type { Metric } from '../../model/shared-elements.js';
import type { Bounds, Duration, Id, Source, Tally, Value } from '../../model/source.js';
import type { Reporter } from '../rule.js';
import { replace } from './fix-builders.js';
import type { Stated, StatedValue } from './stated.js';
import { displayName, writtenDuration } from './wording.js';

/** A length of time is no less than none, and its range goes up; `words` stand before it in its statement. */
export function checkLength(
  { duration, source, owner, words }: { duration: Duration; source: Source; owner: Id; words?: string },
  report: Reporter,
): void {
  if (isLength(duration)) return;
  const { amount, high } = duration;
  if (amount < 0 || high === undefined) {
    const message = l10n.t('{0} is less than no time: take the minus away.', formatDuration(duration));
    report({ source, on: 'statement', subject: owner, message });
    return;
  }
  if (amount === high) {
    reportEqualEnds(duration, source, owner, words, report);
    return;
  }
  checkRange({ low: amount, high, source }, { subject: owner, ...(words !== undefined && { rewrite }) }, report);

  function rewrite(low: number, top: number): string {
    return `${words}${writtenDuration({ ...duration, amount: low, high: top })}`;
  }
}

/** A length of time between two ends that are one; `words` stand before it where the whole statement can be written anew. */
function reportEqualEnds(
  { high: _, ...duration }: Duration,
  source: Source,
  subject: Id,
  words: string | undefined,
  report: Reporter,
): void {
  const meant = writtenDuration(duration);
  const message = l10n.t('{0}..{0} is one length of time: write {1}.', duration.amount, meant);
  const fixes = (): Fix[] => [
    {
      title: l10n.t('Change to “{0}”', meant),
      edits: [replace(source.uri, source.range, `${words}${meant}`)],
      preferred: true,
    },
  ];
  report({ source, on: 'statement', subject, message, ...(words !== undefined && { fixes }) });
}

/** A scale or range has to go up. */
export function checkEnds(bounds: Bounds, word: string, subject: Id, report: Reporter): void {
  checkRange(bounds, { subject, rewrite: (low, high) => `${word}${low}..${high}` }, report);
}

function checkRange(
  { low, high, source }: Bounds,
  { subject, rewrite }: { subject: Id; rewrite?: (low: number, high: number) => string },
  report: Reporter,
): void {
  if (low < high) return;
  const written = `${low}..${high}`;
  const turned = `${high}..${low}`;
  if (low === high) {
    const message = l10n.t(
      '{0} has no room between its ends: write the lowest and the highest that can be, such as 1..5.',
      written,
    );
    report({ source, on: 'statement', subject, message });
    return;
  }
  const fixes = (): Fix[] =>
    rewrite
      ? [
          {
            title: l10n.t('Change to “{0}”', turned),
            edits: [replace(source.uri, source.range, rewrite(high, low))],
            preferred: true,
          },
        ]
      : [];
  const message = l10n.t('{0} goes down: write the lower end first, {1}.', written, turned);
  report({ source, on: 'statement', subject, message, fixes });
}

/** A share lies between none and all. */
export function checkShare({ value, source, on, owner }: Stated, report: Reporter): void {
  if (value >= 0 && value <= 100) return;
  const message = l10n.t('{0} is no share: take one from 0% to 100%.', formatShare(value));
  report({ source, on, subject: owner, message });
}

/** What was counted is a whole number, and of those asked no more than all can have said it. */
export function checkTally(
  { tally: { count, of }, source, owner }: { tally: Tally; source: Source; owner: Id },
  report: Reporter,
): void {
  if (count === undefined) return;
  const isCount = (value: number) => Number.isInteger(value) && value >= 0;
  const odd = isCount(count) ? of !== undefined && !isCount(of) && of : count;
  if (odd !== false) {
    const message = l10n.t('Nothing is seen {0} times: write a whole number.', odd);
    report({ source, on: 'statement', subject: owner, message });
  } else if (of === 0) {
    const message = l10n.t('Of 0 asked nobody can have said so: write how many were asked.');
    report({ source, on: 'statement', subject: owner, message });
  } else if (of !== undefined && count > of) {
    const message = l10n.t(
      '{0} of {1} are more than were asked: write how many said so, then how many were asked.',
      formatNumber(count),
      formatNumber(of),
    );
    report({ source, on: 'statement', subject: owner, message });
  }
}

/** A value is in the metric's unit, and within its range. */
export function checkValue(
  metric: Metric,
  { value, source, owner, isChange }: Omit<StatedValue, 'metric'>,
  report: Reporter,
) {
  const related = [{ source: metric.source, message: l10n.t('The metric') }];
  if (!unitFits(metric, value)) {
    const [usual = 'number'] = metricKinds[metric.metricKind ?? 'custom'].units;
    const message = l10n.t(
      '{0} does not fit “{1}”: write {2}.',
      formatValue(value),
      displayName(metric),
      unitTitle(usual),
    );
    report({ source, on: 'statement', subject: owner, message, related });
    return;
  }
  if (value.kind === 'duration' && value.high !== undefined && value.amount >= 0 && !isLength(value)) {
    if (value.amount === value.high) return reportEqualEnds(value, source, owner, undefined, report);
    checkRange({ low: value.amount, high: value.high, source }, { subject: owner }, report);
    return;
  }
  const range = rangeOf(metric, value.kind);
  if (isChange) {
    const room = range ? range.high - range.low : Number.POSITIVE_INFINITY;
    if (ends(value).every((end) => Math.abs(end) <= room)) return;
    const message = l10n.t(
      'A change by {0} is more than all the room of “{1}”, {2} to {3}: write a smaller one, or the value itself without “by”.',
      formatValue(value),
      displayName(metric),
      range?.low ?? '',
      range?.high ?? '',
    );
    report({ source, on: 'statement', subject: owner, message, related });
    return;
  }
  if (!range || ends(value).every((end) => end >= range.low && end <= range.high)) return;
  const message = Number.isFinite(range.high)
    ? l10n.t(
        '{0} is outside the range of “{1}”: {2} to {3}.',
        formatValue(value),
        displayName(metric),
        range.low,
        range.high,
      )
    : l10n.t('{0} is outside the range of “{1}”: at least {2}.', formatValue(value), displayName(metric), range.low);
  report({ source, on: 'statement', subject: owner, message, related });
}

function ends(value: Value): number[] {
  return value.kind === 'duration' && value.high !== undefined ? [value.amount, value.high] : [value.amount];
}
