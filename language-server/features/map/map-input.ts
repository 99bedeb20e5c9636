import { analyse } from '../../../src/analysis/analysed-project.js';
import { feelingPlaces } from '../../../src/analysis/feelings.js';
import type { MapInput } from '../../../src/map/scene-types.js';
import { aiKind } from '../../../src/model/ai-kinds.js';
import type { Element, Journey } from '../../../src/model/elements.js';
import { findEmotion } from '../../../src/model/emotions.js';
import type { Finding } from '../../../src/model/finding.js';
import type { Project } from '../../../src/model/project.js';
import { joinShared } from '../../../src/model/shared-elements.js';
import type { Id, Ref } from '../../../src/model/source.js';
import type { Titled } from '../../../src/model/titles.js';
import { allActions, allAis, allOpportunities, elementsById } from '../../../src/model/walk.js';

/** What the map of one journey is drawn from. */
export function mapInputOf(journey: Journey, project: Project, findings: readonly Finding[]): MapInput {
  return {
    journey,
    analysis: analyse(project).analysisOf(journey),
    shared: joinShared([project]),
    aiKinds: aiKindsOf(journey, project),
    emotions: emotionsOf(journey, project),
    journeys: journeysOf(journey, project),
    external: externalOf(journey, project),
    findings: findings.flatMap(({ fixes: _, related: __, also = [], ...finding }) => {
      const subject = [finding.subject, ...also].find((each) => isIn(each, journey.id));
      return subject === undefined ? [] : [{ ...finding, subject }];
    }),
  };
}

/** The journey asked for, else the first that is not abstract, else the first. */
export function choose(journeys: readonly Journey[], id?: Id): Journey | undefined {
  return journeys.find((each) => each.id === id) ?? journeys.find((each) => !each.abstract) ?? journeys[0];
}

function isIn(subject: Id | undefined, journey: Id): boolean {
  return subject === journey || subject?.startsWith(`${journey}/`) === true;
}

/** What to call an element, without the rest of it. */
export function titled({ name, title, titles }: Element): Titled {
  return { titles, ...(name === undefined ? {} : { name }), ...(title === undefined ? {} : { title }) };
}

function aiKindsOf(journey: Journey, { settings }: Project): NonNullable<MapInput['aiKinds']> {
  const words = new Set([...allAis(journey)].flatMap((ai) => ai.aiKind?.value ?? []));
  return Object.fromEntries(
    [...words].flatMap((word) => {
      const kind = aiKind(word, settings.aiKinds);
      return kind ? [[word, { titles: { ...kind.titles } }]] : [];
    }),
  );
}

function emotionsOf(journey: Journey, { settings }: Project): NonNullable<MapInput['emotions']> {
  const feelings = feelingPlaces(journey).flatMap(({ feels }) => feels);
  const ids = new Set(feelings.flatMap(({ emotion }) => emotion ?? []));
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const emotion = findEmotion(id, settings.emotions);
      return emotion ? [[id, { titles: { ...emotion.titles } }]] : [];
    }),
  );
}

/** The journeys that a journey varies, is part or the future of, expands to, and whose details its stages point at. */
function journeysOf(journey: Journey, project: Project): Record<Id, Titled> {
  const refs = [
    journey.variant?.of,
    journey.partOf,
    journey.state?.of,
    ...journey.expandsTo.map(({ journey: other }) => other),
    ...journey.stages.map(({ details }) => details),
  ];
  const ids = new Set(refs.map((ref) => ref?.id));
  return Object.fromEntries(project.journeys.filter(({ id }) => ids.has(id)).map((each) => [each.id, titled(each)]));
}

/** What a journey solves and answers inside other journeys. */
function externalOf(journey: Journey, project: Project): Record<Id, Titled> {
  const refs: Ref[] = [
    ...journey.solves,
    ...[...allOpportunities(journey)].flatMap(({ answers }) => answers),
    ...[...allAis(journey)].flatMap(({ why }) => why),
    ...[...allActions(journey)].flatMap(({ answers, delivers }) => [...answers, ...delivers]),
  ];
  const found: Record<Id, Titled> = {};
  for (const { id } of refs) {
    if (id === undefined || isIn(id, journey.id)) continue;
    const owner = project.journeys.find((each) => isIn(id, each.id));
    const element = owner && elementsById(owner).get(id);
    if (element) found[id] = titled(element);
  }
  return found;
}
