import type { MapInput } from '../src/map/types.js';
import type { Id, Journey, Project } from '../src/model/types.js';
import type { Finding } from '../src/rules/rule.js';

/** What the map of one journey is drawn from. */
export function mapInputOf(journey: Journey, project: Project, findings: readonly Finding[]): MapInput {
  const { personas, segments, channels, teams, systems, purposes, data, metrics } = project;
  return {
    journey,
    shared: { personas, segments, channels, teams, systems, purposes, data, metrics },
    findings: findings
      .filter((finding) => isIn(finding.subject, journey.id))
      .map(({ fixes: _, related: __, ...finding }) => finding),
  };
}

/** The journey asked for, else the first that is not abstract, else the first. */
export function choose(journeys: readonly Journey[], id?: Id): Journey | undefined {
  return journeys.find((each) => each.id === id) ?? journeys.find((each) => !each.abstract) ?? journeys[0];
}

function isIn(subject: Id | undefined, journey: Id): boolean {
  return subject === journey || subject?.startsWith(`${journey}/`) === true;
}
