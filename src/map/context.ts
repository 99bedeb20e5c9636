import type { JourneyAnalysis } from '../analysis/analysed-project.js';
import { type FeelingLine, type PersonaKey, personaKey } from '../analysis/feeling-lines.js';
import type {
  Ai,
  Container,
  Element,
  Feeling,
  Gain,
  Journey,
  Opportunity,
  Pain,
  Touchpoint,
} from '../model/elements.js';
import { feltAs } from '../model/feeling-label.js';
import type { Persona } from '../model/shared-elements.js';
import type { Id, Ref, Text } from '../model/source.js';
import { type Titled, titleOf } from '../model/titles.js';
import { elementsIn, isKind, sharedElements } from '../model/walk.js';
import { type Column, perTouchpoint } from './columns.js';
import { words } from './map-texts.js';
import { type PersonaMark, personaMark } from './persona-marks.js';
import { pictureKey } from './pictures.js';
import type { MapInput } from './scene-types.js';

/** Someone whose curve is drawn. */
export interface MapTraveller {
  id: PersonaKey;
  title: string;
  persona?: Persona;
  role?: string;
  /** One of the staff beside the customers. */
  isStaff: boolean;
  /** Its marker, colour and line style. */
  look: PersonaMark;
}

/** What several lanes need to know of the model, computed once. */
export interface MapContext {
  journey: Journey;
  analysis: JourneyAnalysis;
  language: string;
  /** Every element that can be pointed at. */
  byId: Map<Id, Element>;
  travellers: MapTraveller[];
  /** Whether nothing answers a need or pain. */
  unanswered(id: Id): boolean;
  /** Index of the stage in which an element of the journey stands. */
  stageOf: Map<Id, number>;
  /** Title of an element for the reader. */
  title(element: Titled): string;
  /** Title of what a name points at, be it of another journey; the name itself where nothing declares it. */
  named(ref: Ref): string;
  /** A feeling's label in the reader's words; undefined where it has none. */
  felt(feeling: Feeling): string | undefined;
  /** The address of a picture that may be shown. */
  picture(image: Text): string | undefined;
  /** What an AI application is, by the catalogue or the project; an unknown kind as written. */
  kindTitle(word: string): string;
}

/** Computes what lanes need to know of the model, for a reader of a language. */
export function createMapContext(input: MapInput, language: string): MapContext {
  const { journey, shared } = input;
  const byId = new Map<Id, Element>();
  // What the journey holds comes last, and counts where ids are the same.
  for (const element of [...sharedElements(shared), ...elementsIn(journey)]) byId.set(element.id, element);
  const stageOf = new Map<Id, number>();
  for (const [index, stage] of journey.stages.entries()) {
    for (const { id } of elementsIn(stage)) stageOf.set(id, index);
  }
  const unanswered = new Set(input.analysis.answers.unanswered);
  // A channel is named on every touchpoint, a pain on all that answers it: choosing the title once is enough.
  const titles = new Map<Id, string>();
  const context: MapContext = {
    journey,
    analysis: input.analysis,
    language,
    byId,
    travellers: [],
    unanswered: (id) => unanswered.has(id),
    stageOf,
    title: (element) => titleOf(element, language) || words.untitled(),
    named(ref) {
      if (ref.id === undefined) return ref.text;
      let title = titles.get(ref.id);
      if (title === undefined) {
        const element = byId.get(ref.id) ?? entry(input.journeys, ref.id) ?? entry(input.external, ref.id);
        title = element ? titleOf(element, language) : '';
        titles.set(ref.id, title);
      }
      return title === '' ? ref.text : title;
    },
    felt({ label, emotion }) {
      const known = emotion === undefined ? undefined : entry(input.emotions, emotion);
      return label && feltAs(label, known?.titles, language);
    },
    picture: (image) => entry(input.pictures, pictureKey(image)),
    kindTitle(word) {
      const kind = entry(input.aiKinds, word);
      return (kind && titleOf(kind, language)) || kind?.titles.en || word;
    },
  };
  context.travellers = travellersOf(context, shared.personas);
  return context;
}

/** What a record of the input holds under a word of the text, which may be any, `constructor` too. */
export function entry<T>(record: Record<string, T> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}

/** Nobody in particular. */
const everyone = '*';

/** The personas the journey names, in written order; else those whom its feelings are of; nobody named: one "everyone". */
function travellersOf(context: MapContext, personas: readonly Persona[]): MapTraveller[] {
  const { feelingLines } = context.analysis;
  const staff = new Set(feelingLines.flatMap(({ persona, isStaff }) => (isStaff ? (persona ?? []) : [])));
  const roles = new Map<PersonaKey, { title: string; role?: string | undefined }>();
  for (const { persona, role } of context.journey.travellers) {
    const key = personaKey(persona);
    if (!roles.has(key)) roles.set(key, { title: context.named(persona), role });
  }
  const named = roles.size > 0 ? [...roles.keys()] : feelingLines.map(({ persona = everyone }) => persona);
  return named.map((id, index) => {
    const persona = personas.find((candidate) => candidate.id === id);
    const { title, role } = roles.get(id) ?? {};
    const isStaff = staff.has(id);
    return {
      id,
      title: title ?? (id === everyone ? words.everyone() : persona ? context.title(persona) : id.replace(/^\?/, '')),
      look: personaMark(index, isStaff),
      isStaff,
      ...(persona && { persona }),
      ...(role !== undefined && { role }),
    };
  });
}

/** Whose feelings a line shows. */
export function travellerOf({ persona = everyone }: FeelingLine, { travellers }: MapContext): MapTraveller | undefined {
  return travellers.find(({ id }) => id === persona);
}

/** Whether a statement counts for a traveller; a statement for nobody in particular is for all. */
export function isFor(refs: readonly Ref[], traveller: MapTraveller): boolean {
  return refs.length === 0 || refs.some((ref) => personaKey(ref) === traveller.id);
}

/** Whether a statement has its place on the map: a variant for some leaves out what its base says of the others. */
export function concerns(refs: readonly Ref[], context: MapContext): boolean {
  return (
    !context.journey.variant ||
    refs.length === 0 ||
    context.travellers.some(({ id }) => id === everyone) ||
    forWhom(refs, context).length > 0 ||
    refs.some((ref) => isOfCompany(ref, context))
  );
}

/** Whether a name means a team, or one of the staff: they are there, whoever makes the journey. */
export function isOfCompany({ id }: Ref, { byId }: MapContext): boolean {
  const element = id === undefined ? undefined : byId.get(id);
  return isKind(element, 'team') || (isKind(element, 'persona') && element.team !== undefined);
}

/** The travellers a statement is for, none where it is for all of them. */
export function forWhom(refs: readonly Ref[], context: MapContext): MapTraveller[] {
  return refs.length === 0 ? [] : context.travellers.filter((traveller) => isFor(refs, traveller));
}

/** What a stage and its touchpoints hold, with the touchpoint's number in its stage (from 1) where it is a touchpoint's. */
export interface GatheredItem<T> {
  item: T;
  touchpoint?: Touchpoint;
  number?: number | undefined;
}

/** Gathers what a stage (or the journey) and its touchpoints hold, in written order. */
export function gather<T extends Pain | Gain | Opportunity | Ai | Container['measures'][number]>(
  column: Column,
  pick: (container: Container) => readonly T[],
): GatheredItem<T>[] {
  return [
    ...pick(column.container).map((item) => ({ item })),
    ...perTouchpoint(column, (touchpoint, number) => pick(touchpoint).map((item) => ({ item, touchpoint, number }))),
  ];
}
