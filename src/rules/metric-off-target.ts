import * as l10n from '@vscode/l10n';
import type { Element, Measure, Pain } from '../model/elements.js';
import type { Related } from '../model/finding.js';
import { formatValue } from '../model/format.js';
import { lookup } from '../model/lookup.js';
import type { Metric } from '../model/shared-elements.js';
import type { Ref } from '../model/source.js';
import { elementsById, isKind } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/**
 * The latest value of a metric misses its target, or the one it is held `against` (source 001): at each place, for each group of
 * personas. Parts of what is measured as a whole are held against none but their own.
 */
export const metricOffTarget: Rule = {
  name: 'metric-off-target',
  group: 'metrics',
  sources: ['001'],
  severity: 'info',
  fix: 'none',
  summary: () => l10n.t('The latest value of a metric misses its target.'),
  journey(journey, project, report) {
    const byId = elementsById(journey);
    for (const { container, latest, aim, target: state } of project.analysisOf(journey).measures) {
      const metric = lookup(project).metrics.get(latest.metric.id ?? '');
      if (!metric || !aim || state !== 'missed') continue;
      const { op, value, isOwn } = aim;
      if (!op) continue;
      const pains = painsAt(byId.get(container), latest);
      const words = [displayName(metric), formatValue(latest.value), formatValue(value)] as const;
      report({
        source: latest.source,
        on: 'statement',
        subject: container,
        message: pains.length > 0 ? explained(op, words) : unexplained(op, words),
        related: [...(isOwn ? [] : aimed(metric)), ...pains.map(behind)],
      });
    }
  },
};

function aimed({ target }: Metric): Related[] {
  return target ? [{ source: target.source, message: l10n.t('The target') }] : [];
}

type Words = readonly [metric: string, value: string, target: string];

function explained(op: '>=' | '<=', words: Words): string {
  return op === '>='
    ? l10n.t('“{0}” is {1}, and should be at least {2}: see the pains here.', ...words)
    : l10n.t('“{0}” is {1}, and should be at most {2}: see the pains here.', ...words);
}

function unexplained(op: '>=' | '<=', words: Words): string {
  return op === '>='
    ? l10n.t('“{0}” is {1}, and should be at least {2}: find the pain behind it.', ...words)
    : l10n.t('“{0}” is {1}, and should be at most {2}: find the pain behind it.', ...words);
}

/** The pains where it was measured, at a stage also those of its touchpoints, of the people it was measured for. */
function painsAt(place: Element | undefined, measure: Measure): Pain[] {
  if (!isKind(place, 'journey') && !isKind(place, 'stage') && !isKind(place, 'touchpoint')) return [];
  const within = isKind(place, 'stage') ? place.touchpoints.flatMap(({ pains }) => pains) : [];
  return [...place.pains, ...within].filter((pain) => shareAnybody(pain.for, measure.for));
}

function shareAnybody(some: readonly Ref[], others: readonly Ref[]): boolean {
  return some.length === 0 || others.length === 0 || some.some(({ id }) => others.some((other) => other.id === id));
}

function behind(pain: Pain): Related {
  return { source: pain.source, message: l10n.t('A pain here: {0}', displayName(pain)) };
}
