import * as l10n from '@vscode/l10n';
import { columnsOf } from './columns.js';
import type { MapContext, MapTraveller } from './context.js';
import { arcsOf, leavingsOf } from './flow/arcs.js';
import { isTelling } from './flow/band.js';
import { bottleneckText } from './flow/leaving.js';
import { arrivals } from './flow/ribbon.js';
import { attributesOf } from './header/attributes.js';
import { annotatedRows, annotationWords } from './lanes/annotations.js';
import type { ColumnSubject, LaneRow } from './lanes/lane.js';
import { clauses } from './lanes/rows.js';
import { stageDetails } from './stages.js';
import { textsIn } from './text/inline.js';

/** A part of the map above the lanes, in words. */
export interface AbovePart<Name extends string> {
  name: Name;
  title(): string;
  rows(subject: ColumnSubject, context: MapContext): LaneRow[];
}

/** What the header says of the whole journey, and the heads of the stages. */
const stages: AbovePart<'stages'> = {
  name: 'stages',
  title: () => l10n.t('Stages'),
  rows(subject, context) {
    if (subject.kind === 'stage') {
      const text = clauses(...textsIn(stageDetails(subject, context)));
      const pinned = annotationWords(subject).map((each) => ({ text: each, id: subject.id }));
      return [...(text === '' ? [] : [{ text, id: subject.id }]), ...pinned];
    }
    return [
      ...attributesOf(context).map(([caption, value]) => ({ text: `${caption}: ${value}`, id: subject.id })),
      ...context.travellers.flatMap(personaRows),
      ...subject.needs.flatMap((need) => {
        const text = l10n.t('Need: {0}', context.title(need));
        const isUnanswered = context.unanswered(need.id) && l10n.t('unanswered');
        return annotatedRows({ text: clauses(text, isUnanswered), id: need.id }, need);
      }),
    ];
  },
};

function personaRows({ id, title, role, persona, isStaff }: MapTraveller): LaneRow[] {
  if (!persona) return [];
  const text = clauses(
    l10n.t('Persona: {0}', title),
    role,
    isStaff && l10n.t('staff'),
    ...persona.quotes.map(({ text: quote }) => `“${quote}”`),
    ...persona.goals.map((goal) => l10n.t('Goal: {0}', goal.text)),
    ...persona.needs.map((need) => l10n.t('Need: {0}', need.text)),
    ...persona.frustrations.map((frustration) => l10n.t('Frustration: {0}', frustration.text)),
  );
  return annotatedRows({ text, id }, { ...persona, images: persona.image ? [persona.image] : [] });
}

/** Who arrives where, who turns back and who leaves; nothing where everybody just goes on. */
const flow: AbovePart<'flow'> = {
  name: 'flow',
  title: () => l10n.t('Who arrives'),
  rows(subject, context) {
    if (subject.kind !== 'stage') return [];
    const arcs = arcsOf(context, columnsOf(context.journey, true));
    const here = context.analysis.flow.stages.find(({ stage }) => stage === subject.id);
    if (!here || !isTelling(context, arcs)) return [];
    const told = [...arcs.filter(({ step }) => step.from === subject.id), ...leavingsOf(context, subject)];
    const isBottleneck = context.analysis.flow.bottleneck === subject.id;
    return [
      arrivals(here, context.title(subject)),
      ...told.map(({ text, who }) => clauses(text, who.names)),
      ...(isBottleneck ? [bottleneckText(here)] : []),
    ].map((text) => ({ text, id: subject.id }));
  },
};

/** What stands above the lanes, from top to bottom. */
export const aboveParts = [stages, flow] as const;

export type AboveName = (typeof aboveParts)[number]['name'];
