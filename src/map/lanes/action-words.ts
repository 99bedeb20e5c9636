import * as l10n from '@vscode/l10n';
import { isClosed, type Priority } from '../../analysis/priority.js';
import type { Action, Expectation } from '../../model/elements.js';
import { formatChange, formatNumber, formatShare, formatValue } from '../../model/format.js';
import type { MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { clauses } from './rows.js';

/** What a metric is hoped to come to, or by how much to change. */
export function expectationText({ metric, by, value }: Expectation, context: MapContext): string {
  const title = context.named(metric);
  return by
    ? l10n.t('expects {0} to change by {1}', title, formatChange(value))
    : l10n.t('expects {0} to be {1}', title, formatValue(value));
}

/** How an action ranks, and what that comes of. */
export function priorityWords({ rank, score, benefit, cost, figures, severity }: Priority): string[] {
  const { audience, value, investment, difficulty, duration } = figures;
  return [
    l10n.t('rank {0}', String(rank)),
    l10n.t('priority {0}', String(score)),
    l10n.t('benefit {0}, cost {1}', formatNumber(benefit), formatNumber(cost)),
    l10n.t(
      'counted: audience {0}, value {1}, investment {2}, difficulty {3}, duration {4}, severity {5}',
      formatShare(audience),
      ...[value, investment, difficulty, duration, severity].map((figure) => formatNumber(figure)),
    ),
  ];
}

/** An action in words. */
export function actionText(action: Action, context: MapContext): string {
  const { owner, due, horizon, status, answers, delivers, expects } = action;
  const priority = context.analysis.priorities[action.id];
  return clauses(
    context.title(action),
    ...(priority ? priorityWords(priority) : [!isClosed(action) && l10n.t('not ranked')]),
    owner && context.named(owner),
    due && l10n.t('due {0}', due.date),
    horizon && words.horizon(horizon.value),
    status && words.actionStatus(status.value),
    ...answers.map((ref) => l10n.t('Answers: {0}', context.named(ref))),
    ...delivers.map((ref) => l10n.t('Delivers: {0}', context.named(ref))),
    ...expects.map((each) => expectationText(each, context)),
  );
}
