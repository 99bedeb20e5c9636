import * as l10n from '@vscode/l10n';
import { isLength } from '../model/durations.js';
import { formatDuration, formatShare, formatValue } from '../model/format.js';
import { lookup } from '../model/lookup.js';
import { metricKinds, rangeOf, unitFits, unitTitle } from '../model/metric-kinds.js';
import type { Metric } from '../model/shared-elements.js';
import type { Bounds, Duration, Id, Source, Value } from '../model/source.js';
import type { Reporter, Rule } from './rule.js';
import { daysSince } from './support/dates.js';
import { replace } from './support/fix-builders.js';
import { countsOf, datesOf, durationsOf, marksOf, measuresOf, type Stated, sharesOf } from './support/stated.js';
import { displayName } from './support/wording.js';

/** Days that a date may lie ahead: where it was written, it may be tomorrow. */
const SLACK = 1;

/**
 * A figure that cannot be: beyond its metric, beyond 1 to 5, more than all, less than nothing, a range of nothing, a day
 * in no calendar, or one still to come on which something has happened.
 */
export const valueOutOfRange: Rule = {
  name: 'value-out-of-range',
  group: 'text',
  sources: [],
  severity: 'error',
  fix: 'suggested',
  summary: () => l10n.t('A figure is one that cannot be.'),
  journey(journey, project, report) {
    const { metrics } = lookup(project);
    if (journey.scale) checkEnds(journey.scale, 'scale ', journey.id, report);
    for (const { owner, statement } of measuresOf(journey)) {
      const metric = metrics.get(statement.metric.id ?? '');
      if (metric) checkValue(metric, statement.value, statement.source, owner, report);
    }
    for (const { value, source, on, owner } of marksOf(journey)) {
      if (Number.isInteger(value) && value >= 1 && value <= 5) continue;
      const message = l10n.t('{0} is no mark: write a whole number from 1 to 5.', value);
      report({ source, on, subject: owner, message });
    }
    for (const { value, source, on, owner } of countsOf(journey)) {
      if (Number.isInteger(value) && value >= 0) continue;
      const message = l10n.t('Nothing is seen {0} times: write a whole number.', value);
      report({ source, on, subject: owner, message });
    }
    for (const { owner, statement } of durationsOf(journey))
      checkLength(statement.duration, statement.source, owner, report);
    for (const share of sharesOf(journey)) {
      checkBounds(
        share,
        0,
        100,
        () => l10n.t('{0} is no share: take one from 0% to 100%.', formatShare(share.value)),
        report,
      );
    }
    for (const { owner, statement, happened } of datesOf(journey)) {
      const { date, valid, source } = statement;
      if (!valid) {
        const message = l10n.t('{0} is no day of the calendar: write it as 2026-12-31.', date);
        report({ source, on: 'statement', subject: owner, message });
      } else if (happened && date > project.today && daysSince(date, project.today) < -SLACK) {
        const message = l10n.t('{0} is still to come: write the day on which it happened.', date);
        report({ source, on: 'statement', subject: owner, message });
      }
    }
  },
  project(project, report) {
    for (const { id, bases } of project.data) {
      for (const { keep, source } of bases) if (keep) checkLength(keep, source, id, report);
    }
    for (const metric of project.metrics) {
      const { range, target } = metric;
      if (range) checkEnds(range, '', metric.id, report);
      if (target) checkValue(metric, target.value, target.source, metric.id, report);
    }
  },
};

function checkLength(duration: Duration, source: Source, subject: Id, report: Reporter): void {
  if (isLength(duration)) return;
  const message = l10n.t('{0} is less than no time: take the minus away.', formatDuration(duration));
  report({ source, on: 'statement', subject, message });
}

/** A scale or range has to go up. */
function checkEnds({ low, high, source }: Bounds, word: string, subject: Id, report: Reporter): void {
  if (low < high) return;
  const written = `${low}..${high}`;
  const turned = `${high}..${low}`;
  const message =
    low === high
      ? l10n.t('{0} has no room between its ends: write the lowest and the highest that can be, such as 1..5.', written)
      : l10n.t('{0} goes down: write the lower end first, {1}.', written, turned);
  const fixes = () =>
    low === high
      ? []
      : [
          {
            title: l10n.t('Change to “{0}”', turned),
            edits: [replace(source.uri, source.range, word + turned)],
            preferred: true,
          },
        ];
  report({ source, on: 'statement', subject, message, fixes });
}

function checkBounds(stated: Stated, low: number, high: number, message: () => string, report: Reporter): void {
  if (stated.value >= low && stated.value <= high) return;
  report({ source: stated.source, on: stated.on, subject: stated.owner, message: message() });
}

function checkValue(metric: Metric, value: Value, source: Source, subject: string, report: Reporter): void {
  const related = () => [{ source: metric.source, message: l10n.t('The metric') }];
  if (!unitFits(metric, value)) {
    const [usual = 'number'] = metricKinds[metric.metricKind ?? 'custom'].units;
    const message = l10n.t(
      '{0} does not fit “{1}”: write {2}.',
      formatValue(value),
      displayName(metric),
      unitTitle(usual),
    );
    report({ source, on: 'statement', subject, message, related: related() });
    return;
  }
  const range = rangeOf(metric, value.kind);
  if (!range || (value.amount >= range.low && value.amount <= range.high)) return;
  const message = Number.isFinite(range.high)
    ? l10n.t(
        '{0} is outside the range of “{1}”: {2} to {3}.',
        formatValue(value),
        displayName(metric),
        range.low,
        range.high,
      )
    : l10n.t('{0} is outside the range of “{1}”: at least {2}.', formatValue(value), displayName(metric), range.low);
  report({ source, on: 'statement', subject, message, related: related() });
}
