import * as l10n from '@vscode/l10n';
import { formatDuration, formatList } from '../../model/format.js';
import type { Data } from '../../model/shared-elements.js';
import type { Ref } from '../../model/source.js';
import { isKind } from '../../model/walk.js';
import type { CardMaker } from '../card.js';
import { card } from '../card.js';
import { type Column, numberIn } from '../columns.js';
import type { MapContext } from '../context.js';
import { words } from '../map-texts.js';
import { type as styles } from '../text/font.js';
import { type InlineItem, iconItem, rowText, textItem } from '../text/inline.js';
import { accessibleName, cardLane, numberMark } from './card-lane.js';
import type { LaneRow } from './lane.js';

/** Data of a stage: at which of its touchpoints it comes about, and which AI applications use it. */
interface Source {
  ref: Ref;
  recordedAt: { title: string; number: number | undefined }[];
  usedBy: string[];
}

/** What is recorded and used, whose it is, and by what right. */
export const data = cardLane({
  name: 'data',
  title: () => l10n.t('Data'),
  caption: () => l10n.t('O: what happened\nX: what it was like'),
  order: 'rows',
  cards(column, { context, badges, columns }) {
    const earlier = columns.slice(0, column.index ?? 0);
    const makers = sourcesOf(column, context).map((source) => {
      const again = earlier.some((each) => mentions(each, source.ref));
      return sourceCard(source, again, context);
    });
    const apart = column.stage && badges.about(column.stage.id, 'data-silo');
    return apart ? [...makers, apartCard(column.key, apart.message)] : makers;
  },
  rows: (subject, context) => {
    const touchpoints = subject.kind === 'stage' ? subject.touchpoints : [];
    const refs = [
      ...touchpoints.flatMap(({ records }) => records),
      ...[subject, ...touchpoints].flatMap(({ ais }) => ais.flatMap(({ uses }) => uses)),
    ];
    const named = refs.map(
      (ref): LaneRow => ({ text: context.named(ref), ...(ref.id !== undefined && { id: ref.id }) }),
    );
    return [...Map.groupBy(named, ({ text }) => text).values()].flatMap(([first]) => first ?? []);
  },
});

function sourcesOf(column: Column, context: MapContext): Source[] {
  const { container, touchpoints } = column;
  const found = new Map<string, Source>();
  const get = (ref: Ref): Source => {
    const key = ref.id ?? `?${ref.text}`;
    const known = found.get(key);
    if (known) return known;
    const source: Source = { ref, recordedAt: [], usedBy: [] };
    found.set(key, source);
    return source;
  };
  for (const [index, touchpoint] of touchpoints.entries()) {
    for (const ref of touchpoint.records) {
      get(ref).recordedAt.push({ title: context.title(touchpoint), number: numberIn(column, index) });
    }
  }
  for (const each of [container, ...touchpoints]) {
    for (const ai of each.ais) for (const ref of ai.uses) get(ref).usedBy.push(context.title(ai));
  }
  return [...found.values()];
}

function mentions({ container, touchpoints }: Column, { id }: Ref): boolean {
  const isIt = (ref: Ref) => ref.id !== undefined && ref.id === id;
  return (
    touchpoints.some(({ records }) => records.some(isIt)) ||
    [container, ...touchpoints].some(({ ais }) => ais.some(({ uses }) => uses.some(isIt)))
  );
}

function sourceCard({ ref, recordedAt, usedBy }: Source, again: boolean, context: MapContext): CardMaker {
  const element = ref.id === undefined ? undefined : context.byId.get(ref.id);
  const datum = isKind(element, 'data') ? element : undefined;
  const title = context.named(ref);
  const row = datum ? detailsOf(datum) : [];
  const sharing = datum ? sharingOf(datum, context) : [];
  // With whom it is shared stands where it first comes up; after that the hover has it.
  if (!again) row.push(...sharing);
  // What is only used here was recorded at another stage.
  if (recordedAt.length === 0) row.push(textItem(l10n.t('used by {0}', formatList([...new Set(usedBy)]))));
  const name = accessibleName(
    l10n.t('Data: {0}', title),
    datum?.nature && natureWord(datum.nature),
    rowText(again ? [...row, ...sharing] : row),
    [...new Set(recordedAt.map((at) => at.title))].map((at) => l10n.t('Recorded at: {0}', at)),
    [...new Set(usedBy)].map((ai) => l10n.t('Used by: {0}', ai)),
  );
  const spec = {
    key: `data ${ref.id ?? ref.text}`,
    ...(ref.id === undefined ? {} : { id: ref.id }),
    class: datum ? 'jm-data' : 'jm-data jm-assumed',
    dense: true,
    name,
    title,
    titleStyle: styles.body,
    lead: tag(datum),
    chips: [...new Set(recordedAt.map((at) => at.number))].flatMap(numberMark),
    rows: [row],
  };
  return (width) => card(spec, width);
}

function natureWord(nature: NonNullable<Data['nature']>): string {
  return nature === 'operational'
    ? l10n.t('Operational data: what happened')
    : l10n.t('Experience data: what it was like');
}

function tag(datum: Data | undefined): InlineItem[] {
  if (!datum?.nature) return [];
  const letter = datum.nature === 'operational' ? 'o' : 'x';
  return [{ kind: 'count', text: letter.toUpperCase(), class: `jm-data-${letter}` }];
}

/** Right and time of keeping, and the owner where it is not the company. */
function detailsOf({ bases, owner }: Data): InlineItem[] {
  const out: InlineItem[] = bases.flatMap(({ basis, keep }): InlineItem[] => {
    const word = words.basis(basis);
    if (basis === 'none') return [textItem(word, styles.strong, 'jm-warn')];
    return [iconItem('lock', 'jm-lock', 11), textItem(keep ? l10n.t('{0}, {1}', word, formatDuration(keep)) : word)];
  });
  if (owner && owner.value !== 'company') out.push(textItem(words.dataOwner(owner.value)));
  return out;
}

function sharingOf({ sharedWith }: Data, context: MapContext): InlineItem[] {
  if (sharedWith.length === 0) return [];
  return [textItem(l10n.t('shared with {0}', formatList(sharedWith.map((ref) => context.named(ref)))))];
}

/** Says that a stage's sources lie with different teams, as the rule found. */
function apartCard(key: string, message: string): CardMaker {
  const row: InlineItem[] = [
    iconItem('cross', 'jm-apart', 9),
    textItem(l10n.t('no team sees all of these'), styles.strong, 'jm-warn'),
  ];
  return (width) => card({ key: 'apart', id: key, class: 'jm-silo', name: message, bare: true, rows: [row] }, width);
}
