import * as l10n from '@vscode/l10n';
import { isSameOrInside } from '../model/element-ids.js';
import type { Journey } from '../model/elements.js';
import type { Id, Ref } from '../model/source.js';
import { allActions, allTouchpoints, allTriggers, isWithin } from '../model/walk.js';
import type { Rule } from './rule.js';

/**
 * A variant that leaves a stage or touchpoint out and leads there, needs it or writes into it all the same (source 004).
 * Only what the variant itself writes: what its base says about it goes silent with it, or goes on to the next.
 */
export const pathToSkipped: Rule = {
  name: 'path-to-skipped',
  group: 'stages',
  sources: ['004'],
  severity: 'error',
  fix: 'none',
  summary: () => l10n.t('A variant writes about a stage or touchpoint that it skips.'),
  journey(journey, _project, report) {
    const { skips = [], lost = [] } = journey.variant ?? {};
    const reported = (skip: Ref) => [{ source: skip.source, message: l10n.t('Skipped here') }];
    const runRules = (ref: Ref | undefined, subject: Id, message: (skip: string) => string) => {
      const skip = ref && isWithin(ref.source, journey.source) && skips.find((each) => isPartOf(ref, each, journey));
      if (ref && skip)
        report({ source: ref.source, on: 'statement', subject, message: message(skip.text), related: reported(skip) });
    };
    if (skips.length === 0) return;
    for (const { from, to } of journey.paths) {
      for (const ref of [from, to]) {
        runRules(ref, journey.id, (skip) =>
          l10n.t('This variant skips “{0}”, and has a path that leads through it: take one of the two back.', skip),
        );
      }
    }
    for (const trigger of allTriggers(journey)) {
      for (const ref of [trigger.at, trigger.do?.by, trigger.do?.next]) {
        runRules(ref, trigger.id, (skip) =>
          l10n.t('This variant skips “{0}”, and has a trigger that needs it: take one of the two back.', skip),
        );
      }
    }
    for (const { ref, owner } of aisNeeded(journey)) {
      runRules(ref, owner, (skip) =>
        l10n.t(
          'This variant skips “{0}”, and needs “{1}”, which stands in it: take one of the two back.',
          skip,
          ref.text,
        ),
      );
    }
    for (const { source, skip } of lost) {
      const message = l10n.t(
        'This variant skips “{0}”, and writes into it all the same: take one of the two back.',
        skip.text,
      );
      report({ source, subject: journey.id, message, related: reported(skip) });
    }
  },
};

/** AI applications that an action delivers or that assist at a touchpoint; not what an action does for the base. */
function aisNeeded(journey: Journey): { ref: Ref; owner: Id }[] {
  return [
    ...[...allActions(journey)].map(({ id, delivers }) => ({ id, refs: delivers })),
    ...[...allTouchpoints(journey)].map(({ id, assistedBy }) => ({ id, refs: assistedBy })),
  ].flatMap(({ id, refs }) => refs.filter(({ text }) => !text.includes('.')).map((ref) => ({ ref, owner: id })));
}

/** Whether a name means what is skipped, or what stands in it, be it of the base or of the variant itself. */
function isPartOf(ref: Ref, skip: Ref, journey: Journey): boolean {
  const [id, whole] = [ref, skip].map((each) => inJourney(each, journey));
  return id !== undefined && whole !== undefined && isSameOrInside(id, whole);
}

/** The id of something of a variant or its base without the name of the journey. */
function inJourney({ id }: Ref, { id: own, variant }: Journey): Id | undefined {
  const slash = id?.indexOf('/') ?? -1;
  const journey = id?.slice(0, slash);
  return slash > 0 && (journey === own || journey === variant?.of.id) ? id?.slice(slash) : undefined;
}
