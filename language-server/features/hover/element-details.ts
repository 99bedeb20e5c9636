import * as l10n from '@vscode/l10n';
import type { JourneyAnalysis } from '../../../src/analysis/analysed-project.js';
import type { EvidenceStrength } from '../../../src/analysis/evidence.js';
import { latestMeasure } from '../../../src/analysis/measures.js';
import { isClosed } from '../../../src/analysis/priority.js';
import { aiKind } from '../../../src/model/ai-kinds.js';
import type { ElementKind } from '../../../src/model/element-kinds.js';
import type {
  Action,
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
import {
  formatDuration,
  formatList,
  formatPercent,
  formatScore,
  formatShare,
  formatValue,
} from '../../../src/model/format.js';
import { placeOfStage } from '../../../src/model/phases.js';
import type { Project } from '../../../src/model/project.js';
import type { Data, Metric } from '../../../src/model/shared-elements.js';
import { surenessText } from '../../../src/model/sureness.js';
import { titleOf } from '../../../src/model/titles.js';
import { type ElementByKind, isKind } from '../../../src/model/walk.js';
import type { CatalogueLanguage } from '../../client/client-profile.js';
import type { ModelElement } from '../symbols/model-element.js';
import { code, plain } from './markdown.js';

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
  persona: nothing,
  segment: nothing,
  channel: ({ ownership }) => (ownership ? [code(ownership)] : []),
  team: nothing,
  system: nothing,
  purpose: nothing,
  data,
  metric: (element, { project }) => metric(element, project),
  journey: journeyDetails,
  need: nothing,
  pain: (element, { analysis }) => (analysis ? pain(element, analysis) : []),
  gain: ({ id }, { analysis }) => {
    const known = analysis?.evidence[id];
    return known ? [surenessLine(known)] : [];
  },
  opportunity: nothing,
  ai: (element, { project, language }) => ai(element, project, language),
  action: (element, { analysis, project }) => (analysis ? action(element, analysis, project) : []),
  trigger: nothing,
  stage: (element, { analysis, language }) => (analysis ? stage(element, analysis, language) : []),
  touchpoint: (element, { journey, project, language }) =>
    touchpoint(element, journey?.emotionScale, project, language),
};

/** What is worth knowing of an element beyond its title, one line each. */
export function detailsOf({ element, journey, project }: ModelElement, language: CatalogueLanguage): string[] {
  const analysis = journey && project.analysisOf(journey);
  return details(element, element.kind, { journey, project, analysis, language });
}

function details<K extends ElementKind>(element: Element, kind: K, around: Around): string[] {
  return isKind(element, kind) ? DETAILS[kind](element, around) : [];
}

function stage(element: Stage, analysis: JourneyAnalysis, language: CatalogueLanguage): string[] {
  const flow = analysis.flow.stages.find((each) => each.stage === element.id);
  const place = placeOfStage(element, language);
  const lines = place === undefined ? [] : [place];
  if (flow) lines.push(l10n.t('Reached by {0} of all who start', formatPercent(flow.reach)));
  if (flow && flow.loss > 0) lines.push(l10n.t('{0} of those who arrive are lost or leave', formatPercent(flow.loss)));
  return lines;
}

function touchpoint(
  { via, feels }: Touchpoint,
  scale: EmotionScale | undefined,
  project: Project,
  language: CatalogueLanguage,
): string[] {
  const lines = via ? [l10n.t('Via {0}', code(via.text))] : [];
  const felt = feels.map((feeling) => feltText(feeling, scale, project, language));
  if (felt.length > 0) lines.push(l10n.t('Feels {0}', plain(formatList(felt))));
  return lines;
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

function action(element: Action, { priorities }: JourneyAnalysis, { settings }: Project): string[] {
  const { audience, value, investment, difficulty, duration, status } = element;
  const priority = priorities[element.id];
  const lines = status ? [l10n.t('Status: {0}', code(status.value))] : [];
  if (isClosed(element)) return lines;
  if (!priority) return [...lines, l10n.t('Not ranked: one of its five figures is missing')];
  const changed = Object.entries(settings.priority).filter(([, weight]) => weight !== 1);
  const weights =
    changed.length > 0
      ? [l10n.t('Weights of the project: {0}', formatList(changed.map(([figure, weight]) => `${figure} ${weight}`)))]
      : [];
  const ranked = Object.keys(priorities).length;
  lines.push(l10n.t('**Priority {0}**, rank {1} of {2}', priority.score, priority.rank, ranked));
  // One that the settings leave out may be missing.
  if (!audience || !value || !investment || !difficulty || !duration) return [...lines, ...weights];
  const { figures } = priority;
  const cost = `(${figures.investment} + ${figures.difficulty} + ${figures.duration})`;
  lines.push(`${code(`100 × ${figures.audience}% × ${figures.value}/5 ÷ (${cost} / 3)`)}`);
  lines.push(
    l10n.t(
      'audience {0}, value {1}, investment {2}, difficulty {3}, duration {4} (counts {5})',
      formatShare(audience.value),
      value.value,
      investment.value,
      difficulty.value,
      plain(formatDuration(duration.duration)),
      figures.duration,
    ),
  );
  return [...lines, ...weights];
}

function metric(element: Metric, project: Project): string[] {
  const { metricKind, range, target } = element;
  const lines = metricKind ? [`${code(metricKind)}${range ? ` ${range.low}..${range.high}` : ''}`] : [];
  if (target) lines.push(l10n.t('Target {0} {1}', target.op === '>=' ? '≥' : '≤', plain(formatValue(target.value))));
  const latest = latestMeasure(element.id, project);
  if (latest) {
    const value = plain(formatValue(latest.measure.value));
    const place = plain(titleOf(latest.container));
    const { on } = latest.measure;
    lines.push(
      on
        ? l10n.t('Latest measure {0} on {1}, at “{2}”', value, plain(on.date), place)
        : l10n.t('Latest measure {0}, at “{1}”', value, place),
    );
  }
  return lines;
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

function pain({ id, area, severity }: Pain, { evidence, answers }: JourneyAnalysis): string[] {
  const lines = area ? [l10n.t('From {0}', code(area))] : [];
  if (severity) lines.push(l10n.t('Severity {0} of 5', severity.value));
  const known = evidence[id];
  if (known) lines.push(surenessLine(known));
  if (answers.unanswered.includes(id)) lines.push(l10n.t('unanswered'));
  return lines;
}

/** How sure, with what was counted: distinct sources, or the largest count of a single one. */
function surenessLine({ sureness, sources, largest }: EvidenceStrength): string {
  return surenessText(sureness, sources, largest);
}

function journeyDetails({ travellers, stages, variant, state, draft }: Journey): string[] {
  const lines =
    travellers.length > 0 ? [l10n.t('For {0}', formatList(travellers.map(({ persona }) => code(persona.text))))] : [];
  if (variant) lines.push(l10n.t('Variant of {0}', code(variant.of.text)));
  lines.push(l10n.t('Stages: {0}', stages.length));
  if (state) lines.push(l10n.t('State: {0}', code(state.value)));
  if (draft) lines.push(l10n.t('Draft'));
  return lines;
}
