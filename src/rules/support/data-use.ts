import { feelingPlaces } from '../../analysis/feelings.js';
import type { Journey } from '../../model/elements.js';
import { memoize } from '../../model/memo.js';
import type { Project } from '../../model/project.js';
import type { Id, Ref } from '../../model/source.js';
import { allAis, allGains, allPains, allTouchpoints, allTriggers } from '../../model/walk.js';

/** What a journey does with data. */
interface DataUse {
  /** Data by id, with where a touchpoint first records them. */
  recorded: ReadonlyMap<Id, Ref>;
  /** Data that an AI application, a trigger, evidence, a feeling or a quote builds on. */
  used: ReadonlySet<Id>;
}

/** What a journey does with data. */
export const dataUse = memoize((journey: Journey): DataUse => {
  const recorded = new Map<Id, Ref>();
  for (const { records } of allTouchpoints(journey)) {
    for (const ref of records) if (ref.id !== undefined && !recorded.has(ref.id)) recorded.set(ref.id, ref);
  }
  const refs: (Ref | undefined)[] = [];
  for (const ai of allAis(journey)) refs.push(...ai.uses);
  for (const trigger of allTriggers(journey)) refs.push(trigger.when?.on);
  for (const { evidence } of [...allPains(journey), ...allGains(journey)])
    refs.push(...evidence.map(({ from }) => from));
  for (const { feels, quotes } of feelingPlaces(journey)) refs.push(...[...feels, ...quotes].map(({ from }) => from));
  return { recorded, used: new Set(refs.flatMap((ref) => ref?.id ?? [])) };
});

/** Data that some touchpoint of the project records. */
export function recordedAnywhere({ journeys }: Project): ReadonlySet<Id> {
  return recordedIn(journeys);
}

const recordedIn = memoize(
  (journeys: readonly Journey[]): ReadonlySet<Id> =>
    new Set(journeys.flatMap((journey) => [...dataUse(journey).recorded.keys()])),
);
