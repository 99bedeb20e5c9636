import {
  type ContainerKind,
  type ElementKind,
  elementKinds,
  isSharedKind,
  type KindIn,
  kindsIn,
  type Plural,
} from './element-kinds.js';
import type {
  Action,
  Ai,
  Container,
  Element,
  Gain,
  Journey,
  Measure,
  Need,
  Opportunity,
  Pain,
  Stage,
  Touchpoint,
  Trigger,
} from './elements.js';
import { memoize } from './memo.js';
import type { Shared, SharedByKind } from './shared-elements.js';
import type { Id, Position, Range, Source } from './source.js';

/** What each kind of element is. */
export interface ElementByKind extends SharedByKind {
  journey: Journey;
  need: Need;
  stage: Stage;
  touchpoint: Touchpoint;
  pain: Pain;
  gain: Gain;
  opportunity: Opportunity;
  ai: Ai;
  action: Action;
  trigger: Trigger;
}

/** Narrows an element by its kind. */
export function isKind<K extends ElementKind>(element: Element | undefined, kind: K): element is ElementByKind[K] {
  return element?.kind === kind;
}

/** A journey, stage or touchpoint: what holds pains, opportunities, AI applications and measures. */
export type ContainerElement = Journey | Stage | Touchpoint;

/** The journey, then each stage, each followed by its touchpoints, in written order. */
export function* containers(journey: Journey): Generator<ContainerElement> {
  yield journey;
  for (const stage of journey.stages) {
    yield stage;
    yield* stage.touchpoints;
  }
}

function* each<T>(journey: Journey, of: (container: Container) => readonly T[]): Generator<T> {
  for (const container of containers(journey)) yield* of(container);
}

export function* allTouchpoints(journey: Journey): Generator<Touchpoint> {
  for (const stage of journey.stages) yield* stage.touchpoints;
}

export function allPains(journey: Journey): Generator<Pain> {
  return each(journey, (container) => container.pains);
}

export function allGains(journey: Journey): Generator<Gain> {
  return each(journey, (container) => container.gains);
}

export function allOpportunities(journey: Journey): Generator<Opportunity> {
  return each(journey, (container) => container.opportunities);
}

export function allAis(journey: Journey): Generator<Ai> {
  return each(journey, (container) => container.ais);
}

export function allMeasures(journey: Journey): Generator<Measure> {
  return each(journey, (container) => container.measures);
}

/** Actions of the journey and of its stages. */
export function* allActions(journey: Pick<Journey, 'actions' | 'stages'>): Generator<Action> {
  yield* journey.actions;
  for (const stage of journey.stages) yield* stage.actions;
}

/** Triggers of the journey and of its stages. */
export function* allTriggers(journey: Journey): Generator<Trigger> {
  yield* journey.triggers;
  for (const stage of journey.stages) yield* stage.triggers;
}

/** The lists that a kind of container has: the type checker names a container that lacks one. */
type Lists<C extends ContainerKind> = { [K in KindIn<C> as Plural<K>]: readonly ElementByKind[K][] };

type AnyLists = Partial<Record<Plural<ElementKind>, readonly Element[]>>;

const pluralsIn = {
  project: pluralsOf(kindsIn('project').filter(isSharedKind)),
  journey: pluralsOf(kindsIn('journey')),
  stage: pluralsOf(kindsIn('stage')),
  touchpoint: pluralsOf(kindsIn('touchpoint')),
};

function pluralsOf(kinds: readonly ElementKind[]): Plural<ElementKind>[] {
  return kinds.map((kind) => elementKinds[kind].plural);
}

function listsOf(container: ContainerElement): AnyLists {
  switch (container.kind) {
    case 'journey':
      return container satisfies Lists<'journey'>;
    case 'stage':
      return container satisfies Lists<'stage'>;
    case 'touchpoint':
      return container satisfies Lists<'touchpoint'>;
  }
}

function* listed(lists: AnyLists, container: ContainerKind): Generator<Element> {
  for (const plural of pluralsIn[container]) yield* lists[plural] ?? [];
}

/** What an element directly holds that has an id of its own. */
export function* childrenOf(element: Element): Generator<Element> {
  if (isContainer(element)) yield* listed(listsOf(element), element.kind);
}

/** The element and everything with an id in it, owners before what they own. */
export function* elementsIn(element: Element): Generator<Element> {
  yield element;
  for (const child of childrenOf(element)) yield* elementsIn(child);
}

/** The shared elements of a project. */
export function sharedElements(shared: Shared): Generator<Element> {
  return listed(shared, 'project');
}

/** Elements of a journey by id, the journey included; of two with one id, the first. */
export const elementsById = memoize((journey: Journey): ReadonlyMap<Id, Element> => {
  const index = new Map<Id, Element>();
  for (const element of elementsIn(journey)) if (!index.has(element.id)) index.set(element.id, element);
  return index;
});

const ownersIn = memoize((journey: Journey): ReadonlyMap<Element, Element> => {
  const index = new Map<Element, Element>();
  for (const owner of elementsIn(journey)) for (const child of childrenOf(owner)) index.set(child, owner);
  return index;
});

/** What directly holds an element of a journey; nothing for the journey itself. */
export function ownerOf(journey: Journey, element: Element): Element | undefined {
  return ownersIn(journey).get(element);
}

export function isContainer(element: Element): element is ContainerElement {
  return element.kind === 'journey' || element.kind === 'stage' || element.kind === 'touchpoint';
}

export function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Whether something is written inside something else, both in one file. */
export function isWithin(source: Source, whole: Source): boolean {
  return (
    source.uri === whole.uri && contains(whole.range, source.range.start) && contains(whole.range, source.range.end)
  );
}

/** Whether a position lies in a range or at its very end, where a cursor still belongs to it. */
export function contains(range: Range, position: Position): boolean {
  return !isBefore(position, range.start) && !isBefore(range.end, position);
}

interface Place {
  element: Element;
  range: Range;
}

/**
 * The deepest element whose text, or whose statement's text, lies at a position, for marking the card under the cursor. Statements
 * a variant takes from its base count as the variant's.
 */
export function elementAt(journey: Journey, uri: string, position: Position): Element | undefined {
  let best: Place | undefined;
  const consider = (element: Element, source: Source) => {
    if (source.uri !== uri || !contains(source.range, position)) return;
    const { range } = source;
    const deeper = !best || isBefore(best.range.start, range.start) || !isBefore(best.range.end, range.end);
    if (deeper) best = { element, range };
  };
  for (const element of elementsIn(journey)) {
    consider(element, element.source);
    const own = new Set<unknown>(childrenOf(element));
    for (const value of Object.values(element)) considerStatements(value, own, (source) => consider(element, source));
  }
  return best?.element;
}

/** Calls back with the source of each statement in a value, leaving out elements that speak for themselves. */
function considerStatements(value: unknown, not: ReadonlySet<unknown>, found: (source: Source) => void): void {
  if (Array.isArray(value)) {
    for (const item of value) considerStatements(item, not, found);
  } else if (isStatement(value) && !not.has(value)) {
    found(value.source);
  }
}

function isStatement(value: unknown): value is { source: Source } {
  return typeof value === 'object' && value !== null && 'source' in value;
}
