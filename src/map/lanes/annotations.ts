import * as l10n from '@vscode/l10n';
import type { Element } from '../../model/elements.js';
import { formatList } from '../../model/format.js';
import type { Text } from '../../model/source.js';
import type { CardSpec } from '../card.js';
import type { MapContext } from '../context.js';
import { picture } from '../pictures.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, textItem } from '../text/inline.js';
import { cutToLines } from '../text/wrap.js';
import type { LaneRow } from './lane.js';

/** What may be pinned to an element: notes and tags to all, pictures and links to some. */
type Annotated = Pick<Element, 'notes' | 'tags'> & { images?: readonly Text[]; links?: readonly Text[] };

/** A note is cut after so many lines; the hover has it whole. */
const noteLines = 2;
const mostTags = 3;

/** Room for a picture on a card. */
const pictureHeight = 84;

/** The first picture of an element at the foot of its card; nothing where none may be shown. */
export function pictureFoot({ images = [] }: Annotated, context: MapContext): CardSpec['foot'] | undefined {
  const [image] = images;
  const address = image && context.picture(image);
  if (!address) return undefined;
  return {
    height: pictureHeight,
    draw: (x, y, width) => [picture('picture', address, { x, y: y + 2, width, height: pictureHeight - 4 })],
  };
}

/** Notes, tags, links and pictures as rows of a card of a given width: the first of each, and how many more there are. */
export function annotationItems({ notes, tags, images = [], links = [] }: Annotated, width: number): InlineItem[][] {
  const rows: InlineItem[][] = [];
  const [note] = notes;
  if (note) {
    const text = cutToLines(note.text, styles.meta, width - 36, noteLines);
    rows.push([iconItem('note', 'jm-note', 10), textItem(text), ...moreOf(notes, 1)]);
  }
  if (tags.length > 0) {
    const shown = tags.slice(0, mostTags).map(({ text }): InlineItem => ({ kind: 'pill', text, class: 'jm-tag' }));
    rows.push([iconItem('tag', 'jm-note', 10), ...shown, ...moreOf(tags, mostTags)]);
  }
  for (const [shape, list] of [
    ['image', images],
    ['link', links],
  ] as const) {
    const [first] = list;
    if (first) rows.push([iconItem(shape, 'jm-note', 11), textItem(briefAddress(first.text)), ...moreOf(list, 1)]);
  }
  return rows;
}

function moreOf(list: readonly unknown[], shown: number): InlineItem[] {
  return list.length > shown ? [textItem(l10n.t('+{0} more', String(list.length - shown)))] : [];
}

/** An address without what every address has. */
function briefAddress(address: string): string {
  const brief = address.replace(/^https?:\/\/(www\.)?/, '').replace(/\/$/, '');
  const last = brief.slice(brief.lastIndexOf('/') + 1);
  return brief.length > 32 && last !== '' && /^https?:/.test(address)
    ? `${brief.slice(0, brief.indexOf('/'))}/…`
    : brief.length > 32
      ? last
      : brief;
}

/** All of them in words, for hover and screen readers. */
export function annotationWords({ notes, tags, images = [], links = [] }: Annotated): string[] {
  return [
    ...notes.map(({ text }) => l10n.t('Note: {0}', text)),
    ...(tags.length > 0 ? [l10n.t('Tags: {0}', formatList(tags.map(({ text }) => text)))] : []),
    ...images.map(({ text }) => l10n.t('Picture: {0}', text)),
    ...links.map(({ text }) => l10n.t('Link: {0}', text)),
  ];
}

/** A row of the table, and after it what is pinned to the element that it is about. */
export function annotatedRows(row: LaneRow, element: Annotated & Pick<Element, 'id'>): LaneRow[] {
  return [row, ...annotationWords(element).map((text) => ({ text, id: element.id }))];
}
