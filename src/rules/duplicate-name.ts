import * as l10n from '@vscode/l10n';
import type { Element, Journey, Project, Source } from '../model/types.js';
import {
  allActions,
  allAis,
  allOpportunities,
  allPains,
  allTouchpoints,
  allTriggers,
  isBefore,
  isWithin,
} from '../model/walk.js';
import type { Reporter, Rule } from './rule.js';
import { replace } from './support/fixes.js';
import { freeName } from './support/words.js';

/** Two things of one name in one scope: nobody knows which is meant. */
export const duplicateName: Rule = {
  name: 'duplicate-name',
  severity: 'error',
  journey(journey, _project, report) {
    for (const space of spacesIn(journey)) {
      if (!journey.variant) judge(space, report);
      else {
        // What a variant writes again is the same thing as in its base, not a second one.
        const isOwn = (element: Element) => isWithin(element.source, journey.source);
        judge(space.filter(isOwn), report);
        judge(
          space.filter((element) => !isOwn(element)),
          report,
        );
      }
    }
  },
  project(project, report) {
    for (const space of spacesOf(project)) judge(space, report);
  },
};

/** At file level one name space a kind, persona and segment sharing one. */
function spacesOf(project: Project): Element[][] {
  const { personas, segments, channels, teams, systems, purposes, data, metrics, journeys } = project;
  return [[...personas, ...segments], channels, teams, systems, purposes, data, metrics, journeys];
}

/** Inside a journey one a kind, needs, pains and opportunities sharing one. */
function spacesIn(journey: Journey): Element[][] {
  return [
    journey.stages,
    [...allTouchpoints(journey)],
    [...allAis(journey)],
    [...allActions(journey)],
    [...allTriggers(journey)],
    [...journey.needs, ...allPains(journey), ...allOpportunities(journey)],
  ];
}

function inOrder({ source: a }: Element, { source: b }: Element): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return isBefore(a.range.start, b.range.start) ? -1 : 1;
}

function judge(space: readonly Element[], report: Reporter): void {
  const names = new Set<string>();
  const isTwice = ({ name }: Element) => name !== undefined && names.size === names.add(name).size;
  if (space.some(isTwice)) tellEach(space.toSorted(inOrder), report);
}

function tellEach(space: readonly Element[], report: Reporter): void {
  const firsts = new Map<string, Element>();
  let taken: Set<string> | undefined;
  for (const element of space) {
    const { name } = element;
    if (name === undefined) continue;
    const first = firsts.get(name);
    if (!first) {
      firsts.set(name, element);
      continue;
    }
    taken ??= new Set(space.flatMap((each) => each.name ?? []));
    const free = freeName(name, taken);
    taken.add(free);
    tell(element, first, free, report);
    // Whoever reads only the file of the first learns of it there too.
    if (first.source.uri !== element.source.uri) tell(first, element, free, report);
  }
}

function tell(element: Element, other: Element, free: string, report: Reporter): void {
  const { uri, selection } = element.source;
  const name = element.name ?? '';
  report({
    source: nameOf(element),
    on: 'fact',
    subject: element.id,
    message: l10n.t('There is more than one “{0}”: rename one, so that it is clear which is meant.', name),
    related: [{ source: nameOf(other), message: l10n.t('The other “{0}”', name) }],
    fixes: [{ title: l10n.t('Rename to “{0}”', free), edits: [replace(uri, selection, free)], preferred: true }],
  });
}

/** Only the name is wrong, not the block behind it. */
function nameOf({ source: { uri, selection } }: Element): Source {
  return { uri, range: { ...selection }, selection };
}
