import * as l10n from '@vscode/l10n';
import type { Element, Journey, Project, Ref } from '../../model/types.js';
import { ownerOf } from '../../model/walk.js';
import type { Fix, FixEdit } from '../rule.js';
import { insert, replace } from './fixes.js';
import { answersOf, baseOf, lookup } from './lookup.js';
import { answerableNames, freeName } from './words.js';

/** Whether some answer of a journey, or of the one it varies, may be meant for anything. */
export function answersUnsurely(journey: Journey, project: Project): boolean {
  const base = baseOf(journey, project);
  return answersOf(journey).unsure || (base !== undefined && answersOf(base).unsure);
}

/**
 * Whether an opportunity, AI application or action answers a need or pain: in any journey, or in one apart that of the
 * base which a variant inherits.
 */
export function isAnswered({ id }: Element, journey: Journey, project: Project): boolean {
  const { answeredAbroad } = lookup(project);
  if (answersOf(journey).ids.has(id) || answeredAbroad.has(id)) return true;
  const base = baseOf(journey, project);
  if (!base) return false;
  const elsewhere = answeredAbroad.get(base.id + id.slice(journey.id.length)) ?? [];
  return elsewhere.some((other) => other.variant?.of.id !== base.id);
}

/** Whether a fact is for people alone who do not make the journey, as in a variant for others. */
export function isForOthers(fact: { for: readonly Ref[] }, { travellers }: Journey): boolean {
  if (fact.for.length === 0 || travellers.length === 0) return false;
  return !fact.for.some(({ id }) => id === undefined || travellers.some(({ persona }) => persona.id === id));
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
  const beside = { where: 'after' as const, fact: element.source };
  edits.push(insert(owner.source, `opportunity "…" for ${name}`, beside));
  return [{ title: l10n.t('Insert an opportunity for it'), edits, preferred: true }];
}
