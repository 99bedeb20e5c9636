import * as l10n from '@vscode/l10n';
import type { JourneyAnalysis } from '../../../src/analysis/analysed-project.js';
import { isClosed, type Priority } from '../../../src/analysis/priority.js';
import { defaultSettings } from '../../../src/model/default-settings.js';
import type { Action, Expectation } from '../../../src/model/elements.js';
import {
  formatChange,
  formatDuration,
  formatList,
  formatNumber,
  formatShare,
  formatValue,
} from '../../../src/model/format.js';
import type { Project } from '../../../src/model/project.js';
import type { Settings } from '../../../src/model/settings.js';
import { code, plain } from './markdown.js';

/** What is known of an action: how it ranks and why, what is hoped of it and when. */
export function actionDetails(action: Action, { priorities }: JourneyAnalysis, { settings }: Project): string[] {
  const { status, horizon, expects } = action;
  const lines = status ? [l10n.t('Status: {0}', code(status.value))] : [];
  if (!isClosed(action)) {
    const priority = priorities[action.id];
    const ranked = Object.keys(priorities).length;
    lines.push(
      ...(priority
        ? priorityLines(action, priority, ranked, settings.priority)
        : [l10n.t('Not ranked: one of its five figures is missing')]),
    );
  }
  lines.push(...expects.map(expectation));
  if (horizon) lines.push(l10n.t('Horizon: {0}', code(horizon.value)));
  return lines;
}

function priorityLines(
  { audience, value, investment, difficulty, duration }: Action,
  priority: Priority,
  ranked: number,
  weights: Settings['priority'],
): string[] {
  const { score, rank, benefit, cost, figures, severity } = priority;
  const lines = [l10n.t('**Priority {0}**, rank {1} of {2}', score, rank, ranked)];
  // One that the settings leave out may be missing.
  if (audience && value && investment && difficulty && duration) {
    const urgency = weights.severity > 0 ? ` × (1 + ${weights.severity} × (${severity} - 1) / 4)` : '';
    const spent = `(${figures.investment} + ${figures.difficulty} + ${figures.duration})`;
    lines.push(code(`100 × ${figures.audience}% × ${figures.value}/5${urgency} ÷ (${spent} / 3)`));
    lines.push(
      l10n.t(
        'audience {0}, value {1}, investment {2}, difficulty {3}, duration {4} (counts {5})',
        formatShare(audience.value),
        value.value,
        investment.value,
        difficulty.value,
        plain(formatDuration(duration.duration)),
        figures.duration,
      ),
    );
  }
  if (weights.severity > 0) lines.push(l10n.t('Severity of what it answers: {0} of 5', severity));
  lines.push(l10n.t('Benefit {0}, cost {1}', plain(formatNumber(benefit)), plain(formatNumber(cost))));
  const usual: Record<string, number> = defaultSettings.priority;
  const changed = Object.entries(weights).filter(([figure, weight]) => weight !== usual[figure]);
  if (changed.length > 0) {
    const text = formatList(changed.map(([figure, weight]) => `${figure} ${weight}`));
    lines.push(l10n.t('Weights of the project: {0}', text));
  }
  return lines;
}

function expectation({ metric, by, value }: Expectation): string {
  const amount = plain(by ? formatChange(value) : formatValue(value));
  return by
    ? l10n.t('Expects {0} to change by {1}', code(metric.text), amount)
    : l10n.t('Expects {0} to be {1}', code(metric.text), amount);
}
