import * as l10n from '@vscode/l10n';
import type { Element, Journey } from '../../model/elements.js';
import type { Fix } from '../../model/finding.js';
import type { Project } from '../../model/project.js';
import type { Ref, Source } from '../../model/source.js';
import { isKind, ownerOf } from '../../model/walk.js';
import { insert, preferFirst } from './fix-builders.js';
import { displayName } from './wording.js';

/** Fixes that make a team the owner of an action or journey: the nearest to it first, else any of the project. */
export function ownerFixes(element: Element, into: Source, journey: Journey, project: Project): Fix[] {
  const near = new Set([...nearby(element, journey)].flatMap((ref) => ref.id ?? []));
  const named = project.teams.filter((team) => team.name !== undefined);
  const teams = [...near].flatMap((id) => named.find((team) => team.id === id) ?? []);
  return preferFirst(
    [...teams, ...named.filter((team) => !near.has(team.id))].slice(0, 3).map<Fix>((team) => ({
      title: l10n.t('Owned by “{0}”', displayName(team)),
      edits: [insert(into, `owner ${team.name}`)],
    })),
  );
}

/** Teams that the text names: of its stage, of the journey, then of the stages. */
function* nearby(element: Element, journey: Journey): Generator<Ref> {
  const stage = element === journey ? undefined : ownerOf(journey, element);
  if (isKind(stage, 'stage') && stage.owner) yield stage.owner;
  if (journey.owner) yield journey.owner;
  yield* journey.mappedBy;
  if (journey.reviewed?.by) yield journey.reviewed.by;
  for (const each of journey.stages) if (each.owner) yield each.owner;
}
