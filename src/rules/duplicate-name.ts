import * as l10n from '@vscode/l10n';
import { elementKinds } from '../model/element-kinds.js';
import type { Element, Journey, Stage } from '../model/elements.js';
import type { Fix } from '../model/finding.js';
import { formatList } from '../model/format.js';
import { isPathEnd } from '../model/path-ends.js';
import type { Source } from '../model/source.js';
import { elementsIn, isBefore, isWithin, sharedElements } from '../model/walk.js';
import type { Reporter, Rule } from './rule.js';
import { replace } from './support/fix-builders.js';
import { type Ambiguous, ambiguousIn } from './support/namesakes.js';
import { displayName, freeName } from './support/wording.js';

/**
 * Two declarations of one name in one scope: nobody knows which is meant. What files share may have one name in several,
 * as each means its own; then only those are at a loss that have none. The words a path can end with are names of stages, too.
 */
export const duplicateName: Rule = {
  name: 'duplicate-name',
  group: 'text',
  sources: [],
  severity: 'error',
  fix: 'suggested',
  summary: () => l10n.t('Two declarations have the same name.'),
  journey(journey, project, report) {
    for (const space of spacesIn(partsOf(journey))) {
      if (!journey.variant) checkSpace(space, report);
      else {
        // What a variant writes again is the same element as in its base, not a second one.
        const isOwn = (element: Element) => isWithin(element.source, journey.source);
        checkSpace(space.filter(isOwn), report);
        checkSpace(
          space.filter((element) => !isOwn(element)),
          report,
        );
      }
    }
    for (const ambiguous of ambiguousIn(journey, project)) reportAmbiguous(ambiguous, journey, report);
  },
  project(project, report) {
    const shared = [...sharedElements(project)];
    for (const space of spacesIn(shared)) {
      for (const elements of Map.groupBy(space, ({ source }) => source.uri).values()) checkSpace(elements, report);
    }
    checkSpace(project.journeys, report);
    for (const element of shared) {
      for (const ambiguous of ambiguousIn(element, project)) reportAmbiguous(ambiguous, element, report);
    }
    for (const journey of project.journeys) {
      for (const stage of journey.stages) {
        if (isPathEnd(stage.name) && isWithin(stage.source, journey.source)) reportPathEnd(stage, journey, report);
      }
    }
  },
};

/** Elements that clash where they have one name. */
function spacesIn(elements: Iterable<Element>): Iterable<Element[]> {
  return Map.groupBy(elements, ({ kind }) => elementKinds[kind].space).values();
}

/** What stands in a journey, without itself. */
function* partsOf(journey: Journey): Generator<Element> {
  for (const element of elementsIn(journey)) if (element !== journey) yield element;
}

function inOrder({ source: a }: Element, { source: b }: Element): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return isBefore(a.range.start, b.range.start) ? -1 : 1;
}

function checkSpace(space: readonly Element[], report: Reporter): void {
  const names = new Set<string>();
  const isTwice = ({ name }: Element) => name !== undefined && names.size === names.add(name).size;
  if (space.some(isTwice)) reportEach(space.toSorted(inOrder), report);
}

function reportEach(space: readonly Element[], report: Reporter): void {
  const firsts = new Map<string, Element>();
  for (const element of space) {
    const { name } = element;
    if (name === undefined) continue;
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, element);
      continue;
    }
    const free = () => freeNames(space).get(element) ?? name;
    reportIt(element, first, free, report);
    // Whoever reads only the file of the first learns of it there too.
    if (first.source.uri !== element.source.uri) reportIt(first, element, free, report);
  }
}

/** A name of its own for each element whose name an earlier one has. */
function freeNames(space: readonly Element[]): Map<Element, string> {
  const taken = new Set(space.flatMap(({ name }) => name ?? []));
  const seen = new Set<string>();
  const names = new Map<Element, string>();
  for (const element of space) {
    const { name } = element;
    if (name === undefined) continue;
    if (seen.has(name)) {
      const free = freeName(name, taken);
      taken.add(free);
      names.set(element, free);
    }
    seen.add(name);
  }
  return names;
}

function reportIt(element: Element, other: Element, free: () => string, report: Reporter): void {
  const { uri } = element.source;
  const name = element.name ?? '';
  report({
    source: nameOf(element),
    on: 'statement',
    subject: element.id,
    message: l10n.t(
      'There is another “{0}” ({1}): rename one, so that it is clear which is meant.',
      name,
      placeOf(other.source, uri),
    ),
    related: [{ source: nameOf(other), message: l10n.t('The other “{0}”', name) }],
    fixes: () => [renameTo(free(), element)],
  });
}

function reportAmbiguous({ ref, declarations }: Ambiguous, owner: Element, report: Reporter): void {
  const places = declarations.map(({ source }) => placeOf(source, ref.source.uri));
  report({
    source: ref.source,
    on: 'statement',
    subject: owner.id,
    message: l10n.t(
      '“{0}” is declared more than once ({1}): rename one, so that it is clear which is meant.',
      ref.text,
      formatList(places),
    ),
    related: declarations.map((element) => ({
      source: nameOf(element),
      message: l10n.t('One “{0}”: {1}', ref.text, displayName(element)),
    })),
  });
}

function reportPathEnd(stage: Stage, journey: Journey, report: Reporter): void {
  const name = stage.name ?? '';
  report({
    source: nameOf(stage),
    on: 'statement',
    subject: stage.id,
    message: l10n.t('“{0}” is where a path can end: give this stage another name.', name),
    fixes: () => [renameTo(nameOfStage(name, journey), stage)],
  });
}

/** A stage name made from a word of the language. */
function nameOfStage(word: string, { stages }: Journey): string {
  const wish = word.replace(/^./, (first) => first.toUpperCase());
  return freeName(wish, new Set(stages.flatMap((each) => each.name ?? [])));
}

function renameTo(name: string, { source: { uri, selection } }: Element): Fix {
  return { title: l10n.t('Rename to “{0}”', name), edits: [replace(uri, selection, name)], preferred: true };
}

/** Where something stands, for readers of one file: its line, after the way to its file where that is another one. */
function placeOf({ uri, selection }: Source, from: string): string {
  const line = selection.start.line + 1;
  return uri === from ? l10n.t('line {0}', line) : l10n.t('{0}, line {1}', wayTo(uri, from), line);
}

/** A file's address as seen from another file: `../people.journey`. */
function wayTo(uri: string, from: string): string {
  const [to, here] = [uri.split('/'), from.split('/')];
  const common = here.slice(0, -1).findIndex((part, i) => part !== to[i]);
  const shared = common < 0 ? here.length - 1 : common;
  const up = here.length - 1 - shared;
  return decoded([...Array<string>(up).fill('..'), ...to.slice(shared)].join('/'));
}

function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

/** Only the name is wrong, not the block behind it. */
function nameOf({ source: { uri, selection } }: Element): Source {
  return { uri, range: { ...selection }, selection };
}
