import { aiWithoutData } from './ai-without-data.js';
import { aiWithoutWhy } from './ai-without-why.js';
import { dataSilo } from './data-silo.js';
import { deadEndStage } from './dead-end-stage.js';
import { duplicateName } from './duplicate-name.js';
import { endsAtPurchase } from './ends-at-purchase.js';
import { journeyWithoutStages } from './journey-without-stages.js';
import { levelSkipped } from './level-skipped.js';
import { negativeEmotionWithoutCause } from './negative-emotion-without-cause.js';
import { noPersona } from './no-persona.js';
import { painUnanswered } from './pain-unanswered.js';
import { pathRatesOver100 } from './path-rates-over-100.js';
import { personalisedWithoutConsent } from './personalised-without-consent.js';
import { priorityIncomplete } from './priority-incomplete.js';
import type { Rule, Severity } from './rule.js';
import { scoreOutOfScale } from './score-out-of-scale.js';
import { stageWithoutTouchpoint } from './stage-without-touchpoint.js';
import { startsLate } from './starts-late.js';
import { staticJourney } from './static-journey.js';
import { unreachableStage } from './unreachable-stage.js';
import { valueOutOfRange } from './value-out-of-range.js';

/** The rules that judge the model, in the order of the documentation. */
export const rules: readonly Rule[] = [
  duplicateName,
  noPersona,
  journeyWithoutStages,
  stageWithoutTouchpoint,
  startsLate,
  endsAtPurchase,
  unreachableStage,
  deadEndStage,
  pathRatesOver100,
  scoreOutOfScale,
  negativeEmotionWithoutCause,
  painUnanswered,
  aiWithoutWhy,
  aiWithoutData,
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
  severity: Severity;
}

/** Every rule there is, by name. */
export const catalogue: ReadonlyMap<string, CatalogueEntry> = new Map(
  [...outside, ...rules.map(({ name, severity }) => ({ name, severity }))].map((entry) => [entry.name, entry]),
);
