import type { Severity } from '../model/finding.js';
import { actionAnswersNothing } from './action-answers-nothing.js';
import { actionOverdue } from './action-overdue.js';
import { actionWithoutOwner } from './action-without-owner.js';
import { ahaBelowBaseline } from './aha-below-baseline.js';
import { aiOnForeignData } from './ai-on-foreign-data.js';
import { aiSkipsMaturity } from './ai-skips-maturity.js';
import { aiUnusualStage } from './ai-unusual-stage.js';
import { aiWithoutAction } from './ai-without-action.js';
import { aiWithoutData } from './ai-without-data.js';
import { aiWithoutFallback } from './ai-without-fallback.js';
import { aiWithoutWhy } from './ai-without-why.js';
import { audienceContradictsPaths } from './audience-contradicts-paths.js';
import { audienceMismatch } from './audience-mismatch.js';
import { bottleneck } from './bottleneck.js';
import { collectedButUnused } from './collected-but-unused.js';
import { conversionWithoutOperationalData } from './conversion-without-operational-data.js';
import { cyclicJourney } from './cyclic-journey.js';
import { dataSilo } from './data-silo.js';
import { dataWithoutOwner } from './data-without-owner.js';
import { deadEndStage } from './dead-end-stage.js';
import { duplicateName } from './duplicate-name.js';
import { emotionWithoutExperienceData } from './emotion-without-experience-data.js';
import { endlessLoop } from './endless-loop.js';
import { endsAtPurchase } from './ends-at-purchase.js';
import { frictionWithoutReason } from './friction-without-reason.js';
import { frictionlessDisloyalty } from './frictionless-disloyalty.js';
import { futureWithoutPair } from './future-without-pair.js';
import { goalIsAKpi } from './goal-is-a-kpi.js';
import { journeyWithoutOwner } from './journey-without-owner.js';
import { journeyWithoutStages } from './journey-without-stages.js';
import { levelSkipped } from './level-skipped.js';
import { linearJourney } from './linear-journey.js';
import { measureStale } from './measure-stale.js';
import { metricOffTarget } from './metric-off-target.js';
import { metricWithoutTarget } from './metric-without-target.js';
import { needUnanswered } from './need-unanswered.js';
import { negativeEmotionUnanswered } from './negative-emotion-unanswered.js';
import { negativeEmotionWithoutCause } from './negative-emotion-without-cause.js';
import { noMemorableMoment } from './no-memorable-moment.js';
import { noPersona } from './no-persona.js';
import { notAccessible } from './not-accessible.js';
import { oneDepartment } from './one-department.js';
import { opportunityWithoutAction } from './opportunity-without-action.js';
import { outcomeOneSided } from './outcome-one-sided.js';
import { painUnanswered } from './pain-unanswered.js';
import { painWithoutArea } from './pain-without-area.js';
import { pathRatesOver100 } from './path-rates-over-100.js';
import { pathToSkipped } from './path-to-skipped.js';
import { personaAbsent } from './persona-absent.js';
import { personalisedWithoutConsent } from './personalised-without-consent.js';
import { priorityIncomplete } from './priority-incomplete.js';
import { purposeMismatch } from './purpose-mismatch.js';
import { retentionMissing } from './retention-missing.js';
import { roleWithoutEvidence } from './role-without-evidence.js';
import type { Rule } from './rule.js';
import { scoreContradictsLabel } from './score-contradicts-label.js';
import { scoreOutOfScale } from './score-out-of-scale.js';
import { singleChannel } from './single-channel.js';
import { stageWithoutAction } from './stage-without-action.js';
import { stageWithoutAi } from './stage-without-ai.js';
import { stageWithoutQuestion } from './stage-without-question.js';
import { stageWithoutTouchpoint } from './stage-without-touchpoint.js';
import { staleReview } from './stale-review.js';
import { startsLate } from './starts-late.js';
import { staticJourney } from './static-journey.js';
import { strongEmotionUnevidenced } from './strong-emotion-unevidenced.js';
import { tellsItTwice } from './tells-it-twice.js';
import { thinEvidence } from './thin-evidence.js';
import { timeOverBudget } from './time-over-budget.js';
import { triggerOnUnrecordedData } from './trigger-on-unrecorded-data.js';
import { triggerWithoutBasis } from './trigger-without-basis.js';
import { triggerWithoutDeadline } from './trigger-without-deadline.js';
import { unknownAiKind } from './unknown-ai-kind.js';
import { unknownEmotion } from './unknown-emotion.js';
import { unreachableStage } from './unreachable-stage.js';
import { unusedDeclaration } from './unused-declaration.js';
import { valueOutOfRange } from './value-out-of-range.js';

/** The rules that check the model, in the order of the documentation. */
export const rules: readonly Rule[] = [
  cyclicJourney,
  duplicateName,
  unusedDeclaration,
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
  purposeMismatch,
  retentionMissing,
  collectedButUnused,
  dataSilo,
  dataWithoutOwner,
  levelSkipped,
  frictionlessDisloyalty,
  frictionWithoutReason,
  timeOverBudget,
  notAccessible,
  stageWithoutAction,
  opportunityWithoutAction,
  actionAnswersNothing,
  priorityIncomplete,
  actionWithoutOwner,
  actionOverdue,
  staticJourney,
  triggerWithoutDeadline,
  triggerOnUnrecordedData,
  valueOutOfRange,
  metricWithoutTarget,
  metricOffTarget,
  audienceContradictsPaths,
  pathToSkipped,
  personaAbsent,
  needUnanswered,
  tellsItTwice,
  aiWithoutAction,
  strongEmotionUnevidenced,
  triggerWithoutBasis,
  measureStale,
  journeyWithoutOwner,
  futureWithoutPair,
];

/** Rules that only the parser, the linker, the settings or the file system can check; they come as `problems`. */
const outside: readonly CatalogueEntry[] = [
  { name: 'syntax', severity: 'error' },
  { name: 'unknown-reference', severity: 'error' },
  { name: 'written-twice', severity: 'warning' },
  { name: 'invalid-settings', severity: 'error' },
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
