import * as l10n from '@vscode/l10n';
import { isClosed } from '../../analysis/priority.js';
import type { Action, Trigger } from '../../model/elements.js';
import { formatDuration } from '../../model/format.js';
import { badge, findingWords } from '../badges.js';
import { card } from '../card.js';
import type { CardMaker } from '../card-layout.js';
import type { Column } from '../columns.js';
import type { MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, cardLane } from './card-lane.js';
import type { LaneContext } from './lane.js';
import { clauses, titleRow } from './rows.js';
import { whyIcon } from './why-icon.js';

/** The stage an action belongs to: that of the first element it answers or delivers. */
function stageOfAction(action: Action, context: MapContext): number | undefined {
  for (const ref of [...action.answers, ...action.delivers]) {
    const stage = ref.id === undefined ? undefined : context.stageOf.get(ref.id);
    if (stage !== undefined) return stage;
  }
  return undefined;
}

/** Whether what has no stage of its own goes to this column: the whole journey's, else the first. */
function isHome(column: Column, columns: readonly Column[]): boolean {
  return column === (columns.find((candidate) => candidate.index === undefined) ?? columns[0]);
}

function belongs(stage: number | undefined, column: Column, columns: readonly Column[]): boolean {
  return stage === undefined ? isHome(column, columns) : stage === column.index;
}

/** Measures to take, best first and closed ones last, then what happens in real time. */
export const actions = cardLane({
  name: 'actions',
  title: () => l10n.t('Actions'),
  caption: () => l10n.t('ranked'),
  kinds: ['action', 'trigger'],
  order: 'rows',
  cards(column, laneContext) {
    const { context, columns } = laneContext;
    const { journey } = context;
    const own = [
      ...(column.stage?.actions ?? []),
      ...journey.actions.filter((action) => belongs(stageOfAction(action, context), column, columns)),
    ].sort((a, b) => Number(isClosed(a)) - Number(isClosed(b)) || placeOf(a, context) - placeOf(b, context));
    const live = [
      ...(column.stage?.triggers ?? []),
      ...journey.triggers.filter((trigger) => {
        const stage = trigger.at?.id === undefined ? undefined : context.stageOf.get(trigger.at.id);
        return belongs(stage, column, columns);
      }),
    ];
    return [
      ...own.map((action) => actionCard(action, laneContext)),
      ...live.map((trigger) => triggerCard(trigger, laneContext)),
    ];
  },
  rows: ({ actions }, context) =>
    actions.map((action) => {
      const priority = context.analysis.priorities[action.id];
      const { id, text } = titleRow(action, context);
      return { id, text: clauses(text, priority && l10n.t('rank {0}', String(priority.rank))) };
    }),
});

/** Unranked actions come last. */
function placeOf({ id }: Action, { analysis }: MapContext): number {
  return analysis.priorities[id]?.place ?? Number.MAX_SAFE_INTEGER;
}

function actionCard(action: Action, { context, badges }: LaneContext): CardMaker {
  const findings = badges.on(action.id);
  const { owner, due, status } = action;
  const priority = context.analysis.priorities[action.id];
  const details: InlineItem[] = [];
  if (priority) details.push(textItem(l10n.t('rank {0}', String(priority.rank))));
  else if (!isClosed(action)) details.push(textItem(l10n.t('not ranked'), styles.strong, 'jm-warn'));
  if (owner) details.push(textItem(context.named(owner)));
  if (due) details.push(textItem(l10n.t('due {0}', due.date)));
  if (status?.value === 'done') details.push(iconItem('tick', 'jm-good', 9));
  if (status)
    details.push(textItem(words.actionStatus(status.value), status.value === 'doing' ? styles.strong : styles.meta));
  const answers = action.answers.map((ref): InlineItem[] => [whyIcon(ref.id), textItem(context.named(ref))]);
  const name = accessibleName(
    l10n.t('Action: {0}', context.title(action)),
    priority && l10n.t('priority {0}', String(priority.score)),
    rowText(details),
    action.answers.map((ref) => l10n.t('Answers: {0}', context.named(ref))),
    findingWords(findings),
  );
  return (width) =>
    card(
      {
        key: action.id,
        id: action.id,
        class: status?.value === 'dropped' ? 'jm-action jm-dropped' : 'jm-action',
        name,
        title: context.title(action),
        lead: priority ? [{ kind: 'count', text: String(priority.score), class: 'jm-score' }] : [],
        chips: badge(findings),
        rows: [details, ...answers],
      },
      width,
    );
}

function triggerCard(trigger: Trigger, { context, badges }: LaneContext): CardMaker {
  const findings = badges.on(trigger.id);
  const { when, within } = trigger;
  const what = trigger.do;
  const condition: InlineItem[] = [];
  if (when) condition.push(textItem(l10n.t('when {0}', when.text)));
  if (within) condition.push(textItem(l10n.t('within {0}', formatDuration(within.duration)), styles.strong));
  const act: InlineItem[] = [];
  if (what) {
    act.push(iconItem('arrow-right', 'jm-trigger', 7), textItem(what.text));
    if (what.via) act.push(textItem(context.named(what.via)));
    if (what.by) act.push(textItem(context.named(what.by)));
  }
  const rows = [condition, act];
  const name = accessibleName(
    l10n.t('Trigger: {0}', context.title(trigger)),
    rows.map(rowText),
    findingWords(findings),
  );
  return (width) =>
    card(
      {
        key: trigger.id,
        id: trigger.id,
        class: 'jm-trigger-card',
        name,
        title: context.title(trigger),
        lead: [iconItem('bolt', 'jm-trigger', 14)],
        chips: badge(findings),
        rows,
      },
      width,
    );
}
