import * as l10n from '@vscode/l10n';
import type { FeelingPlace } from '../../analysis/feelings.js';
import type { Feeling } from '../../model/elements.js';
import { formatList } from '../../model/format.js';
import { isKind } from '../../model/walk.js';
import { type MapContext, travellerOf } from '../context.js';
import { branchWords } from '../emotions/points.js';
import { feelingSource, feelingText } from '../labels-format.js';
import { words } from '../map-texts.js';
import type { ColumnSubject, LaneRow } from './lane.js';
import { clauses } from './rows.js';

/** What customers, or staff beside them, feel in a stage, in words: what their curves show. */
export function feelingRows(subject: ColumnSubject, context: MapContext, isOfStaff: boolean): LaneRow[] {
  if (subject.kind !== 'stage') return [];
  return [subject, ...subject.touchpoints].flatMap((place) =>
    place.feels.flatMap((feeling, index): LaneRow[] => {
      const text = feltSentence(feeling, index, place, context, isOfStaff);
      if (text === undefined) return [];
      return [{ text, id: place.id, ...(isKind(place, 'touchpoint') && { touchpoint: place.id }) }];
    }),
  );
}

/** Nothing where no curve has it. */
function feltSentence(
  feeling: Feeling,
  index: number,
  place: FeelingPlace,
  context: MapContext,
  isOfStaff: boolean,
): string | undefined {
  const { feelingLines, feelings } = context.analysis;
  const felt = feelingLines.flatMap((line) => {
    const stop = line.stops.find(({ id, feelings: own }) => id === place.id && own.includes(index));
    const traveller = travellerOf(line, context);
    return stop && traveller && line.isStaff === isOfStaff ? [{ stop, title: traveller.title }] : [];
  });
  const [first] = felt;
  if (!first) return undefined;
  const isOfAll = !isOfStaff && feeling.for.length === 0 && !(isKind(place, 'touchpoint') && place.by.length > 0);
  const who = isOfAll ? words.everyone() : formatList(felt.map(({ title }) => title));
  const { low } = context.journey.emotionScale;
  const sentence = l10n.t('{0}: {1} feels {2}', context.title(place), who, feelingText(feeling, context, low) ?? '');
  const { because } = feeling;
  const cause = because?.cause ? context.named(because.cause) : because?.text;
  const { branch } = first.stop;
  return clauses(
    cause ? l10n.t('{0} because {1}', sentence, cause) : sentence,
    branch && branchWords(branch.share),
    ...feelingSource(feeling, context),
    feelings[place.id]?.[index] === 'assumed' && l10n.t('assumed'),
  );
}
