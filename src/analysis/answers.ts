import { isInside, rebased } from '../model/element-ids.js';
import type { Element, Journey, Need, Pain, Touchpoint } from '../model/elements.js';
import { baseOf } from '../model/lookup.js';
import { memoize } from '../model/memo.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { allActions, allAis, allOpportunities, containers, isKind } from '../model/walk.js';
import { mayBeTargeted, resolvedTargets, type UnresolvedTargets, unresolvedAmong } from './resolved-targets.js';
import { isForOthers } from './whom.js';

/** Which needs and pains of a journey are answered. */
export interface Answers {
  /**
   * Needs and pains that no opportunity, AI application or action of the project answers, in written order. Dropped
   * actions answer nothing, and what concerns only people who do not make the journey needs no answer of it; what staff and
   * teams suffer does.
   */
  unanswered: Id[];
  /** An answer to a name that nothing declares may be meant for one of the journey's: none is called unanswered meanwhile. */
  unresolved: boolean;
}

/** Which needs and pains of a journey are left alone. */
export function answersTo(journey: Journey, project: Project): Answers {
  const unresolved = mayBeTargeted(journey, project, unresolvedAnswers);
  if (unresolved) return { unanswered: [], unresolved };
  const unanswered = journey.needs.filter((need) => isLeftAlone(need, journey, project)).map(({ id }) => id);
  for (const container of containers(journey)) {
    const at = isKind(container, 'touchpoint') ? container : undefined;
    for (const pain of container.pains) if (isLeftAlone(pain, journey, project, at)) unanswered.push(pain.id);
  }
  return { unanswered, unresolved };
}

function isLeftAlone(element: Need | Pain, journey: Journey, project: Project, at?: Touchpoint): boolean {
  return !isAnswered(element, journey, project) && !isForOthers(element, journey, project, at);
}

/** What one journey answers. */
interface Given {
  ids: ReadonlySet<Id>;
  /** Those of other journeys. */
  external: readonly Id[];
  unresolved: UnresolvedTargets;
}

const givenBy = memoize((journey: Journey): Given => {
  const refs: Ref[] = [];
  for (const opportunity of allOpportunities(journey)) refs.push(...opportunity.answers);
  for (const ai of allAis(journey)) refs.push(...ai.why);
  for (const action of allActions(journey)) if (action.status?.value !== 'dropped') refs.push(...action.answers);
  const ids = new Set(refs.flatMap((ref) => resolvedTargets(ref, journey)));
  const external = [...ids].filter((id) => !isInside(id, journey.id));
  return { ids, external, unresolved: unresolvedAmong(refs) };
});

const unresolvedAnswers = (journey: Journey) => givenBy(journey).unresolved;

/** Needs, pains and opportunities that another journey than their own answers. */
const externallyAnswered = memoize(
  (journeys: readonly Journey[]): ReadonlySet<Id> => new Set(journeys.flatMap((each) => givenBy(each).external)),
);

/** Whether something answers an element: in its journey, or in another that of the base which a variant inherits. */
function isAnswered({ id }: Element, journey: Journey, project: Project): boolean {
  const external = externallyAnswered(project.journeys);
  if (givenBy(journey).ids.has(id) || external.has(id)) return true;
  const base = baseOf(journey, project);
  return base !== undefined && external.has(rebased(id, journey.id, base.id));
}
