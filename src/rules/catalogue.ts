import { ahaBelowBaseline } from './aha-below-baseline.js';
import { aiOnForeignData } from './ai-on-foreign-data.js';
import { aiSkipsMaturity } from './ai-skips-maturity.js';
import { aiUnusualStage } from './ai-unusual-stage.js';
import { aiWithoutData } from './ai-without-data.js';
import { aiWithoutFallback } from './ai-without-fallback.js';
import { aiWithoutWhy } from './ai-without-why.js';
import { audienceMismatch } from './audience-mismatch.js';
import { bottleneck } from './bottleneck.js';
import { conversionWithoutOperationalData } from './conversion-without-operational-data.js';
import { dataSilo } from './data-silo.js';
import { deadEndStage } from './dead-end-stage.js';
import { duplicateName } from './duplicate-name.js';
import { emotionWithoutExperienceData } from './emotion-without-experience-data.js';
import { endlessLoop } from './endless-loop.js';
import { endsAtPurchase } from './ends-at-purchase.js';
import { goalIsAKpi } from './goal-is-a-kpi.js';
import { journeyWithoutStages } from './journey-without-stages.js';
import { levelSkipped } from './level-skipped.js';
import { linearJourney } from './linear-journey.js';
import { negativeEmotionUnanswered } from './negative-emotion-unanswered.js';
import { negativeEmotionWithoutCause } from './negative-emotion-without-cause.js';
import { noMemorableMoment } from './no-memorable-moment.js';
import { noPersona } from './no-persona.js';
import { oneDepartment } from './one-department.js';
import { outcomeOneSided } from './outcome-one-sided.js';
import { painUnanswered } from './pain-unanswered.js';
import { painWithoutArea } from './pain-without-area.js';
import { pathRatesOver100 } from './path-rates-over-100.js';
import { personalisedWithoutConsent } from './personalised-without-consent.js';
import { priorityIncomplete } from './priority-incomplete.js';
import { roleWithoutEvidence } from './role-without-evidence.js';
import type { Rule, Severity } from './rule.js';
import { scoreContradictsLabel } from './score-contradicts-label.js';
import { scoreOutOfScale } from './score-out-of-scale.js';
import { singleChannel } from './single-channel.js';
import { stageWithoutAi } from './stage-without-ai.js';
import { stageWithoutQuestion } from './stage-without-question.js';
import { stageWithoutTouchpoint } from './stage-without-touchpoint.js';
import { staleReview } from './stale-review.js';
import { startsLate } from './starts-late.js';
import { staticJourney } from './static-journey.js';
import { thinEvidence } from './thin-evidence.js';
import { unknownAiKind } from './unknown-ai-kind.js';
import { unknownEmotion } from './unknown-emotion.js';
import { unreachableStage } from './unreachable-stage.js';
import { valueOutOfRange } from './value-out-of-range.js';

/** The rules that judge the model, in the order of the documentation. */
export const rules: readonly Rule[] = [
  duplicateName,
  noPersona,
  journeyWithoutStages,
  stageWithoutTouchpoint,
  stageWithoutQuestion,
  startsLate,
  endsAtPurchase,
  goalIsAKpi,
  outcomeOneSided,
  singleChannel,
  oneDepartment,
  staleReview,
  unreachableStage,
  deadEndStage,
  linearJourney,
  endlessLoop,
  pathRatesOver100,
  audienceMismatch,
  bottleneck,
  scoreOutOfScale,
  scoreContradictsLabel,
  unknownEmotion,
  negativeEmotionWithoutCause,
  negativeEmotionUnanswered,
  painUnanswered,
  painWithoutArea,
  thinEvidence,
  emotionWithoutExperienceData,
  conversionWithoutOperationalData,
  noMemorableMoment,
  ahaBelowBaseline,
  aiWithoutWhy,
  unknownAiKind,
  aiUnusualStage,
  aiWithoutData,
  aiOnForeignData,
  aiWithoutFallback,
  aiSkipsMaturity,
  stageWithoutAi,
  roleWithoutEvidence,
  personalisedWithoutConsent,
  dataSilo,
  levelSkipped,
  priorityIncomplete,
  staticJourney,
  valueOutOfRange,
];

/** Rules that only the parser, the linker, the settings or the file system can judge; they come as `problems`. */
const outside: readonly CatalogueEntry[] = [
  { name: 'syntax', severity: 'error' },
  { name: 'unknown-reference', severity: 'error' },
  { name: 'written-twice', severity: 'warning' },
  { name: 'cyclic-journey', severity: 'error' },
  { name: 'invalid-settings', severity: 'error' },
  { name: 'unused-declaration', severity: 'hint' },
  { name: 'unused-ignore', severity: 'warning' },
  { name: 'broken-image', severity: 'warning' },
];

/** A rule as settings, documentation and `problems` name it. */
export interface CatalogueEntry {
  name: string;
  severity: Severity | 'off';
}

/** Every rule there is, by name. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...outside, ...rules.map(({ name, severity }) => ({ name, severity }))].map((entry) => [entry.name, entry]),
);
