import { rebased } from '../model/element-ids.js';
import type { Journey, Opportunity } from '../model/elements.js';
import { baseOf } from '../model/lookup.js';
import { memoize } from '../model/memo.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { allActions, allAis, allOpportunities } from '../model/walk.js';
import { mayBeTargeted, resolvedTargets, type UnresolvedTargets, unresolvedAmong } from './resolved-targets.js';

/** What the actions of one journey are about. Dropped actions do not count. */
interface JourneyActions {
  answers: ReadonlySet<Id>;
  delivers: ReadonlySet<Id>;
  opportunities: readonly Opportunity[];
  /** The needs and pains that are the reasons for each AI application. */
  reasons: readonly [ai: Id, reasons: readonly Id[]][];
  unresolved: UnresolvedTargets;
}

/** What the actions of a project are about. */
interface ProjectActions {
  /** Needs, pains and opportunities that an action answers, and AI applications that one delivers. */
  directly: ReadonlySet<Id>;
  /** Needs and pains answered by an AI application that an action delivers. */
  byAi: ReadonlySet<Id>;
  /** Needs and pains whose opportunity an action answers. */
  byOpportunity: ReadonlySet<Id>;
}

const actionsIn = memoize((journey: Journey): JourneyActions => {
  const actions = [...allActions(journey)].filter((action) => action.status?.value !== 'dropped');
  const answers = actions.flatMap((action) => action.answers);
  const delivers = actions.flatMap((action) => action.delivers);
  return {
    answers: new Set(answers.flatMap((ref) => resolvedTargets(ref, journey))),
    delivers: new Set(delivers.flatMap((ref) => resolvedTargets(ref, journey))),
    opportunities: [...allOpportunities(journey)],
    reasons: [...allAis(journey)].map(({ id, why }) => [id, why.flatMap((ref) => resolvedTargets(ref, journey))]),
    unresolved: unresolvedAmong([...answers, ...delivers]),
  };
});

const actionsOf = memoize((journeys: readonly Journey[]): ProjectActions => {
  const directly = new Set<Id>();
  const byAi = new Set<Id>();
  for (const { answers, delivers } of journeys.map(actionsIn)) {
    for (const id of [...answers, ...delivers]) directly.add(id);
  }
  for (const { reasons } of journeys.map(actionsIn)) {
    for (const [ai, answered] of reasons) if (directly.has(ai)) for (const id of answered) byAi.add(id);
  }
  const byOpportunity = new Set<Id>();
  for (const journey of journeys) {
    for (const { id, answers } of actionsIn(journey).opportunities) {
      if (!directly.has(id)) continue;
      for (const target of answers.flatMap((ref) => resolvedTargets(ref, journey))) byOpportunity.add(target);
    }
  }
  return { directly, byAi, byOpportunity };
});

const unresolvedActions = (journey: Journey) => actionsIn(journey).unresolved;

/** Whether an action about a name that nothing declares may be meant for something of a journey. */
export function hasUnresolvedAction(journey: Journey, project: Project): boolean {
  return mayBeTargeted(journey, project, unresolvedActions);
}

/**
 * Whether an action of the project is about something: answers or delivers it, or else `through` an AI application or an
 * opportunity for it. What is about an element of a base is about the variant's.
 */
export function isActedOn(
  id: Id,
  journey: Journey,
  project: Project,
  ...through: ('byAi' | 'byOpportunity')[]
): boolean {
  const base = baseOf(journey, project);
  const ids = base ? [id, rebased(id, journey.id, base.id)] : [id];
  const actions = actionsOf(project.journeys);
  return ids.some((each) => actions.directly.has(each) || through.some((way) => actions[way].has(each)));
}
