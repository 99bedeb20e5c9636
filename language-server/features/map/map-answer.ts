import type { Journey } from '../../../src/model/elements.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Project } from '../../../src/model/project.js';
import type { Id } from '../../../src/model/source.js';
import type { MapAnswer } from '../../../src/protocol/map-message.js';
import { choose, mapInputOf, titled } from './map-input.js';

/** What the map of a file is drawn from: one of its journeys, and what there is to choose from. */
export function mapAnswer(
  { uri, version }: Pick<MapAnswer, 'uri' | 'version'>,
  journeys: readonly Journey[],
  project: Project,
  findings: readonly Finding[],
  wanted: Id | undefined,
): MapAnswer {
  const journey = choose(journeys, wanted);
  const answer: MapAnswer = {
    uri,
    version,
    choices: journeys.map((each) => ({
      id: each.id,
      range: each.source.range,
      ...titled(each),
      ...(each.abstract ? { abstract: true as const } : {}),
      ...(each.variant?.of.id === undefined ? {} : { variantOf: each.variant.of.id }),
    })),
    broken: findings.some((finding) => finding.rule === 'syntax'),
  };
  if (!journey) return answer;
  return { ...answer, journey: journey.id, input: mapInputOf(journey, project, findings) };
}
