import * as l10n from '@vscode/l10n';
import type { AnalysedProject } from '../../../src/analysis/analysed-project.js';
import { latestMeasure, type MeasureSeries } from '../../../src/analysis/measures.js';
import { formatValue } from '../../../src/model/format.js';
import type { Metric } from '../../../src/model/shared-elements.js';
import { titleOf } from '../../../src/model/titles.js';
import { elementsById } from '../../../src/model/walk.js';
import { code, plain } from './markdown.js';

/** What is known of a metric: its range, target and benchmarks, what was measured last, and the parts of that. */
export function metricDetails(metric: Metric, project: AnalysedProject): string[] {
  const { metricKind, range, target, benchmarks } = metric;
  const lines = metricKind ? [`${code(metricKind)}${range ? ` ${range.low}..${range.high}` : ''}`] : [];
  if (target) lines.push(l10n.t('Target {0} {1}', target.op === '>=' ? '≥' : '≤', plain(formatValue(target.value))));
  for (const { text, value } of benchmarks) {
    lines.push(l10n.t('Benchmark “{0}”: {1}', plain(text), plain(formatValue(value))));
  }
  const latest = latestMeasure(metric.id, project);
  if (latest) {
    const value = plain(formatValue(latest.measure.value));
    const place = plain(titleOf(latest.container));
    const { on } = latest.measure;
    lines.push(
      on
        ? l10n.t('Latest measure {0} on {1}, at “{2}”', value, plain(on.date), place)
        : l10n.t('Latest measure {0}, at “{1}”', value, place),
    );
  }
  for (const journey of project.journeys) {
    const byId = elementsById(journey);
    for (const series of project.analysisOf(journey).measures) {
      const place = byId.get(series.container);
      if (series.latest.metric.id === metric.id && series.isPart && place) lines.push(partLine(series, titleOf(place)));
    }
  }
  return lines;
}

function partLine({ latest, aim }: MeasureSeries, place: string): string {
  const value = plain(formatValue(latest.value));
  if (!aim) return l10n.t('Part of it: {0} at “{1}”', value, plain(place));
  return l10n.t('Part of it: {0} at “{1}”, against {2}', value, plain(place), plain(formatValue(aim.value)));
}
