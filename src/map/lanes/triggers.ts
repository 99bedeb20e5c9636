import * as l10n from '@vscode/l10n';
import type { Trigger } from '../../model/elements.js';
import { formatDuration } from '../../model/format.js';
import { badge, findingWords } from '../badges.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import type { MapContext } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { annotatedRows, annotationItems, annotationWords } from './annotations.js';
import { accessibleName } from './card-lane.js';
import type { LaneContext, LaneRow } from './lane.js';
import { clauses } from './rows.js';

/** What happens in real time, and when. */
export function triggerCard(trigger: Trigger, { context, badges }: LaneContext): CardMaker {
  const findings = badges.on(trigger.id);
  const rows = triggerItems(trigger, context);
  const name = accessibleName(
    l10n.t('Trigger: {0}', context.title(trigger)),
    rows.map(rowText),
    annotationWords(trigger),
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
        rows: [...rows, ...annotationItems(trigger, width)],
      },
      width,
    );
}

function triggerItems({ when, within, do: what }: Trigger, context: MapContext): InlineItem[][] {
  const condition: InlineItem[] = [];
  if (when) condition.push(textItem(l10n.t('when {0}', when.text)));
  if (within) condition.push(textItem(l10n.t('within {0}', formatDuration(within.duration)), styles.strong));
  const act: InlineItem[] = [];
  if (what) {
    act.push(iconItem('arrow-right', 'jm-trigger', 7), textItem(what.text));
    if (what.via) act.push(textItem(context.named(what.via)));
    if (what.by) act.push(textItem(context.named(what.by)));
    if (what.next) act.push(textItem(l10n.t('then {0}', context.named(what.next))));
  }
  return [condition, act];
}

/** A trigger in words, and what is pinned to it. */
export function triggerRows(trigger: Trigger, context: MapContext): LaneRow[] {
  const said = triggerItems(trigger, context).map(rowText);
  const text = clauses(l10n.t('Trigger: {0}', context.title(trigger)), ...said);
  return annotatedRows({ text, id: trigger.id }, trigger);
}
