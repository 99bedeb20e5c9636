import type { Feeling, Journey, Stage, Touchpoint } from '../model/elements.js';
import { elementOf, lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { elementsById, isKind } from '../model/walk.js';
import { evidenceStrength } from './evidence.js';
import { whomOf } from './whom.js';

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
    support[place.id] = place.feels.map((feeling) =>
      strongest([
        (feeling.count ?? 0) > 0 ? 'evidenced' : 'assumed',
        ...sourcesOf(feeling, place).map(({ id }) => (id === undefined ? 'unresolved' : 'evidenced')),
        recorded,
        causeSupport(feeling, journey, project),
      ]),
    );
  }
  return support;
}

/** Where a feeling is said to be known from, and where the voices beside it that may be of the same people were heard. */
function sourcesOf(feeling: Feeling, place: FeelingPlace): Ref[] {
  const at = isKind(place, 'touchpoint') ? place : undefined;
  const quotes = place.quotes.filter((quote) => overlap(whomOf(quote, at), whomOf(feeling, at)));
  return [feeling, ...quotes].flatMap(({ from }) => from ?? []);
}

function overlap(a: readonly Ref[], b: readonly Ref[]): boolean {
  if (a.length === 0 || b.length === 0) return true;
  return a.some(({ id }) => id !== undefined && b.some((other) => other.id === id));
}

/**
 * Experience data recorded at a place, or read there by a metric, shows what people felt (source 002); over a stage as a whole,
 * what is recorded at any of its touchpoints.
 */
function recordsExperience(place: FeelingPlace, project: Project): FeelingSupport {
  const { data, metrics } = lookup(project);
  const within = isKind(place, 'stage') ? place.touchpoints : [place];
  const measures = isKind(place, 'stage') ? [place, ...within].flatMap((each) => each.measures) : place.measures;
  const read = measures.flatMap(({ metric }) => {
    const declared = metrics.get(metric.id ?? '');
    return declared ? (declared.from ?? []) : [metric];
  });
  const records = within.flatMap((each) => each.records);
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

function strongest(support: readonly FeelingSupport[]): FeelingSupport {
  if (support.includes('evidenced')) return 'evidenced';
  return support.includes('unresolved') ? 'unresolved' : 'assumed';
}
