import type { Audience, Journey } from '../model/elements.js';
import { lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { flowOf, type StageFlow } from './flow.js';

/** What a stage states about its audience, beside what its journey's paths bring there. */
export interface AudienceReach {
  /** Index into the stage's `audiences`. */
  audience: number;
  /**
   * Share of those it is about who ever arrive, in percent; absent where they do not make the journey, or nobody knows who they
   * are or how many arrive.
   */
  reach?: number;
}

/** The reach of those whom each stated audience is about, by stage; stages that state none are left out. */
export function audienceReaches(journey: Journey, project: Project): Record<Id, AudienceReach[]> {
  const reaches: Record<Id, AudienceReach[]> = {};
  for (const [index, stage] of journey.stages.entries()) {
    if (stage.audiences.length === 0) continue;
    const flow = flowOf(journey, project).stages[index];
    reaches[stage.id] = stage.audiences.map((audience, position) => {
      const reach = flow && !flow.afterSomeExit ? reachFor(audience, flow, journey, project) : undefined;
      return reach === undefined ? { audience: position } : { audience: position, reach };
    });
  }
  return reaches;
}

function reachFor(
  audience: Audience,
  { reach, reaches, some, someBy = [] }: StageFlow,
  journey: Journey,
  project: Project,
): number | undefined {
  if (audience.for.length === 0) return some ? undefined : 100 * reach;
  if (audience.for.some((ref) => ref.id === undefined)) return undefined;
  const personas = new Set(audience.for.flatMap((ref) => travellersIn(ref, journey, project)));
  const known = [...personas].flatMap((persona) => reaches[persona] ?? []);
  if (known.length === 0 || someBy.some((persona) => personas.has(persona))) return undefined;
  return (100 * known.reduce((sum, each) => sum + each, 0)) / known.length;
}

/** The travellers of a journey that a persona or segment means. */
function travellersIn({ id }: Ref, journey: Journey, project: Project): Id[] {
  const { personas } = lookup(project);
  return journey.travellers.flatMap(({ persona }) => {
    if (persona.id === undefined) return [];
    const inSegment = personas.get(persona.id)?.segments.some((segment) => segment.id === id);
    return persona.id === id || inSegment ? [persona.id] : [];
  });
}
