import type { Action, Path, Trigger, WrittenJourney, WrittenStage, WrittenTouchpoint } from '../elements.js';
import { JOURNEY_END } from '../path-ends.js';
import type { Id, Ref } from '../source.js';

/** What is not in a variant, and what follows from it. */
export interface Gone {
  /** Ids of the base's elements, under the variant's name, that the variant leaves out. */
  ids: ReadonlySet<Id>;
  /** What replaces a touchpoint left out. */
  successors: ReadonlyMap<Id, Id>;
  /** The next stage that stays, for each stage left out; undefined behind the last. */
  next: ReadonlyMap<Id, WrittenStage | undefined>;
  /** Whether the variant itself wrote it: then it stays, to be checked. */
  isOwn(statement: Ref): boolean;
}

/** The next stage that stays, for each skipped one. */
export function nextStages(
  stages: readonly WrittenStage[],
  skipped: ReadonlySet<Id>,
): Map<Id, WrittenStage | undefined> {
  const next = new Map<Id, WrittenStage | undefined>();
  let following: WrittenStage | undefined;
  for (const stage of stages.toReversed()) {
    if (skipped.has(stage.id)) next.set(stage.id, following);
    else following = stage;
  }
  return next;
}

/** Takes out of a merged variant what its base says about what the variant skips. */
export function forget(journey: WrittenJourney, gone: Gone): void {
  journey.paths = journey.paths.flatMap((path) => continued(path, gone));
  journey.triggers = journey.triggers.filter((trigger) => keeps(trigger, gone));
  journey.actions = journey.actions.filter((action) => stillAnswers(action, gone));
  journey.opportunities = journey.opportunities.filter((each) => stillFor(each, gone));
  for (const ai of journey.ais) ai.why = left(ai.why, gone, true);
  for (const stage of journey.stages) {
    stage.triggers = stage.triggers.filter((trigger) => keeps(trigger, gone));
    stage.actions = stage.actions.filter((action) => stillAnswers(action, gone));
    for (const container of [stage, ...stage.touchpoints]) {
      container.opportunities = container.opportunities.filter((each) => stillFor(each, gone));
      for (const ai of container.ais) ai.why = left(ai.why, gone, true);
    }
    for (const touchpoint of stage.touchpoints) untie(touchpoint, gone);
  }
}

/** A path into a stage left out goes on to the next that stays, behind the last to the end; one out of it goes. */
function continued(path: Path, gone: Gone): Path[] {
  const { from, to } = path;
  if (gone.isOwn(from)) return [path];
  if (from.id !== undefined && gone.ids.has(from.id)) return [];
  if (to.id === undefined || !gone.ids.has(to.id)) return [path];
  const next = gone.next.get(to.id);
  return [{ ...path, to: { ...to, id: next?.id ?? JOURNEY_END, text: next?.name ?? to.text } }];
}

function lacks(ref: Ref | undefined, gone: Gone): boolean {
  return ref?.id !== undefined && gone.ids.has(ref.id) && !gone.isOwn(ref);
}

/** The pointers whose target stays; with `atLeastOne`, all of them rather than none: something was said. */
function left(refs: readonly Ref[], gone: Gone, atLeastOne = false): Ref[] {
  const staying = refs.filter((ref) => !lacks(ref, gone));
  return staying.length === 0 && atLeastOne ? [...refs] : staying;
}

function keeps(trigger: Trigger, gone: Gone): boolean {
  if (lacks(trigger.at, gone)) return false;
  const { do: act } = trigger;
  if (act && lacks(act.by, gone)) delete act.by;
  if (act?.next && lacks(act.next, gone)) {
    const next = gone.next.get(act.next.id ?? '');
    if (next) act.next = { ...act.next, id: next.id, text: next.name ?? act.next.text };
    else delete act.next;
  }
  return true;
}

function stillAnswers(action: Action, gone: Gone): boolean {
  const before = action.answers.length + action.delivers.length;
  action.answers = left(action.answers, gone);
  action.delivers = left(action.delivers, gone);
  return before === 0 || action.answers.length + action.delivers.length > 0;
}

function stillFor(opportunity: { answers: Ref[] }, gone: Gone): boolean {
  const before = opportunity.answers.length;
  opportunity.answers = left(opportunity.answers, gone);
  return before === 0 || opportunity.answers.length > 0;
}

function untie(touchpoint: WrittenTouchpoint, gone: Gone): void {
  touchpoint.assistedBy = left(touchpoint.assistedBy, gone);
  const { insteadOf, alongside } = touchpoint;
  const other = insteadOf && standing(insteadOf.touchpoint, touchpoint, gone);
  if (insteadOf && other) touchpoint.insteadOf = { ...insteadOf, touchpoint: other };
  else delete touchpoint.insteadOf;
  const beside = alongside && standing(alongside, touchpoint, gone);
  if (beside) touchpoint.alongside = beside;
  else delete touchpoint.alongside;
}

/** A touchpoint beside which another stands, or what takes its place, whoever wrote it; nothing where it goes without any. */
function standing(ref: Ref, { id }: WrittenTouchpoint, gone: Gone): Ref | undefined {
  const successor = gone.successors.get(ref.id ?? '');
  if (successor !== undefined) return successor === id ? undefined : { ...ref, id: successor };
  return lacks(ref, gone) ? undefined : ref;
}
