import * as l10n from '@vscode/l10n';
import type { EvidenceStrength } from '../../analysis/evidence.js';
import type { Evidence, Gain, Pain } from '../../model/elements.js';
import { surenessText, tallyText } from '../../model/sureness.js';
import { badge, findingWords } from '../badges.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import type { GatheredItem, MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, rowText, textItem } from '../text/inline.js';
import { cutToLines } from '../text/wrap.js';
import { annotationItems, annotationWords } from './annotations.js';
import { accessibleName, numberMark, whoMarks, whoWords, workerItems } from './card-lane.js';
import type { LaneContext, LaneRow } from './lane.js';
import { clauses } from './rows.js';

/** So many lines of evidence stand on a card; the others are counted. */
const mostShown = 2;
/** So long is each at most, in lines. */
const mostLines = 2;

/** How a card of something that is more or less well known looks, and what it says of itself. */
export interface KnownCard {
  class: string;
  edge: string;
  /** Classes of the dots that say how sure it is: one that is filled, and one that is not. */
  dots: { filled: string; hollow: string };
  /** Small signs before the title. */
  lead: InlineItem[];
  /** Accessible name, without the rest. */
  name: string;
  /** What stands on its first row before and after how sure it is. */
  before: InlineItem[];
  after: InlineItem[];
}

/** A pain or a gain with how well it is known, and by what. */
export function knownCard(
  { item, touchpoint, number }: GatheredItem<Pain | Gain>,
  { context, badges }: LaneContext,
  look: KnownCard,
): CardMaker {
  const findings = badges.on(item.id);
  const strength = context.analysis.evidence[item.id];
  const row = [
    ...workerItems(item.for, context),
    ...look.before,
    ...(strength ? surenessItems(strength, look.dots) : []),
    ...look.after,
  ];
  const name = accessibleName(
    look.name,
    touchpoint && context.title(touchpoint),
    whoWords(item.for, context),
    rowText(row),
    item.evidence.map((evidence) => evidenceSentence(evidence, context)),
    annotationWords(item),
    findingWords(findings),
  );
  return (width) =>
    card(
      {
        key: item.id,
        id: item.id,
        class: strength?.sureness === 'assumed' ? `${look.class} jm-assumed` : look.class,
        edge: look.edge,
        name,
        title: context.title(item),
        lead: [...look.lead, ...whoMarks(item.for, context)],
        chips: [...badge(findings), ...numberMark(number)],
        rows: [row, ...evidenceRows(item.evidence, context, width), ...annotationItems(item, width)],
      },
      width,
    );
}

/** Three dots, filled as far as the evidence goes, and the words for it. */
function surenessItems(
  { strength, sureness, sources, largest }: EvidenceStrength,
  dots: KnownCard['dots'],
): InlineItem[] {
  return [
    ...[0, 1, 2].map(
      (index): InlineItem => ({
        kind: 'mark',
        shape: 'circle',
        class: index < strength ? dots.filled : dots.hollow,
        size: 7,
        tight: true,
      }),
    ),
    textItem(surenessText(sureness, sources, largest)),
  ];
}

/** The first lines of evidence, each with how it is known, and how many more there are. */
function evidenceRows(evidence: readonly Evidence[], context: MapContext, width: number): InlineItem[][] {
  const shown = evidence.length > mostShown + 1 ? evidence.slice(0, mostShown) : evidence;
  const rows = shown.map((each): InlineItem[] => [
    textItem(cutToLines(each.text, styles.meta, width - 30, mostLines), styles.meta, 'jm-ink'),
    ...knownBy(each, context).map((text) => textItem(text)),
  ]);
  const more = evidence.length - shown.length;
  if (more > 0) rows.push([textItem(l10n.t('+{0} more', String(more)))]);
  return rows;
}

/** How a line of evidence is known, where from, how often it was found, and when. */
function knownBy({ how, from, on, count, of }: Evidence, context: MapContext): string[] {
  return [
    words.howKnown(how?.value ?? 'observed'),
    ...(from ? [l10n.t('from {0}', context.named(from))] : []),
    ...(count === undefined ? [] : [tallyText({ count, ...(of !== undefined && { of }) })]),
    ...(on ? [on.date] : []),
  ];
}

/** A line of evidence in words. */
function evidenceSentence(evidence: Evidence, context: MapContext): string {
  return clauses(l10n.t('Evidence: {0}', evidence.text), ...knownBy(evidence, context));
}

/** A pain or gain in words, and its evidence. */
export function knownRows(item: Pain | Gain, context: MapContext, ...more: (string | false | undefined)[]): LaneRow[] {
  const strength = context.analysis.evidence[item.id];
  const known = strength && surenessText(strength.sureness, strength.sources, strength.largest);
  return [
    { text: clauses(context.title(item), ...whoWords(item.for, context), known, ...more), id: item.id },
    ...item.evidence.map((evidence) => ({ text: evidenceSentence(evidence, context), id: item.id })),
    ...annotationWords(item).map((text) => ({ text, id: item.id })),
  ];
}
