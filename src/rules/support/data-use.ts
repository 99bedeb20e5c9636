import type { Journey } from '../../model/elements.js';
import type { Project } from '../../model/project.js';
import type { Id, Ref } from '../../model/source.js';
import { allAis, allPains, allTouchpoints, allTriggers } from '../../model/walk.js';

/** What a journey does with data. */
interface DataUse {
  /** Data by id, with where a touchpoint first records them. */
  recorded: ReadonlyMap<Id, Ref>;
  /** Data that an AI application, a trigger or evidence builds on. */
  used: ReadonlySet<Id>;
}

const uses = new WeakMap<Journey, DataUse>();
const everywhere = new WeakMap<readonly Journey[], ReadonlySet<Id>>();

/** What a journey does with data, found out once a journey. */
export function dataUse(journey: Journey): DataUse {
  let found = uses.get(journey);
  if (!found) {
    const recorded = new Map<Id, Ref>();
    for (const { records } of allTouchpoints(journey)) {
      for (const ref of records) if (ref.id !== undefined && !recorded.has(ref.id)) recorded.set(ref.id, ref);
    }
    const refs: (Ref | undefined)[] = [];
    for (const ai of allAis(journey)) refs.push(...ai.uses);
    for (const trigger of allTriggers(journey)) refs.push(trigger.when?.on);
    for (const pain of allPains(journey)) refs.push(...pain.evidence.map((evidence) => evidence.from));
    found = { recorded, used: new Set(refs.flatMap((ref) => ref?.id ?? [])) };
    uses.set(journey, found);
  }
  return found;
}

/** Data that some touchpoint of the project records. */
export function recordedAnywhere(project: Project): ReadonlySet<Id> {
  let found = everywhere.get(project.journeys);
  if (!found) {
    found = new Set(project.journeys.flatMap((journey) => [...dataUse(journey).recorded.keys()]));
    everywhere.set(project.journeys, found);
  }
  return found;
}
