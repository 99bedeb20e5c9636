import { analyse } from '../../src/analysis/analysed-project.js';
import type { MapInput } from '../../src/map/index.js';
import { defaultSettings } from '../../src/model/default-settings.js';
import type { ElementKind } from '../../src/model/element-kinds.js';
import type {
  Action,
  Ai,
  Element,
  Evidence,
  Feeling,
  Gain,
  Journey,
  Need,
  Opportunity,
  Pain,
  Path,
  Stage,
  Touchpoint,
  Trigger,
} from '../../src/model/elements.js';
import { resolveJourney } from '../../src/model/resolve/resolve-journey.js';
import {
  type Channel,
  type Data,
  joinShared,
  type Metric,
  type Persona,
  type Shared,
  type System,
  type Team,
} from '../../src/model/shared-elements.js';
import type { Quote, Ref, Source, Text } from '../../src/model/source.js';
import { journeyStatements, stageStatements, touchpointStatements } from '../no-statements.js';

/** Where everything made here was written: the drawing never asks. */
export const source: Source = {
  uri: 'file:///test.journey',
  range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
  selection: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
};

function element<K extends ElementKind>(kind: K, id: string, title: string | undefined) {
  const made = { kind, id, titles: {}, notes: [], tags: [], source };
  return title === undefined ? made : { ...made, title };
}

/** A pointer; to nothing where `id` is left out. */
export function ref(id: string | undefined, text = id ?? 'Nobody'): Ref {
  return id === undefined ? { text, source } : { text, id, source };
}

export function text(value: string): Text {
  return { text: value, source };
}

export function textFor(value: string, ...personas: string[]) {
  return { text: value, source, for: personas.map((id) => ref(id)) };
}

export function persona(id: string, title: string, more: Partial<Persona> = {}): Persona {
  return {
    ...element('persona', id, title),
    segments: [],
    goals: [],
    needs: [],
    quotes: [],
    frustrations: [],
    ...more,
  };
}

export function channel(id: string, title: string): Channel {
  return element('channel', id, title);
}

export function team(id: string, title: string): Team {
  return element('team', id, title);
}

export function system(id: string, title: string, more: Partial<System> = {}): System {
  return { ...element('system', id, title), ...more };
}

export function data(id: string, title: string, more: Partial<Data> = {}): Data {
  return { ...element('data', id, title), bases: [], sharedWith: [], ...more };
}

export function metric(id: string, title: string, more: Partial<Metric> = {}): Metric {
  return { ...element('metric', id, title), benchmarks: [], ...more };
}

export function need(id: string, title: string): Need {
  return { ...element('need', id, title), for: [] };
}

export function evidence(value: string): Evidence {
  return text(value);
}

export function pain(id: string, title: string | undefined, more: Partial<Pain> = {}): Pain {
  return { ...element('pain', id, title), for: [], evidence: [], ...more };
}

export function gain(id: string, title: string, more: Partial<Gain> = {}): Gain {
  return { ...element('gain', id, title), for: [], evidence: [], ...more };
}

export function quote(value: string, from: string, personas: readonly string[]): Quote {
  return { ...textFor(value, ...personas), from: ref(from) };
}

export function opportunity(id: string, title: string, ...answers: string[]): Opportunity {
  return { ...element('opportunity', id, title), answers: answers.map((each) => ref(each)) };
}

export function ai(id: string, title: string, more: Partial<Ai> = {}): Ai {
  return { ...element('ai', id, title), why: [], how: [], uses: [], for: [], ...more };
}

export function action(id: string, title: string, more: Partial<Action> = {}): Action {
  return { ...element('action', id, title), answers: [], delivers: [], expects: [], ...more };
}

export function trigger(id: string, title: string, more: Partial<Trigger> = {}): Trigger {
  return { ...element('trigger', id, title), ...more };
}

export function feeling(label: string | undefined, more: Partial<Feeling> & { who?: string[] } = {}): Feeling {
  const { who = [], ...rest } = more;
  const made: Feeling = { source, for: who.map((id) => ref(id)), ...rest };
  if (label !== undefined) made.label = label;
  return made;
}

export function touchpoint(id: string, title: string | undefined, more: Partial<Touchpoint> = {}): Touchpoint {
  return {
    ...element('touchpoint', id, title),
    ...touchpointStatements(),
    ...more,
  };
}

export function stage(id: string, title: string | undefined, more: Partial<Stage> = {}): Stage {
  return {
    ...element('stage', id, title),
    ...stageStatements(),
    ...more,
  };
}

export function step(from: string, to: string, more: Partial<Path> = {}): Path {
  return { from: ref(from), to: ref(to), for: [], automated: false, source, ...more };
}

export function journey(id: string, title: string | undefined, more: Partial<Journey> = {}): Journey {
  const { emotionScale: _, variant: __, ...statements } = more;
  const made = {
    ...(element('journey', id, title) as Element & { kind: 'journey' }),
    ...journeyStatements(),
    name: id,
    ...statements,
  };
  return resolveJourney(made, undefined, defaultSettings);
}

export function shared(more: Partial<Shared> = {}): Shared {
  return { ...joinShared([]), ...more };
}

/** Everything the drawing wants, of a journey. */
export function input(of: Journey, more: Partial<MapInput> & { personas?: Persona[] } = {}): MapInput {
  const { personas = [], ...rest } = more;
  const parts = { journey: of, shared: shared({ personas }), findings: [], ...rest };
  const read = { journeys: [of], problems: [], settings: defaultSettings, today: '2026-11-15', versions: {} };
  const project = { ...parts.shared, ...read };
  return { analysis: analyse(project).analysisOf(of), ...parts };
}
