import * as l10n from '@vscode/l10n';
import type { Ai, CompanyRole, Journey } from '../model/elements.js';
import { lookup, textsOf } from '../model/lookup.js';
import type { Project } from '../model/project.js';
import type { Choice, Ref } from '../model/source.js';
import { allAis, allTriggers } from '../model/walk.js';
import type { Rule } from './rule.js';
import { displayName } from './support/wording.js';

/**
 * A role that the map does not bear out (source 000): who predicts needs operational data at work, and who curates or
 * owns a journey has to be there when it starts.
 */
export const roleWithoutEvidence: Rule = {
  name: 'role-without-evidence',
  group: 'journey',
  sources: ['000'],
  severity: 'warning',
  fix: 'none',
  summary: () => l10n.t('A role is claimed that the map does not bear out.'),
  journey(journey, project, report) {
    const runRules = (role: Choice<CompanyRole> | undefined, subject: Journey | Ai, used: readonly Ref[]) => {
      const message = role && lack(role.value, subject, journey, used, project);
      if (!message) return;
      report({
        source: role.source,
        on: 'statement',
        subject: subject.id,
        message,
        suppressIfBrokenIn: textsOf(journey, project),
      });
    };
    runRules(journey.role, journey, usedIn(journey));
    // What an AI application without any data lacks is said by another rule.
    for (const ai of allAis(journey))
      if (ai.uses.length > 0 || ai.role?.value !== 'predict') runRules(ai.role, ai, ai.uses);
  },
};

function lack(
  role: CompanyRole,
  subject: Journey | Ai,
  journey: Journey,
  used: readonly Ref[],
  project: Project,
): string | undefined {
  switch (role) {
    case 'predict':
      return hasOperational(used, project)
        ? undefined
        : subject.kind === 'ai'
          ? l10n.t(
              'To predict takes data on what people do: add operational data to what “{0}” uses.',
              displayName(subject),
            )
          : l10n.t(
              'To predict takes data on what people do: let an AI application use, or a trigger wait for, operational data.',
            );
    case 'curate':
    case 'own':
      return isThereAtTheStart(journey)
        ? undefined
        : role === 'curate'
          ? l10n.t(
              'Who wants to curate a journey has to be where it starts: add an upstream stage, or take a smaller role.',
            )
          : l10n.t(
              'Who wants to own a journey has to be where it starts: add an upstream stage, or take a smaller role.',
            );
    case 'shorten':
      return undefined;
  }
}

/** Data at work in a journey: used by an AI application, or waited for by a trigger. */
function usedIn(journey: Journey): Ref[] {
  return [
    ...[...allAis(journey)].flatMap((ai) => ai.uses),
    ...[...allTriggers(journey)].flatMap((trigger) => trigger.when?.on ?? []),
  ];
}

/** Data that nobody declares, or that do not say of which kind they are, may be operational. */
function hasOperational(used: readonly Ref[], project: Project): boolean {
  const { data } = lookup(project);
  return used.some((ref) => data.get(ref.id ?? '')?.nature !== 'experience');
}

/** A stage of the journey's own upstream; a first stage that names no phase may be one. */
function isThereAtTheStart({ stages }: Journey): boolean {
  const [first] = stages;
  return !first?.band || stages.some((stage) => stage.band === 'upstream');
}
