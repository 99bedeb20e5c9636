import * as l10n from '@vscode/l10n';
import { type Flow, flowOf } from '../analysis/flow.js';
import type { Path } from '../model/elements.js';
import { formatList, formatShare } from '../model/format.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/** No more than all who are at a stage can leave it (source 003). */
export const pathRatesOver100: Rule = {
  name: 'path-rates-over-100',
  group: 'stages',
  sources: ['003'],
  severity: 'error',
  fix: 'none',
  summary: () => l10n.t('More people leave a stage than are there.'),
  journey(journey, project, report) {
    for (const stage of journey.stages) {
      const over = flowOf(journey, project).overflows.filter((each) => each.stage === stage.id);
      const paths = journey.paths.filter((path) => path.from.id === stage.id && counts(path, over));
      const last = paths.at(-1);
      const [first] = over;
      if (!first || !last) continue;
      const whom = over.flatMap(({ persona }) => (persona === undefined ? [] : nameOf(persona, project)));
      report({
        source: last.source,
        on: 'statement',
        subject: stage.id,
        message:
          whom.length > 0
            ? l10n.t(
                'The rates out of “{0}” add up to {1} for {2}: bring them to 100% or less.',
                displayName(stage),
                formatShare(Math.max(...over.map((each) => each.sum))),
                formatList(whom),
              )
            : l10n.t(
                'The rates out of “{0}” add up to {1}: bring them to 100% or less.',
                displayName(stage),
                formatShare(first.sum),
              ),
        related: paths.slice(0, -1).map((path) => ({ source: path.source, message: share(path) })),
      });
    }
  },
};

/** Whether a path has a rate that counts for one of those for whom it is too much. */
function counts(path: Path, over: Flow['overflows']): boolean {
  if (path.rate === undefined) return false;
  if (path.for.length === 0 || over.some(({ persona }) => persona === undefined)) return true;
  return path.for.some((ref) => over.some(({ persona }) => persona === ref.id));
}

function nameOf(persona: Id, project: Project): string {
  const found = project.personas.find((each) => each.id === persona);
  return found ? (found.name ?? displayName(found)) : persona;
}

function share({ to, rate }: Path): string {
  return l10n.t('{0} to {1}', formatShare(rate ?? 0), to.text);
}
