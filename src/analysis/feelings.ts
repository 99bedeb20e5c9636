import type { Feeling, Journey, Touchpoint } from '../model/elements.js';
import { elementOf, lookup } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { allTouchpoints, elementsById, isKind } from '../model/walk.js';
import { evidenceStrength } from './evidence.js';

/**
 * How a feeling is known: backed by something, the team's assumption, or unknown while it rests on a name that
 * nothing declares.
 */
export type FeelingSupport = 'evidenced' | 'assumed' | 'unresolved';

/** How each feeling of a journey is known, by touchpoint, in the order of its `feels`; touchpoints without any are left out. */
export function feelingSupport(journey: Journey, project: Project): Record<Id, FeelingSupport[]> {
  const support: Record<Id, FeelingSupport[]> = {};
  for (const touchpoint of allTouchpoints(journey)) {
    if (touchpoint.feels.length === 0) continue;
    const recorded = recordsExperience(touchpoint, project);
    support[touchpoint.id] = touchpoint.feels.map((feeling) =>
      stronger(recorded, causeSupport(feeling, journey, project)),
    );
  }
  return support;
}

/** Experience data recorded at a touchpoint, or read there by a metric, shows what people felt (source 002). */
function recordsExperience({ records, measures }: Touchpoint, project: Project): FeelingSupport {
  const { data, metrics } = lookup(project);
  const read = measures.flatMap(({ metric }) => {
    const declared = metrics.get(metric.id ?? '');
    return declared ? (declared.from ?? []) : [metric];
  });
  const natures = [...records, ...read].map(({ id }) => data.get(id ?? '')?.nature);
  if (natures.includes('experience')) return 'evidenced';
  return natures.includes(undefined) ? 'unresolved' : 'assumed';
}

/** A feeling caused by a pain is known as far as that pain is (source 004). */
function causeSupport({ because }: Feeling, journey: Journey, project: Project): FeelingSupport {
  if (!because?.cause) return 'assumed';
  const id = because.cause.id ?? '';
  const pain = elementsById(journey).get(id) ?? elementOf(id, project);
  if (!isKind(pain, 'pain')) return 'unresolved';
  return evidenceStrength(pain).strength >= 1 ? 'evidenced' : 'assumed';
}

function stronger(a: FeelingSupport, b: FeelingSupport): FeelingSupport {
  if (a === 'evidenced' || b === 'evidenced') return 'evidenced';
  return a === 'unresolved' || b === 'unresolved' ? 'unresolved' : 'assumed';
}
