import type { Journey, Stage, Touchpoint } from '../../model/elements.js';
import { lookup } from '../../model/lookup.js';
import type { Project } from '../../model/project.js';
import type { Data } from '../../model/shared-elements.js';
import type { Id, Ref } from '../../model/source.js';
import { elementsById, isKind } from '../../model/walk.js';

/** What is at hand at a touchpoint. */
export interface Knowledge {
  data: ReadonlySet<Data>;
  /** Systems that staff look things up in. */
  systems: ReadonlySet<Id>;
  /** Teams at work, which have what is shared with them. */
  teams: ReadonlySet<Id>;
  /** Some name is not declared: nobody knows what is at hand. */
  hasUnresolved: boolean;
}

/** Data recorded at a touchpoint or used by an AI application there, over its stage or assisting it; systems and teams. */
export function knowledgeAt(touchpoint: Touchpoint, stage: Stage, journey: Journey, project: Project): Knowledge {
  const { records, ais, assistedBy, support, onstage, backstage } = touchpoint;
  const byId = elementsById(journey);
  const helpers = assistedBy.map((ref) => byId.get(ref.id ?? '')).filter((each) => isKind(each, 'ai'));
  const uses = [...ais, ...stage.ais, ...helpers].flatMap((ai) => ai.uses);
  const refs: Ref[] = [...records, ...uses];
  const { data, teamOfSystem } = lookup(project);
  const systems = new Set(support.flatMap(({ by }) => by?.id ?? []));
  const teams = [...onstage, ...backstage].flatMap(({ by }) => by?.id ?? []);
  return {
    data: new Set(refs.flatMap((ref) => data.get(ref.id ?? '') ?? [])),
    systems,
    teams: new Set([...teams, ...[...systems].flatMap((system) => teamOfSystem.get(system) ?? [])]),
    hasUnresolved: [...refs, ...assistedBy].some((ref) => ref.id === undefined),
  };
}
