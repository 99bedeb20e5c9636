import * as l10n from '@vscode/l10n';
import type { FixEdit } from '../../model/edits.js';
import type { Element, Journey, Opportunity } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import type { Project } from '../../model/project.js';
import type { Id } from '../../model/source.js';
import { allActions, allAis, allOpportunities, elementsById, isKind, ownerOf } from '../../model/walk.js';
import { insert, replace } from './fix-builders.js';
import { baseOf, lookup } from './lookup.js';
import { mayBeTargeted, resolvedTargets, type UnresolvedTargets, unresolvedAmong } from './targets.js';
import { answerableNames, freeName } from './wording.js';

/** What the actions of one journey are about. Dropped actions are about nothing any more. */
interface Acts {
  answers: ReadonlySet<Id>;
  delivers: ReadonlySet<Id>;
  opportunities: readonly Opportunity[];
  unknown: UnresolvedTargets;
}

/** What the actions of a project are about. */
interface Acted {
  /** Needs, pains and opportunities that an action answers, and AI applications that one delivers. */
  directly: ReadonlySet<Id>;
  /** Needs and pains answered by an AI application that an action delivers. */
  byAi: ReadonlySet<Id>;
  /** Needs and pains whose opportunity an action answers. */
  byOpportunity: ReadonlySet<Id>;
}

const acts = new WeakMap<Journey, Acts>();
const acted = new WeakMap<readonly Journey[], Acted>();

function actsOf(journey: Journey): Acts {
  let found = acts.get(journey);
  if (!found) {
    const actions = [...allActions(journey)].filter((action) => action.status?.value !== 'dropped');
    const answers = actions.flatMap((action) => action.answers);
    const delivers = actions.flatMap((action) => action.delivers);
    found = {
      answers: new Set(answers.flatMap((ref) => resolvedTargets(ref, journey))),
      delivers: new Set(delivers.flatMap((ref) => resolvedTargets(ref, journey))),
      opportunities: [...allOpportunities(journey)],
      unknown: unresolvedAmong([...answers, ...delivers]),
    };
    acts.set(journey, found);
  }
  return found;
}

function actedIn(project: Project): Acted {
  let found = acted.get(project.journeys);
  if (!found) {
    const directly = new Set<Id>();
    const byAi = new Set<Id>();
    for (const { answers, delivers } of project.journeys.map(actsOf)) {
      for (const id of [...answers, ...delivers]) directly.add(id);
      for (const id of delivers) for (const each of reasonsOf(id, project)) byAi.add(each);
    }
    const byOpportunity = new Set<Id>();
    for (const journey of project.journeys) {
      for (const { id, answers } of actsOf(journey).opportunities) {
        if (directly.has(id))
          for (const each of answers.flatMap((ref) => resolvedTargets(ref, journey))) byOpportunity.add(each);
      }
    }
    found = { directly, byAi, byOpportunity };
    acted.set(project.journeys, found);
  }
  return found;
}

/** Needs and pains that are the reason for an AI application. */
function reasonsOf(id: Id, project: Project): Id[] {
  const journeys = lookup(project).journeys.get(id.split('/')[0] ?? '') ?? [];
  const journey = journeys.find((each) => elementsById(each).has(id));
  const element = journey && elementsById(journey).get(id);
  return journey && isKind(element, 'ai') ? element.why.flatMap((ref) => resolvedTargets(ref, journey)) : [];
}

const unresolvedActions = (journey: Journey) => actsOf(journey).unknown;

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
  const ids = base && id.startsWith(`${journey.id}/`) ? [id, base.id + id.slice(journey.id.length)] : [id];
  const sets = actedIn(project);
  return ids.some((each) => sets.directly.has(each) || through.some((way) => sets[way].has(each)));
}

/** A fix that writes an action about an element, into its stage where it has one. */
export function addAction(element: Element, journey: Journey): Fix[] {
  let owner = ownerOf(journey, element);
  while (owner?.kind === 'touchpoint') owner = ownerOf(journey, owner);
  if (!owner) return [];
  const edits: FixEdit[] = [];
  let { name } = element;
  if (name === undefined) {
    name = freeName(...wishFor(element, journey));
    const { start } = element.source.selection;
    edits.push(replace(element.source.uri, { start, end: start }, `${name} `));
  }
  const verb = element.kind === 'ai' ? 'delivers' : 'answers';
  edits.push(insert(owner.source, `action "…" {\n  ${verb} ${name}\n}`));
  return [{ title: l10n.t('Insert an action for it'), edits, preferred: true }];
}

function wishFor(element: Element, journey: Journey): [string, Set<string>] {
  switch (element.kind) {
    case 'ai':
      return ['Ai', new Set([...allAis(journey)].flatMap(({ name }) => name ?? []))];
    case 'opportunity':
      return ['Opportunity', answerableNames(journey)];
    default:
      return ['Pain', answerableNames(journey)];
  }
}
