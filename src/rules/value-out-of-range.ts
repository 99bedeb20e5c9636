import * as l10n from '@vscode/l10n';
import { formatValue, metricKinds, rangeOf, unitFits, unitTitle } from '../model/metrics.js';
import type { Bounds, Id, Metric, Source, Value } from '../model/types.js';
import type { Fix, Reporter, Rule } from './rule.js';
import { replace } from './support/fixes.js';
import { lookup } from './support/lookup.js';
import { datesOf, marksOf, measuresOf, type Stated, sharesOf } from './support/stated.js';
import { called } from './support/words.js';

/** A figure that cannot be: beyond its metric, beyond 1 to 5, more than all, a range of nothing, or a day in no calendar. */
export const valueOutOfRange: Rule = {
  name: 'value-out-of-range',
  severity: 'error',
  journey(journey, project, report) {
    const { metrics } = lookup(project);
    if (journey.scale) judgeEnds(journey.scale, 'scale ', journey.id, report);
    for (const { owner, fact } of measuresOf(journey)) {
      const metric = metrics.get(fact.metric.id ?? '');
      if (metric) judgeValue(metric, fact.value, fact.source, owner, report);
    }
    for (const mark of marksOf(journey)) {
      judgeBounds(mark, 1, 5, () => l10n.t('{0} is no mark from 1 to 5.', mark.value), report);
    }
    for (const share of sharesOf(journey)) {
      judgeBounds(share, 0, 100, () => l10n.t('{0}% is no share: take one from 0% to 100%.', share.value), report);
    }
    for (const { owner, fact } of datesOf(journey)) {
      if (fact.valid) continue;
      const message = l10n.t('{0} is no day of the calendar: write it as 2026-12-31.', fact.date);
      report({ source: fact.source, on: 'fact', subject: owner, message });
    }
  },
  project(project, report) {
    for (const metric of project.metrics) {
      const { range, target } = metric;
      if (range) judgeEnds(range, '', metric.id, report);
      if (target) judgeValue(metric, target.value, target.source, metric.id, report);
    }
  },
};

/** A scale or range has to go up. */
function judgeEnds({ low, high, source }: Bounds, word: string, subject: Id, report: Reporter): void {
  if (low < high) return;
  const written = `${low}..${high}`;
  const turned = `${high}..${low}`;
  const message =
    low === high
      ? l10n.t('{0} has no room between its ends: write the lowest and the highest that can be, such as 1..5.', written)
      : l10n.t('{0} goes down: write the lower end first, {1}.', written, turned);
  const title = l10n.t('Change to “{0}”', turned);
  const fixes: Fix[] =
    low === high ? [] : [{ title, edits: [replace(source.uri, source.range, word + turned)], preferred: true }];
  report({ source, on: 'fact', subject, message, fixes });
}

function judgeBounds(stated: Stated, low: number, high: number, message: () => string, report: Reporter): void {
  if (stated.value >= low && stated.value <= high) return;
  report({ source: stated.source, on: stated.on, subject: stated.owner, message: message() });
}

function judgeValue(metric: Metric, value: Value, source: Source, subject: string, report: Reporter): void {
  const related = [{ source: metric.source, message: l10n.t('The metric') }];
  if (!unitFits(metric, value)) {
    const [usual = 'number'] = metricKinds[metric.metricKind ?? 'custom'].units;
    const message = l10n.t('{0} does not fit “{1}”: write {2}.', formatValue(value), called(metric), unitTitle(usual));
    report({ source, on: 'fact', subject, message, related });
    return;
  }
  const range = rangeOf(metric, value.kind);
  if (!range || (value.amount >= range.low && value.amount <= range.high)) return;
  const message = Number.isFinite(range.high)
    ? l10n.t(
        '{0} is outside the range of “{1}”: {2} to {3}.',
        formatValue(value),
        called(metric),
        range.low,
        range.high,
      )
    : l10n.t('{0} is outside the range of “{1}”: at least {2}.', formatValue(value), called(metric), range.low);
  report({ source, on: 'fact', subject, message, related });
}
