import * as l10n from '@vscode/l10n';
import type { FixEdit } from '../../model/edits.js';
import type { Element, Journey, Touchpoint } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import type { Project } from '../../model/project.js';
import type { Id, Ref } from '../../model/source.js';
import { allActions, allAis, allOpportunities, ownerOf } from '../../model/walk.js';
import { insert, replace } from './fix-builders.js';
import { baseOf } from './lookup.js';
import { mayBeTargeted, resolvedTargets, type UnresolvedTargets, unresolvedAmong } from './targets.js';
import { answerableNames, freeName } from './wording.js';

/** What a journey's opportunities, AI applications and actions answer. Dropped actions answer nothing any more. */
interface Answers {
  ids: ReadonlySet<Id>;
  /** Those of other journeys. */
  external: readonly Id[];
  unknown: UnresolvedTargets;
}

const answers = new WeakMap<Journey, Answers>();
const externalAnswers = new WeakMap<readonly Journey[], ReadonlySet<Id>>();

function answersOf(journey: Journey): Answers {
  let found = answers.get(journey);
  if (!found) {
    const refs: Ref[] = [];
    for (const opportunity of allOpportunities(journey)) refs.push(...opportunity.answers);
    for (const ai of allAis(journey)) refs.push(...ai.why);
    for (const action of allActions(journey)) if (action.status?.value !== 'dropped') refs.push(...action.answers);
    const ids = new Set(refs.flatMap((ref) => resolvedTargets(ref, journey)));
    const external = [...ids].filter((id) => !id.startsWith(`${journey.id}/`));
    found = { ids, external, unknown: unresolvedAmong(refs) };
    answers.set(journey, found);
  }
  return found;
}

/** Needs, pains and opportunities that another journey than their own answers. */
function externallyAnswered({ journeys }: Project): ReadonlySet<Id> {
  let ids = externalAnswers.get(journeys);
  if (!ids) {
    ids = new Set(journeys.flatMap((journey) => answersOf(journey).external));
    externalAnswers.set(journeys, ids);
  }
  return ids;
}

const unresolvedAnswers = (journey: Journey) => answersOf(journey).unknown;

/** Whether an answer to a name that nothing declares may be meant for something of a journey. */
export function hasUnresolvedAnswer(journey: Journey, project: Project): boolean {
  return mayBeTargeted(journey, project, unresolvedAnswers);
}

/**
 * Whether an opportunity, AI application or action answers a need or pain: in its journey, or in another that of the base
 * which a variant inherits.
 */
export function isAnswered({ id }: Element, journey: Journey, project: Project): boolean {
  const external = externallyAnswered(project);
  if (answersOf(journey).ids.has(id) || external.has(id)) return true;
  const base = baseOf(journey, project);
  return base !== undefined && external.has(base.id + id.slice(journey.id.length));
}

/**
 * Whether a statement is for people alone who do not make the journey, as in a variant for others. At a touchpoint it is for
 * those who are there, if it says nothing else.
 */
export function isForOthers(statement: { for: readonly Ref[] }, { travellers }: Journey, at?: Touchpoint): boolean {
  const whom = statement.for.length > 0 ? statement.for : (at?.by ?? []);
  if (whom.length === 0 || travellers.length === 0) return false;
  return !whom.some(({ id }) => id === undefined || travellers.some(({ persona }) => persona.id === id));
}

/** A fix that writes an opportunity for a need or pain right after it; one without a name gets the name wished. */
export function addOpportunity(element: Element, journey: Journey, wish: string): Fix[] {
  const owner = ownerOf(journey, element);
  if (!owner) return [];
  const edits: FixEdit[] = [];
  let { name } = element;
  if (name === undefined) {
    name = freeName(wish, answerableNames(journey));
    const { start } = element.source.selection;
    edits.push(replace(element.source.uri, { start, end: start }, `${name} `));
  }
  const beside = { where: 'after' as const, statement: element.source };
  edits.push(insert(owner.source, `opportunity "…" for ${name}`, beside));
  return [{ title: l10n.t('Insert an opportunity for it'), edits, preferred: true }];
}
