import * as l10n from '@vscode/l10n';
import { isClosed } from '../../analysis/priority.js';
import type { Action } from '../../model/elements.js';
import { badge, findingWords } from '../badges.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import type { MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { actionText, expectationText, priorityWords } from './action-words.js';
import { annotatedRows, annotationItems, annotationWords } from './annotations.js';
import { accessibleName, cardLane } from './card-lane.js';
import type { LaneContext } from './lane.js';
import { triggerCard, triggerRows } from './triggers.js';
import { whyIcon } from './why-icon.js';

/** The stage an action belongs to: that of the first element it answers or delivers; none where it is about the whole. */
function stageOfAction(action: Action, context: MapContext): number | undefined {
  for (const ref of [...action.answers, ...action.delivers]) {
    const stage = ref.id === undefined ? undefined : context.stageOf.get(ref.id);
    if (stage !== undefined) return stage;
  }
  return undefined;
}

/** Measures to take, best first and closed ones last, then what happens in real time. */
export const actions = cardLane({
  name: 'actions',
  title: () => l10n.t('Actions'),
  caption: () => l10n.t('ranked'),
  kinds: ['action', 'trigger'],
  order: 'rows',
  cards(column, laneContext) {
    const { context } = laneContext;
    const { journey } = context;
    const own = [
      ...(column.stage?.actions ?? []),
      ...journey.actions.filter((action) => stageOfAction(action, context) === column.index),
    ].sort((a, b) => Number(isClosed(a)) - Number(isClosed(b)) || placeOf(a, context) - placeOf(b, context));
    const live = [
      ...(column.stage?.triggers ?? []),
      ...journey.triggers.filter((trigger) => {
        const stage = trigger.at?.id === undefined ? undefined : context.stageOf.get(trigger.at.id);
        return stage === column.index;
      }),
    ];
    return [
      ...own.map((action) => actionCard(action, laneContext)),
      ...live.map((trigger) => triggerCard(trigger, laneContext)),
    ];
  },
  rows: ({ actions, triggers }, context) => [
    ...actions.flatMap((action) => annotatedRows({ text: actionText(action, context), id: action.id }, action)),
    ...triggers.flatMap((trigger) => triggerRows(trigger, context)),
  ],
});

/** Unranked actions come last. */
function placeOf({ id }: Action, { analysis }: MapContext): number {
  return analysis.priorities[id]?.place ?? Number.MAX_SAFE_INTEGER;
}

function actionCard(action: Action, { context, badges }: LaneContext): CardMaker {
  const findings = badges.on(action.id);
  const { status, answers, delivers, expects } = action;
  const priority = context.analysis.priorities[action.id];
  const details = detailItems(action, context);
  const rows = [
    details,
    ...answers.map((ref): InlineItem[] => [whyIcon(ref.id), textItem(context.named(ref))]),
    ...expects.map((each): InlineItem[] => [
      iconItem('arrow-right', 'jm-trigger', 7),
      textItem(expectationText(each, context)),
    ]),
  ];
  const name = accessibleName(
    l10n.t('Action: {0}', context.title(action)),
    // The row of details has the rank.
    priority && priorityWords(priority).slice(1),
    rowText(details),
    answers.map((ref) => l10n.t('Answers: {0}', context.named(ref))),
    delivers.map((ref) => l10n.t('Delivers: {0}', context.named(ref))),
    expects.map((each) => expectationText(each, context)),
    annotationWords(action),
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
        rows: [...rows, ...annotationItems(action, width)],
      },
      width,
    );
}

/** Rank, who, when and how far. */
function detailItems(action: Action, context: MapContext): InlineItem[] {
  const { owner, due, horizon, status } = action;
  const priority = context.analysis.priorities[action.id];
  const details: InlineItem[] = [];
  if (priority) details.push(textItem(l10n.t('rank {0}', String(priority.rank))));
  else if (!isClosed(action)) details.push(textItem(l10n.t('not ranked'), styles.strong, 'jm-warn'));
  if (owner) details.push(textItem(context.named(owner)));
  if (due) details.push(textItem(l10n.t('due {0}', due.date)));
  if (horizon) details.push(textItem(words.horizon(horizon.value)));
  if (status?.value === 'done') details.push(iconItem('tick', 'jm-good', 9));
  if (status)
    details.push(textItem(words.actionStatus(status.value), status.value === 'doing' ? styles.strong : styles.meta));
  return details;
}
