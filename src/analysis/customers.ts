import type { Journey, Traveller } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';

/** Whether a persona is one of the staff. */
export function isStaff({ id }: Pick<Ref, 'id'>, project: Project): boolean {
  return lookup(project).personas.get(id ?? '')?.team !== undefined;
}

/**
 * Those who make a journey and count in flow, reach, audiences, means and rules: its customers. Staff beside them count in none;
 * in a journey for staff alone they are its travellers and count as any.
 */
export function customersOf({ travellers }: Pick<Journey, 'travellers'>, project: Project): Traveller[] {
  const customers = travellers.filter(({ persona }) => !isStaff(persona, project));
  return customers.length > 0 ? customers : travellers;
}

/** The personas of a journey who count, each once. */
export function countedPersonas(journey: Pick<Journey, 'travellers'>, project: Project): Id[] {
  return [...new Set(customersOf(journey, project).flatMap(({ persona }) => persona.id ?? []))];
}

/** The staff beside the customers of a journey, each once; none in a journey for staff alone. */
export function staffBeside(journey: Pick<Journey, 'travellers'>, project: Project): Id[] {
  const counted = new Set(countedPersonas(journey, project));
  const others = journey.travellers.flatMap(({ persona }) => persona.id ?? []);
  return [...new Set(others.filter((id) => !counted.has(id)))];
}

/** Whether a name means a team, or one of the staff beside the customers of a journey. */
export function isBesideCustomers(ref: Ref, journey: Pick<Journey, 'travellers'>, project: Project): boolean {
  if (lookup(project).teams.has(ref.id ?? '')) return true;
  return isStaff(ref, project) && !countedPersonas(journey, project).includes(ref.id ?? '');
}
