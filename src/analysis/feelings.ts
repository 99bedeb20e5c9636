import type { Feeling, Journey, Stage, Touchpoint } from '../model/elements.js';
import { elementOf, lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { elementsById, isKind } from '../model/walk.js';
import { evidenceStrength } from './evidence.js';

/**
 * How a feeling is known: backed by something, the team's assumption, or unknown while it rests on a name that
 * nothing declares.
 */
export type FeelingSupport = 'evidenced' | 'assumed' | 'unresolved';

/** A stage or touchpoint: where feelings are written. */
export type FeelingPlace = Stage | Touchpoint;

/** The stages, each followed by its touchpoints. */
export function feelingPlaces({ stages }: Pick<Journey, 'stages'>): FeelingPlace[] {
  return stages.flatMap((stage) => [stage, ...stage.touchpoints]);
}

/** How each feeling of a journey is known, by stage or touchpoint, in the order of its `feels`; places without any are left out. */
export function feelingSupport(journey: Journey, project: Project): Record<Id, FeelingSupport[]> {
  const support: Record<Id, FeelingSupport[]> = {};
  for (const place of feelingPlaces(journey)) {
    if (place.feels.length === 0) continue;
    const recorded = recordsExperience(place, project);
    support[place.id] = place.feels.map((feeling) => {
      if (feeling.from || (feeling.count ?? 0) > 0 || isQuoted(feeling, place)) return 'evidenced';
      return stronger(recorded, causeSupport(feeling, journey, project));
    });
  }
  return support;
}

/** Whether a voice that was heard somewhere stands beside a feeling, and may be of the same people. */
function isQuoted(feeling: Feeling, { quotes }: FeelingPlace): boolean {
  return quotes.some((quote) => quote.from !== undefined && overlap(quote.for, feeling.for));
}

function overlap(a: readonly Ref[], b: readonly Ref[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some(({ id }) => id !== undefined && b.some((other) => other.id === id));
}

/** Experience data recorded at a place, or read there by a metric, shows what people felt (source 002). */
function recordsExperience(place: FeelingPlace, project: Project): FeelingSupport {
  const { data, metrics } = lookup(project);
  const read = place.measures.flatMap(({ metric }) => {
    const declared = metrics.get(metric.id ?? '');
    return declared ? (declared.from ?? []) : [metric];
  });
  const records = isKind(place, 'touchpoint') ? place.records : [];
  const natures = [...records, ...read].map(({ id }) => data.get(id ?? '')?.nature);
  if (natures.includes('experience')) return 'evidenced';
  return natures.includes(undefined) ? 'unresolved' : 'assumed';
}

/** A feeling caused by a pain or gain is known as far as that is (source 004). */
function causeSupport({ because }: Feeling, journey: Journey, project: Project): FeelingSupport {
  if (!because?.cause) return 'assumed';
  const id = because.cause.id ?? '';
  const cause = elementsById(journey).get(id) ?? elementOf(id, project);
  if (!isKind(cause, 'pain') && !isKind(cause, 'gain')) return 'unresolved';
  return evidenceStrength(cause).strength >= 1 ? 'evidenced' : 'assumed';
}

function stronger(a: FeelingSupport, b: FeelingSupport): FeelingSupport {
  if (a === 'evidenced' || b === 'evidenced') return 'evidenced';
  return a === 'unresolved' || b === 'unresolved' ? 'unresolved' : 'assumed';
}
