import * as l10n from '@vscode/l10n';
import type { Touchpoint } from '../../model/elements.js';
import type { Id, Quote, TextFor } from '../../model/source.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { perTouchpoint } from '../columns.js';
import { concerns, type MapContext } from '../context.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark, quoted, whoMarks, whoWords } from './card-lane.js';
import type { LaneRow } from './lane.js';
import { clauses, touchpointRows } from './rows.js';

/** What the customer does, thinks and was heard to say: of a stage as a whole, then touchpoint by touchpoint. */
export const does = cardLane({
  name: 'does',
  title: () => l10n.t('Doing'),
  caption: () => l10n.t('thinking and saying'),
  order: 'runs',
  cards(column, { context }) {
    const { stage } = column;
    const whole = stage ? voiceCard(stage.id, context.title(stage), { quotes: stage.quotes }, undefined, context) : [];
    return [
      ...whole,
      ...perTouchpoint(column, (touchpoint, number) =>
        voiceCard(touchpoint.id, context.title(touchpoint), touchpoint, number, context),
      ),
    ];
  },
  rows: (subject, context) => [
    ...(subject.kind === 'stage'
      ? subject.quotes.map((quote) => ({ text: l10n.t('Heard: {0}', quoteText(quote, context)) }))
      : []),
    ...touchpointRows(subject, (touchpoint) => voiceRows(touchpoint, context)),
  ],
});

/** What is done, thought and said at one place. */
type Voices = Pick<Touchpoint, 'quotes'> & Partial<Pick<Touchpoint, 'does' | 'thinks'>>;

function voiceCard(
  id: Id,
  title: string,
  { does = [], thinks = [], quotes }: Voices,
  number: number | undefined,
  context: MapContext,
): CardMaker[] {
  const here = <T extends TextFor>(list: readonly T[]) => list.filter((each) => concerns(each.for, context));
  const rows: InlineItem[][] = [
    ...here(does).map((act) => [...whoMarks(act.for, context), textItem(act.text, styles.body)]),
    ...here(thinks).map((thought) => [...whoMarks(thought.for, context), quoted(thought.text, 'jm-muted')]),
    ...here(quotes).map((quote) => [
      iconItem('voice', 'jm-voice-mark', 11),
      ...whoMarks(quote.for, context),
      quoted(quote.text),
      ...(quote.from ? [textItem(l10n.t('from {0}', context.named(quote.from)))] : []),
    ]),
  ];
  if (rows.length === 0) return [];
  const [gutterMark] = numberMark(number);
  const name = accessibleName(
    title,
    here(does).map((act) => l10n.t('Does: {0}', forSome(act, context))),
    here(thinks).map((thought) => l10n.t('Thinks: {0}', forSome(thought, context))),
    here(quotes).map((quote) => l10n.t('Heard: {0}', quoteText(quote, context))),
  );
  return [
    (width) =>
      card({ key: id, id, class: 'jm-voice', name, bare: true, rows, ...(gutterMark ? { gutterMark } : {}) }, width),
  ];
}

function voiceRows({ does, thinks, quotes }: Touchpoint, context: MapContext): LaneRow[] {
  return [
    ...does.map((act) => ({ text: forSome(act, context) })),
    ...thinks.map((thought) => ({ text: forSome({ ...thought, text: `“${thought.text}”` }, context) })),
    ...quotes.map((quote) => ({ text: l10n.t('Heard: {0}', quoteText(quote, context)) })),
  ];
}

function forSome({ text, for: whom }: TextFor, context: MapContext): string {
  return [text, ...whoWords(whom, context)].join(' – ');
}

/** A voice, of whom it is, and where it was heard. */
function quoteText(quote: Quote, context: MapContext): string {
  return clauses(
    forSome({ ...quote, text: `“${quote.text}”` }, context),
    quote.from && l10n.t('from {0}', context.named(quote.from)),
  );
}
