import * as l10n from '@vscode/l10n';
import { isBesideCustomers } from '../analysis/customers.js';
import { flowOf, hasUnresolvedPath, stepsTaken } from '../analysis/flow.js';
import type { Journey, Stage } from '../model/elements.js';
import { lookup, textsOfPart } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Id, Ref } from '../model/source.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/**
 * Neighbouring stages that work for different people (source 003): one gathers those for whom the next has nothing. A
 * stage works for its audience; where that names nobody, for those whom everything in it is for. Travellers in a group
 * are all there all the time.
 */
export const audienceMismatch: Rule = {
  name: 'audience-mismatch',
  group: 'stages',
  sources: ['003'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('Neighbouring stages work for different people.'),
  journey(journey, project, report) {
    if (journey.group || hasUnresolvedPath(journey)) return;
    const people = new Map(journey.stages.map((stage) => [stage.id, peopleOf(stage, journey, project)]));
    for (const [stage, before] of seamsOf(journey, project)) {
      const here = people.get(stage.id);
      const strangers = before.filter((each) => {
        const there = people.get(each.id);
        return here && there && ![...there].some((id) => here.has(id));
      });
      const [first] = strangers;
      if (!first) continue;
      report({
        source: stage.source,
        subject: stage.id,
        message: l10n.t(
          '“{0}” and “{1}” work for different people: bring the same people through both, or give each a path of their own.',
          displayName(first),
          displayName(stage),
        ),
        related: strangers.map(({ source }) => ({ source, message: l10n.t('Works for other people') })),
        suppressIfBrokenIn: [stage, ...strangers].flatMap((each) => textsOfPart(each, journey, project)),
      });
    }
  },
};

/** Each stage to which people go on, with the earlier stages from which they come. */
function seamsOf(journey: Journey, project: Project): Map<Stage, Stage[]> {
  const index = new Map(journey.stages.map((stage, at) => [stage.id, at]));
  const seams = new Map<Stage, Stage[]>();
  for (const { from, to } of stepsTaken(flowOf(journey, project))) {
    const [a, b] = [index.get(from), index.get(to)];
    const before = journey.stages[a ?? -1];
    const stage = journey.stages[b ?? -1];
    if (a === undefined || b === undefined || a >= b || !before || !stage) continue;
    const others = seams.get(stage);
    if (!others) seams.set(stage, [before]);
    else if (!others.includes(before)) others.push(before);
  }
  return seams;
}

/** Ids of the personas and segments a stage works for; nothing where it works for all, or where nobody knows. */
function peopleOf(stage: Stage, journey: Journey, project: Project): Set<Id> | undefined {
  const stated = stage.audiences.filter((audience) => audience.for.length > 0);
  const named = stated.length > 0 ? stated.map((audience) => audience.for) : addressed(stage, journey, project);
  if (stated.length < stage.audiences.length && stated.length > 0) return undefined;
  if (named.length === 0 || named.some((refs) => refs.length === 0)) return undefined;
  const ids = new Set<Id>();
  for (const ref of named.flat()) {
    if (ref.id === undefined) return undefined;
    ids.add(ref.id);
    for (const persona of lookup(project).members.get(ref.id) ?? []) ids.add(persona);
  }
  return ids;
}

/** Whom each question and each touchpoint is for; an empty list where one is for everybody. Staff and teams do not count. */
function addressed({ questions, touchpoints }: Stage, journey: Journey, project: Project): Ref[][] {
  const about = (statements: readonly { for: readonly Ref[] }[]) =>
    statements.flatMap(({ for: refs }) => {
      const customers = refs.filter((ref) => !isBesideCustomers(ref, journey, project));
      return refs.length === 0 || customers.length > 0 ? [customers] : [];
    });
  return [
    ...about(questions),
    ...touchpoints.flatMap(({ by, thinks, feels, pains }) => {
      if (by.length > 0) return about([{ for: by }]);
      const statements = about([...thinks, ...feels, ...pains]);
      return statements.length > 0 ? statements : [[]];
    }),
  ];
}
