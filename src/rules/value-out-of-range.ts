import * as l10n from '@vscode/l10n';
import { overfullAlternatives } from '../analysis/main-line.js';
import { formatList, formatShare } from '../model/format.js';
import { lookup } from '../model/lookup.js';
import type { Rule } from './rule.js';
import { daysSince } from './support/dates.js';
import { preferFirst, replace } from './support/fix-builders.js';
import { datesOf, durationsOf, marksOf, sharesOf, talliesOf, valuesOf } from './support/stated.js';
import { checkEnds, checkLength, checkShare, checkTally, checkValue } from './support/value-checks.js';
import { displayName } from './support/wording.js';

/** Years by which the Buddhist calendar, in daily use in Thailand, is ahead of the one that dates are written in. */
const BUDDHIST_ERA = 543;

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
    for (const stated of valuesOf(journey)) {
      const metric = metrics.get(stated.metric.id ?? '');
      if (metric) checkValue(metric, stated, report);
    }
    for (const { value, source, on, owner } of marksOf(journey)) {
      if (Number.isInteger(value) && value >= 1 && value <= 5) continue;
      const message = l10n.t('{0} is no mark: write a whole number from 1 to 5.', value);
      report({ source, on, subject: owner, message });
    }
    for (const stated of talliesOf(journey)) checkTally(stated, report);
    for (const stated of durationsOf(journey)) checkLength(stated, report);
    for (const stated of sharesOf(journey)) checkShare(stated, report);
    for (const { touchpoints, sum } of overfullAlternatives(journey, project)) {
      const last = touchpoints.at(-1);
      if (!last) continue;
      report({
        source: last.source,
        subject: last.id,
        message: l10n.t(
          '{0} replace one touchpoint for {1} of those who are there: together no more than 100%.',
          formatList(
            touchpoints.map((each) => `“${displayName(each)}”`),
            'and',
          ),
          formatShare(sum),
        ),
        related: touchpoints.slice(0, -1).map(({ source }) => ({ source, message: l10n.t('Another alternative') })),
      });
    }
    for (const { owner, statement, happened } of datesOf(journey)) {
      const { date, valid, source } = statement;
      const meant = valid ? fromBuddhistEra(date, project.today) : undefined;
      if (meant !== undefined) {
        const message = l10n.t('{0} has a year of the Buddhist era: write {1}.', date, meant);
        const edits = [replace(source.uri, source.range, meant)];
        const fixes = () => preferFirst([{ title: l10n.t('Change to “{0}”', meant), edits }]);
        report({ source, on: 'statement', subject: owner, message, fixes });
      } else if (!valid) {
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
      for (const { keep, source } of bases) if (keep) checkLength({ duration: keep, source, owner: id }, report);
    }
    for (const metric of project.metrics) {
      const { range, target, benchmarks } = metric;
      if (range) checkEnds(range, '', metric.id, report);
      for (const each of [target ?? [], benchmarks].flat()) checkValue(metric, { ...each, owner: metric.id }, report);
    }
  },
};

/** The day that is meant by one of the Buddhist era; nothing for one that may be meant as it stands. */
function fromBuddhistEra(date: string, today: string): string | undefined {
  const year = Number(date.slice(0, 4));
  const ahead = year - BUDDHIST_ERA - Number(today.slice(0, 4));
  return Math.abs(ahead) < 100 ? `${String(year - BUDDHIST_ERA)}${date.slice(4)}` : undefined;
}
