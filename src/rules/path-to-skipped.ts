import * as l10n from '@vscode/l10n';
import type { Id, Ref } from '../model/types.js';
import { allTriggers, isWithin } from '../model/walk.js';
import type { Rule } from './rule.js';

/**
 * A variant that leaves a stage out and leads there all the same (source 004). Only what the variant itself writes: what
 * its base says about the stage goes silent with it, or goes on to the next.
 */
export const pathToSkipped: Rule = {
  name: 'path-to-skipped',
  severity: 'error',
  journey(journey, _project, report) {
    const skips = journey.variant?.skips.filter((skip) => skip.id !== undefined) ?? [];
    if (skips.length === 0) return;
    const judge = (ref: Ref | undefined, subject: Id, message: (name: string) => string) => {
      const skip = ref && isWithin(ref.source, journey.source) && skips.find((each) => isPartOf(ref.id, each.id));
      if (!ref || !skip) return;
      const related = [{ source: skip.source, message: l10n.t('Skipped here') }];
      report({ source: ref.source, on: 'fact', subject, message: message(ref.text), related });
    };
    for (const { from, to } of journey.paths) {
      for (const ref of [from, to]) {
        judge(ref, journey.id, (name) =>
          l10n.t('This variant skips “{0}”, and has a path that leads through it: take one of the two back.', name),
        );
      }
    }
    for (const trigger of allTriggers(journey)) {
      for (const ref of [trigger.at, trigger.do?.by, trigger.do?.next]) {
        judge(ref, trigger.id, (name) =>
          l10n.t('This variant skips “{0}”, and has a trigger that needs it: take one of the two back.', name),
        );
      }
    }
  },
};

function isPartOf(id: Id | undefined, whole: Id | undefined): boolean {
  return id !== undefined && whole !== undefined && (id === whole || id.startsWith(`${whole}/`));
}
