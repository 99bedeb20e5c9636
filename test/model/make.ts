import { defaultSettings } from '../../src/model/default-settings.js';
import type { ElementKind } from '../../src/model/element-kinds.js';
import type { Action, Element, Feeling, Path, Stage, Touchpoint, WrittenJourney } from '../../src/model/elements.js';
import type { Ref, Source } from '../../src/model/source.js';
import { journeyStatements, stageStatements, touchpointStatements } from '../no-statements.js';

/** Everything these factories make stands in lines of this file, so that what a variant wrote is told from its base's. */
export function at(uri: string, line = 0): Source {
  const range = { start: { line, character: 0 }, end: { line, character: 80 } };
  return { uri, range, selection: range };
}

export function ref(id: string, uri = 'base'): Ref {
  return { text: id.split(':').at(-1) ?? id, id, source: at(uri) };
}

function element<K extends ElementKind>(kind: K, id: string, uri: string): Element & { kind: K } {
  const name = id.split(/[/:]/).at(-1) ?? id;
  const named = name.startsWith('~') ? {} : { name };
  return { kind, id, ...named, titles: {}, notes: [], tags: [], source: at(uri) };
}

export function stage(id: string, more: Partial<Stage> = {}, uri = 'base'): Stage {
  return {
    ...element('stage', id, uri),
    ...stageStatements(),
    ...more,
  };
}

export function touchpoint(id: string, more: Partial<Touchpoint> = {}, uri = 'base'): Touchpoint {
  return {
    ...element('touchpoint', id, uri),
    ...touchpointStatements(),
    ...more,
  };
}

export function journey(name: string, more: Partial<WrittenJourney> = {}, uri = 'base'): WrittenJourney {
  return {
    ...element('journey', name, uri),
    ...journeyStatements(),
    name,
    ...more,
  };
}

/** `path('J', 'A -> B', 60)`: stages by name; `exit` and `restart` as they are. */
export function path(owner: string, step: string, rate?: number, personas: string[] = [], uri = 'base'): Path {
  const end = (name: string) => ref(name === 'exit' || name === 'restart' ? name : `${owner}/stage:${name}`, uri);
  const [from = '', to = ''] = step.split(' -> ');
  const rated = rate === undefined ? {} : { rate };
  return {
    from: end(from),
    to: end(to),
    for: personas.map((persona) => ref(`persona:${persona}`)),
    automated: false,
    source: at(uri),
    ...rated,
  };
}

export function action(
  id: string,
  figures: Partial<Record<'audience' | 'value' | 'investment' | 'difficulty', number>>,
  weeks?: number,
): Action {
  const made: Action = { ...element('action', id, 'base'), answers: [], delivers: [], expects: [] };
  for (const key of ['audience', 'value', 'investment', 'difficulty'] as const) {
    const value = figures[key];
    if (value !== undefined) made[key] = { value, source: at('base') };
  }
  if (weeks !== undefined) made.duration = { duration: { amount: weeks, unit: 'week' }, source: at('base') };
  return made;
}

export function feeling(more: Partial<Feeling>): Feeling {
  return { for: [], source: at('base'), ...more };
}

export const weights = defaultSettings.priority;
