import type { Journey } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';

/** Whether a persona is one of the staff. */
export function isStaff({ id }: Ref, project: Project): boolean {
  return lookup(project).personas.get(id ?? '')?.team !== undefined;
}

/**
 * The personas of a journey who count in flow, reach, audiences and means, each once: its customers. Staff beside them count in
 * none; in a journey for staff alone they are its travellers and count as any.
 */
export function countedPersonas({ travellers }: Pick<Journey, 'travellers'>, project: Project): Id[] {
  const customers = travellers.filter(({ persona }) => !isStaff(persona, project));
  const counted = customers.length > 0 ? customers : travellers;
  return [...new Set(counted.flatMap(({ persona }) => persona.id ?? []))];
}

/** The staff beside the customers of a journey, each once; none in a journey for staff alone. */
export function staffBeside(journey: Pick<Journey, 'travellers'>, project: Project): Id[] {
  const counted = new Set(countedPersonas(journey, project));
  const others = journey.travellers.flatMap(({ persona }) => persona.id ?? []);
  return [...new Set(others.filter((id) => !counted.has(id)))];
}
