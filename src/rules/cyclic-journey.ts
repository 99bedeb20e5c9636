import * as l10n from '@vscode/l10n';
import type { Journey } from '../model/elements.js';
import { lookup, variedBy } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import { isWithin } from '../model/walk.js';
import type { Reporter, Rule } from './rule.js';
import { type Cycle, cyclesIn, type Link } from './support/cycles.js';
import { displayName } from './support/wording.js';

/** Of a longer circle the middle is left out. */
const LONGEST = 12;

/** A line that puts one journey inside or before another, or one stage beside another. */
interface Line extends Link {
  ref: Ref;
  /** The journey or stage that says so. */
  said: Id;
}

/**
 * `part of` and `details`, taken together, `state … of`, a variant's `of` or the places of its stages that come back to
 * where they started.
 */
export const cyclicJourney: Rule = {
  name: 'cyclic-journey',
  group: 'journey',
  sources: [],
  severity: 'error',
  fix: 'none',
  summary: () => l10n.t('A journey is part of itself, by way of others.'),
  project(project, report) {
    for (const cycle of cyclesIn(nesting(project))) {
      const [{ from } = { from: '' }] = cycle;
      const message = l10n.t(
        'The journey “{0}” is inside itself ({1}): remove one of these lines.',
        titleIn(project, from),
        route(cycle, project),
      );
      reportIt(cycle, message, report);
    }
    for (const cycle of cyclesIn(states(project))) {
      const [{ from } = { from: '' }] = cycle;
      const message = l10n.t(
        'The journey “{0}” is a state of itself ({1}): remove one of these lines.',
        titleIn(project, from),
        route(cycle, project),
      );
      reportIt(cycle, message, report);
    }
    for (const cycle of cyclesIn(variations(project))) {
      const [{ from } = { from: '' }] = cycle;
      const message = l10n.t(
        'The variant “{0}” is a variant of itself ({1}): name the journey that it varies.',
        titleIn(project, from),
        route(cycle, project),
      );
      reportIt(cycle, message, report);
    }
  },
  journey(journey, project, report) {
    if (!journey.variant) return;
    const stages = new Map(journey.stages.map((stage) => [stage.id, displayName(stage)]));
    for (const cycle of cyclesIn(places(journey))) {
      const message = l10n.t(
        'These stages wait for each other’s place ({0}): say of one that it goes before or after a stage of “{1}”.',
        shortened([...cycle, cycle[0]].map((line) => stages.get(line?.to ?? '') ?? line?.ref.text ?? '')),
        titleIn(project, journey.variant.of.id ?? journey.variant.of.text),
      );
      reportIt(cycle, message, report);
    }
  },
};

/** From the journey around to the one inside. What a variant inherits counts for it, too: it may be what it is inside of. */
function nesting({ journeys }: Project): Line[] {
  return journeys.flatMap((journey) => [
    ...named(journey.partOf).map((ref) => ({ from: ref.id ?? '', to: journey.id, ref, said: journey.id })),
    ...journey.stages
      .flatMap((stage) => named(stage.details))
      .map((ref) => ({ from: journey.id, to: ref.id ?? '', ref, said: journey.id })),
  ]);
}

function states({ journeys }: Project): Line[] {
  return journeys.flatMap((journey) =>
    named(journey.state?.of).map((ref) => ({ from: journey.id, to: ref.id ?? '', ref, said: journey.id })),
  );
}

/** From a variant to the one that it varies: a base that is none ends the way, whatever its name. */
function variations(project: Project): Line[] {
  return project.journeys.flatMap((journey) => {
    const of = journey.variant?.of;
    const base = variedBy(journey, project);
    return of && base?.variant ? [{ from: journey.id, to: base.id, ref: of, said: journey.id }] : [];
  });
}

function places(journey: Journey): Line[] {
  return journey.stages.flatMap(({ id, place }) =>
    own(journey, place?.stage).map((ref) => ({ from: id, to: ref.id ?? '', ref, said: id })),
  );
}

function named(ref: Ref | undefined): Ref[] {
  return ref?.id === undefined ? [] : [ref];
}

/** What the journey itself writes: what a variant inherits is its base's. */
function own(journey: Journey, ref: Ref | undefined): Ref[] {
  return ref?.id !== undefined && isWithin(ref.source, journey.source) ? [ref] : [];
}

function reportIt(cycle: Cycle<Line>, message: string, report: Reporter): void {
  for (const line of cycle) {
    const others = cycle.filter((each) => each !== line).slice(0, LONGEST);
    report({
      source: line.ref.source,
      on: 'statement',
      subject: line.said,
      message,
      related: others.map(({ ref }) => ({ source: ref.source, message: l10n.t('Part of the circle') })),
    });
  }
}

function route(cycle: Cycle<Line>, project: Project): string {
  return shortened([...cycle, ...cycle.slice(0, 1)].map(({ from }) => titleIn(project, from)));
}

/** What a journey is called. */
function titleIn(project: Project, id: Id): string {
  const [journey] = lookup(project).journeys.get(id) ?? [];
  return journey ? displayName(journey) : id;
}

function shortened(names: readonly string[]): string {
  const half = LONGEST / 2;
  const shown = names.length > LONGEST ? [...names.slice(0, half), '…', ...names.slice(-half)] : names;
  return shown.join(' → ');
}
