import type { Journey, Touchpoint } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Ref } from '../model/source.js';
import { isBesideCustomers, isStaff } from './customers.js';

/** A statement that may be about some people only. */
interface ForSome {
  for: readonly Ref[];
}

/** Whom a statement is about: those whom it names, else those by whom its touchpoint is; none where it is about all. */
export function whomOf({ for: named }: ForSome, at?: Pick<Touchpoint, 'by'>): readonly Ref[] {
  return named.length > 0 ? named : (at?.by ?? []);
}

/**
 * Whether a statement is about people alone who do not make the journey, as in a variant for others. Staff and teams are there,
 * whoever makes it.
 */
export function isForOthers(
  statement: ForSome,
  { travellers }: Journey,
  project: Project,
  at?: Pick<Touchpoint, 'by'>,
): boolean {
  const whom = whomOf(statement, at);
  if (whom.length === 0 || travellers.length === 0) return false;
  const isHere = (ref: Ref) =>
    ref.id === undefined ||
    travellers.some(({ persona }) => persona.id === ref.id) ||
    isStaff(ref, project) ||
    lookup(project).teams.has(ref.id);
  return !whom.some(isHere);
}

/** Whether a statement is about customers who make the journey, be it about them among others: rules about feelings ask for that. */
export function isOfCustomers(
  statement: ForSome,
  journey: Journey,
  project: Project,
  at?: Pick<Touchpoint, 'by'>,
): boolean {
  return !isForOthers(statement, journey, project, at) && !isOfStaff(statement, journey, project, at);
}

/** Whether a statement is about staff beside the customers, and teams, alone. */
function isOfStaff(statement: ForSome, journey: Journey, project: Project, at?: Pick<Touchpoint, 'by'>): boolean {
  const whom = whomOf(statement, at);
  return whom.length > 0 && whom.every((ref) => isBesideCustomers(ref, journey, project));
}
