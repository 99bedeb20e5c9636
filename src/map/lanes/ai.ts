import * as l10n from '@vscode/l10n';
import type { Ai } from '../../model/elements.js';
import { formatList } from '../../model/format.js';
import type { Ref } from '../../model/source.js';
import { badge, findingWords } from '../badges.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { gather, type MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { continuedText, type InlineItem, rowText, textItem } from '../text/inline.js';
import { annotatedRows, annotationItems, annotationWords } from './annotations.js';
import { accessibleName, cardLane, numberMark } from './card-lane.js';
import { clauses, containedRows } from './rows.js';

/** AI applications over the stages: each with its why, and hollow where it has none. */
export const ai = cardLane({
  name: 'ai',
  title: () => l10n.t('AI applications'),
  caption: () => l10n.t('and what for'),
  kinds: ['ai'],
  order: 'rows',
  cards(column, laneContext) {
    const { context, badges } = laneContext;
    const own = gather(column, (container) => container.ais).map(({ item, touchpoint, number }): CardMaker => {
      const findings = badges.on(item.id);
      const orphan = item.why.length === 0;
      const rows = rowsOf(item, context);
      const name = accessibleName(
        l10n.t('AI application: {0}', context.title(item)),
        touchpoint && context.title(touchpoint),
        item.status && words.aiStatus(item.status.value),
        rows.map(rowText),
        annotationWords(item),
        findingWords(findings),
      );
      const status: InlineItem[] = item.status
        ? [{ kind: 'pill', text: words.aiStatus(item.status.value), class: 'jm-status' }]
        : [];
      return (width) =>
        card(
          {
            key: item.id,
            id: item.id,
            class: orphan ? 'jm-ai jm-orphan' : 'jm-ai',
            name,
            title: context.title(item),
            titleClass: 'jm-ai-title',
            chips: [...badge(findings), ...status, ...numberMark(number)],
            rows: [...rows, ...annotationItems(item, width)],
          },
          width,
        );
    });
    return [...own, ...assisted(column.touchpoints, context)];
  },
  rows: (subject, context) =>
    containedRows(
      subject,
      ({ ais }) => ais,
      (ai) => {
        const status = ai.status && words.aiStatus(ai.status.value);
        const said = clauses(context.title(ai), status, ...rowsOf(ai, context).map(rowText));
        return annotatedRows({ text: said, id: ai.id }, ai);
      },
    ),
});

function rowsOf(item: Ai, context: MapContext): InlineItem[][] {
  const kind: InlineItem[] = [];
  if (item.aiKind?.value) kind.push(textItem(context.kindTitle(item.aiKind.value)));
  if (item.how.length > 0) kind.push(textItem(formatList(item.how.map(({ value }) => words.technique(value)))));
  if (item.role) kind.push(textItem(words.role(item.role.value)));
  const whys: InlineItem[] =
    item.why.length === 0
      ? [textItem(l10n.t('answers no need and no pain'), styles.strong, 'jm-pain')]
      : item.why.map((ref): InlineItem => whyItem(ref, context));
  const fallback: InlineItem[] = item.fallback ? [textItem(l10n.t('else: {0}', item.fallback.text))] : [];
  return [kind, whys, fallback];
}

function whyItem(ref: Ref, context: MapContext): InlineItem {
  return { kind: 'text', text: context.named(ref), style: styles.meta, class: 'jm-why', under: 'jm-why-line' };
}

/** Touchpoints that an AI application of another place helps with; one card for each application. */
function assisted(touchpoints: readonly { id: string; assistedBy: Ref[] }[], context: MapContext): CardMaker[] {
  const seen = new Set<string>();
  return touchpoints.flatMap((touchpoint) =>
    touchpoint.assistedBy.flatMap((ref): CardMaker[] => {
      const key = ref.id ?? ref.text;
      if (seen.has(key)) return [];
      seen.add(key);
      const rows: InlineItem[][] = [
        [textItem(l10n.t('assisted by')), continuedText(context.named(ref), styles.strong, 'jm-ai-title')],
      ];
      const name = l10n.t('assisted by {0}', context.named(ref));
      return [
        (width) => card({ key: `assisted ${key}`, id: touchpoint.id, class: 'jm-ai jm-assist', name, rows }, width),
      ];
    }),
  );
}
