import type { Journey } from '../model/elements.js';
import { lazily, memoize } from '../model/memo.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { allGains, allPains } from '../model/walk.js';
import { type Answers, answersTo } from './answers.js';
import { type AudienceReach, audienceReaches } from './audience.js';
import { type EvidenceStrength, evidenceStrength } from './evidence.js';
import { type FeelingLine, feelingLines, stageMoods } from './feeling-lines.js';
import { type FeelingSupport, feelingSupport } from './feelings.js';
import { type Flow, flowOf } from './flow.js';
import { durationsOf, type JourneyDurations } from './journey-durations.js';
import { type MeasureSeries, measureSeries } from './measures.js';
import { type Priority, prioritiesOf } from './priority.js';
import { type Timing, timingsOf } from './timing.js';

/**
 * All that follows from one journey within its project, as plain data that crosses a process as it is. Each part is
 * computed when it is first read, and once: rules, map, hover and exports read the same.
 */
export interface JourneyAnalysis {
  flow: Flow;
  /** How long each journey, stage and touchpoint with a time limit takes, by id. */
  timings: Record<Id, Timing>;
  /** How long each stage and the whole take for what most live, with what was measured. */
  durations: JourneyDurations;
  /** The line of each persona's feelings, along what most live and beside it. */
  feelingLines: FeelingLine[];
  /** Mean mood of each stage over all customers, -1..1, weighted by share; stages without a known feeling are left out. */
  moods: Record<Id, number>;
  /** How each feeling is known, by stage or touchpoint, in the order of its `feels`. */
  feelings: Record<Id, FeelingSupport[]>;
  /** How well each pain and gain is known, by id. */
  evidence: Record<Id, EvidenceStrength>;
  /** What was measured, with how the latest stands to its target. */
  measures: MeasureSeries[];
  answers: Answers;
  /** How the actions still to be done rank, with the parts of their scores, by id, in the order in which they are listed; those that lack a figure are left out. */
  priorities: Record<Id, Priority>;
  /** What the paths bring to each stage that states an audience, by stage. */
  audiences: Record<Id, AudienceReach[]>;
}

/** A project with what follows from it. */
export interface AnalysedProject extends Project {
  /** What follows from one of the project's journeys. */
  analysisOf(journey: Journey): JourneyAnalysis;
}

/** A project with what follows from it, computed as it is asked for; the same object for the same project. */
export function analyse(project: Project | AnalysedProject): AnalysedProject {
  return 'analysisOf' in project ? project : analysed(project);
}

const analysed = memoize((project: Project): AnalysedProject => {
  const analysisOf = memoize((journey: Journey) => analyseJourney(journey, project));
  return { ...project, analysisOf };
});

function analyseJourney(journey: Journey, project: Project): JourneyAnalysis {
  const analysis: JourneyAnalysis = lazily<JourneyAnalysis>({
    flow: () => flowOf(journey, project),
    timings: () => timingsOf(journey, project),
    durations: () => durationsOf(journey, project, analysis.measures),
    feelingLines: () => feelingLines(journey, project),
    moods: () => stageMoods(analysis.feelingLines),
    feelings: () => feelingSupport(journey, project),
    evidence: () =>
      Object.fromEntries([...allPains(journey), ...allGains(journey)].map((each) => [each.id, evidenceStrength(each)])),
    measures: () => measureSeries(journey, project),
    answers: () => answersTo(journey, project),
    priorities: () => prioritiesOf(journey, project),
    audiences: () => audienceReaches(journey, project),
  });
  return analysis;
}
