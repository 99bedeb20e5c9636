import * as l10n from '@vscode/l10n';
import { isTaken, type Step } from '../../analysis/flow.js';
import type { Path, Stage } from '../../model/elements.js';
import { formatDuration, formatList, formatPercent, formatShare } from '../../model/format.js';
import type { Column } from '../columns.js';
import { forWhom, isFor, type MapContext } from '../context.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/text-width.js';
import { type Who, whoOf } from './who.js';

export type ArcKind = 'back' | 'restart' | 'skip' | 'next';

/** A step that does not just follow the order of the stages. */
export interface Arc {
  kind: ArcKind;
  step: Step;
  path?: Path;
  from: Column;
  to: Column;
  /** The rate in few words; never cut. */
  short: string;
  /** The rate, and why or when. */
  text: string;
  /** Whom it is for, as marked before the text; empty where it is for all. */
  who: Who;
}

/** One way of leaving from a stage. */
export interface Leaving {
  kind: 'exit' | 'lost';
  step: Step;
  text: string;
  who: Who;
}

function reasons(path: Path | undefined, context: MapContext): string[] {
  if (!path) return [];
  const out: string[] = [];
  if (path.because) out.push(path.because);
  if (path.when) out.push(l10n.t('when {0}', path.when));
  // Where no marker says it, names do; a single traveller needs neither.
  const others = path.for.filter((ref) => !context.travellers.some((traveller) => isFor([ref], traveller)));
  if (others.length > 0) out.push(formatList(others.map((ref) => context.named(ref))));
  if (path.automated) out.push(l10n.t('automated'));
  if (path.after) out.push(l10n.t('after {0}', formatDuration(path.after.duration)));
  return out;
}

/** The rate as written where it is for some; of all who are there, where it is for all or was not written. */
function rateOf(step: Step, path: Path | undefined, context: MapContext): string {
  if (step.some) return l10n.t('some');
  if (!path || path.for.length === 0) return formatPercent(step.share);
  if (path.rate !== undefined) return formatShare(path.rate);
  const shares = forWhom(path.for, context).map(({ id }) => step.shares[id] ?? step.share);
  return formatPercent(shares.length === 0 ? step.share : shares.reduce((sum, each) => sum + each, 0) / shares.length);
}

function rateWords(kind: ArcKind, rate: string): string {
  switch (kind) {
    case 'back':
      return l10n.t('{0} back', rate);
    case 'restart':
      return l10n.t('{0} start again', rate);
    case 'skip':
      return l10n.t('{0} skip ahead', rate);
    case 'next':
      return l10n.t('{0} go on', rate);
  }
}

function kindOf(step: Step, from: Column, to: Column, path: Path | undefined): ArcKind | undefined {
  const start = from.index ?? 0;
  const end = to.index ?? 0;
  if (step.to === 'restart') return 'restart';
  if (end <= start) return 'back';
  if (end > start + 1) return 'skip';
  // The ribbon itself shows who goes on to the next stage; an arc only where there is more to say.
  return path && (path.when || path.because || path.automated) ? 'next' : undefined;
}

/** The arcs of a journey's flow. */
export function arcsOf(context: MapContext, columns: readonly Column[]): Arc[] {
  const byStage = new Map(columns.map((column) => [column.key, column]));
  const first = columns[0];
  return context.analysis.flow.steps.flatMap((step): Arc[] => {
    const from = byStage.get(step.from);
    const to = step.to === 'restart' ? first : byStage.get(step.to);
    if (!from || !to || !isTaken(step)) return [];
    const path = step.path === undefined ? undefined : context.journey.paths[step.path];
    const kind = kindOf(step, from, to, path);
    if (!kind) return [];
    const brief = rateWords(kind, rateOf(step, path, context));
    const text = [brief, ...reasons(path, context)].join(' · ');
    const arc: Arc = { kind, step, from, to, short: brief, text, who: whoOf(path, context) };
    if (path) arc.path = path;
    return [arc];
  });
}

/** Who leaves from a stage, by a written path to `exit` or because no path leads on. */
export function leavingsOf(context: MapContext, stage: Stage): Leaving[] {
  return context.analysis.flow.steps.flatMap((step): Leaving[] => {
    if (step.from !== stage.id || !isTaken(step)) return [];
    const path = step.path === undefined ? undefined : context.journey.paths[step.path];
    if (step.to === 'exit') {
      const text = [l10n.t('{0} leave', rateOf(step, path, context)), ...reasons(path, context)].join(' · ');
      return [{ kind: 'exit', step, text, who: whoOf(path, context) }];
    }
    return step.to === 'lost'
      ? [{ kind: 'lost', step, text: l10n.t('{0} lost', formatPercent(step.share)), who: whoOf(undefined, context) }]
      : [];
  });
}

/** Between the ports of two stages there is always room for a label of this width. */
const sureRoom = 76;

/** Width of an arc's label, whole and cut down to little more than its rate. */
export function labelWidths(arc: Arc): { label: number; least: number } {
  const wide = (text: string) => textWidth(text, styles.small);
  const marks = arc.who.width;
  return {
    label: marks + wide(arc.text) + 2,
    least: Math.min(marks + wide(arc.text) + 2, marks + wide(`${arc.short} …`) + 4, sureRoom),
  };
}
