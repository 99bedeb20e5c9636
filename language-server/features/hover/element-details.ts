import * as l10n from '@vscode/l10n';
import type { JourneyAnalysis } from '../../../src/analysis/analysed-project.js';
import { customersOf, staffBeside } from '../../../src/analysis/customers.js';
import type { StageFlow } from '../../../src/analysis/flow.js';
import type { JourneyDurations } from '../../../src/analysis/journey-durations.js';
import { aiKind } from '../../../src/model/ai-kinds.js';
import { formatLength, type Length } from '../../../src/model/durations.js';
import type { ElementKind } from '../../../src/model/element-kinds.js';
import type {
  Ai,
  Element,
  EmotionScale,
  Feeling,
  Journey,
  Pain,
  Stage,
  Touchpoint,
} from '../../../src/model/elements.js';
import { findEmotion } from '../../../src/model/emotions.js';
import { feltAs } from '../../../src/model/feeling-label.js';
import { formatDuration, formatList, formatPercent, formatScore } from '../../../src/model/format.js';
import { placeOfStage } from '../../../src/model/phases.js';
import type { Project } from '../../../src/model/project.js';
import { scoreOfMood } from '../../../src/model/scale.js';
import type { Data } from '../../../src/model/shared-elements.js';
import type { DurationStatement, Ref } from '../../../src/model/source.js';
import { type ElementByKind, isKind } from '../../../src/model/walk.js';
import type { CatalogueLanguage } from '../../client/client-profile.js';
import type { ModelElement } from '../symbols/model-element.js';
import { actionDetails } from './action-details.js';
import { evidenceDetails, sourceParts } from './evidence-details.js';
import { code, plain } from './markdown.js';
import { metricDetails } from './metric-details.js';

/** Where an element stands, and for whom it is described. */
interface Around extends Pick<ModelElement, 'project'> {
  journey: Journey | undefined;
  /** What follows from the journey. */
  analysis: JourneyAnalysis | undefined;
  language: CatalogueLanguage;
}

type Details = { [K in ElementKind]: (element: ElementByKind[K], around: Around) => string[] };

const nothing = () => [];

const DETAILS: Details = {
  persona: ({ team }) => (team ? [l10n.t('Staff of {0}', code(team.text))] : []),
  segment: nothing,
  channel: ({ ownership }) => (ownership ? [code(ownership)] : []),
  team: nothing,
  system: nothing,
  purpose: nothing,
  data,
  metric: (element, { project }) => metricDetails(element, project),
  journey: journeyDetails,
  need: ({ for: whom }) => whomLines(whom),
  pain: (element, { analysis }) => (analysis ? pain(element, analysis) : []),
  gain: ({ id, evidence, for: whom }, { analysis }) => [
    ...whomLines(whom),
    ...evidenceDetails(evidence, analysis?.evidence[id]),
  ],
  opportunity: nothing,
  ai: (element, { project, language }) => ai(element, project, language),
  action: (element, { analysis, project }) => (analysis ? actionDetails(element, analysis, project) : []),
  trigger: nothing,
  stage: (element, { journey, analysis, language }) =>
    journey && analysis ? stage(element, analysis, journey, language) : [],
  touchpoint,
};

/** What is worth knowing of an element beyond its title, one line each. */
export function detailsOf({ element, journey, project }: ModelElement, language: CatalogueLanguage): string[] {
  const analysis = journey && project.analysisOf(journey);
  return details(element, element.kind, { journey, project, analysis, language });
}

function details<K extends ElementKind>(element: Element, kind: K, around: Around): string[] {
  return isKind(element, kind) ? DETAILS[kind](element, around) : [];
}

function stage(element: Stage, analysis: JourneyAnalysis, journey: Journey, language: CatalogueLanguage): string[] {
  const flow = analysis.flow.stages.find((each) => each.stage === element.id);
  const place = placeOfStage(element, language);
  const mood = analysis.moods[element.id];
  return [
    ...(place === undefined ? [] : [place]),
    ...(flow ? flowLines(flow) : []),
    ...durationLines(analysis.durations.stages[element.id], element.urgent),
    ...(mood === undefined
      ? []
      : [l10n.t('Feels {0} on average', formatScore(scoreOfMood(journey.emotionScale, mood), journey.emotionScale))]),
  ];
}

function flowLines({ reach, loss, some, afterSomeExit }: StageFlow): string[] {
  if (some) return [l10n.t('Some come here, share unknown')];
  const share = formatPercent(reach);
  const lines = [
    afterSomeExit
      ? l10n.t('Reached by at most {0} of all who start', share)
      : l10n.t('Reached by {0} of all who start', share),
  ];
  if (loss > 0) lines.push(l10n.t('{0} of those who arrive are lost or leave', formatPercent(loss)));
  return lines;
}

function touchpoint(element: Touchpoint, { journey, analysis, project, language }: Around): string[] {
  const { via, feels, time, wait, urgent } = element;
  const lines = via ? [l10n.t('Via {0}', code(via.text))] : [];
  if (time) lines.push(l10n.t('Takes {0}', plain(formatDuration(time.duration))));
  if (wait) lines.push(l10n.t('Waits {0}', plain(formatDuration(wait.duration))));
  lines.push(...durationLines(undefined, urgent));
  if (analysis) lines.push(...shareLines(element, analysis));
  const felt = feels.map((feeling) => {
    const text = plain(feltText(feeling, journey?.emotionScale, project, language));
    const known = sourceParts(feeling);
    return known.length > 0 ? `${text} (${known.join(' · ')})` : text;
  });
  if (felt.length > 0) lines.push(l10n.t('Feels {0}', formatList(felt)));
  return lines;
}

/** How many come by a touchpoint that is beside the line of what most live. */
function shareLines({ id }: Touchpoint, { feelingLines }: JourneyAnalysis): string[] {
  const stops = feelingLines.flatMap((line) => (line.isStaff ? [] : line.stops.filter((stop) => stop.id === id)));
  if (stops.length === 0 || stops.some(({ isMain }) => isMain)) return [];
  const shares = stops.flatMap(({ share }) => share ?? []);
  if (shares.length === 0) return [l10n.t('Some come by, share unknown')];
  return [l10n.t('{0} of those at the stage come by', formatPercent(Math.max(...shares)))];
}

/** A feeling as the reader reads it: its label and its score. */
export function feltText(
  { label, score }: Feeling,
  scale: EmotionScale | undefined,
  { settings }: Project,
  language: CatalogueLanguage,
): string {
  const words = label && feltAs(label, findEmotion(label, settings.emotions)?.titles, language);
  return [words, score === undefined ? undefined : formatScore(score, scale)].filter(Boolean).join(' ');
}

function ai({ aiKind: written, status }: Ai, { settings }: Project, language: CatalogueLanguage): string[] {
  const lines = written ? [kindLine(written.value, settings.aiKinds, language) ?? code(written.value)] : [];
  if (status) lines.push(l10n.t('Status: {0}', code(status.value)));
  return lines;
}

/** Title and help of an AI kind. */
export function kindLine(
  word: string,
  own: Project['settings']['aiKinds'],
  language: CatalogueLanguage,
): string | undefined {
  const kind = aiKind(word, own);
  return kind && `**${plain(kind.titles[language])}** — ${plain(kind.help[language])}`;
}

function data({ nature, owner, bases }: Data): string[] {
  const lines =
    nature === undefined
      ? []
      : [
          nature === 'operational'
            ? l10n.t('Operational data: what happened')
            : l10n.t('Experience data: what it was like'),
        ];
  if (owner) lines.push(l10n.t('Owner: {0}', code(owner.value)));
  for (const { basis, for: purposes, keep } of bases) {
    const parts = [
      code(basis),
      formatList(purposes.map((ref) => code(ref.text))),
      keep ? plain(formatDuration(keep)) : '',
    ];
    lines.push(l10n.t('Basis: {0}', parts.filter((part) => part !== '').join(' · ')));
  }
  return lines;
}

/** Whom something is for, where that is not everybody. */
function whomLines(whom: readonly Ref[]): string[] {
  return whom.length === 0 ? [] : [l10n.t('For {0}', formatList(whom.map(({ text }) => code(text))))];
}

function pain(
  { id, area, severity, evidence: lines, for: whom }: Pain,
  { evidence, answers }: JourneyAnalysis,
): string[] {
  return [
    ...(area ? [l10n.t('From {0}', code(area))] : []),
    ...whomLines(whom),
    ...(severity ? [l10n.t('Severity {0} of 5', severity.value)] : []),
    ...evidenceDetails(lines, evidence[id]),
    ...(answers.unanswered.includes(id) ? [l10n.t('unanswered')] : []),
  ];
}

function journeyDetails(journey: Journey, { analysis, project }: Around): string[] {
  const { travellers, stages, variant, state, draft, urgent } = journey;
  const customers = customersOf(journey, project).map(({ persona }) => code(persona.text));
  const lines = customers.length > 0 ? [l10n.t('For {0}', formatList(customers))] : [];
  const staff = new Set(staffBeside(journey, project));
  const beside = travellers.flatMap(({ persona }) => (staff.has(persona.id ?? '') ? [code(persona.text)] : []));
  if (beside.length > 0) lines.push(l10n.t('Staff: {0}', formatList(beside)));
  if (variant) lines.push(l10n.t('Variant of {0}', code(variant.of.text)));
  lines.push(l10n.t('Stages: {0}', stages.length));
  lines.push(...durationLines(analysis?.durations.whole, urgent, analysis?.durations.coverage));
  if (state) lines.push(l10n.t('State: {0}', code(state.value)));
  if (draft) lines.push(l10n.t('Draft'));
  return lines;
}

/** How long something takes for what most live, of how many stages that is known, and how long it may. */
function durationLines(
  length: Length | undefined,
  urgent: DurationStatement | undefined,
  coverage?: JourneyDurations['coverage'],
): string[] {
  const isPart = coverage !== undefined && coverage.told < coverage.of;
  const known = isPart ? ` · ${l10n.t('said of {0} of {1} stages', coverage.told, coverage.of)}` : '';
  return [
    ...(length ? [l10n.t('Takes {0}', plain(formatLength(length))) + known] : []),
    ...(urgent ? [l10n.t('Urgent within {0}', plain(formatDuration(urgent.duration)))] : []),
  ];
}
