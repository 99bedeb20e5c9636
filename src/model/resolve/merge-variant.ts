import type { ResolvedVariant, Variant, WrittenJourney, WrittenStage, WrittenTouchpoint } from '../elements.js';
import type { Id, Ref, Source } from '../source.js';
import { elementsIn, isWithin } from '../walk.js';
import { mergeNamed, overlay, renumber, withIds } from './merge.js';
import { forget, nextStages } from './skipped.js';

type Resolve = (ref: Ref) => Id | undefined;

/** Which of several journeys of one name something in a file means: the one in the same file, else the first. */
export function nearestOf<T extends { source: Source }>(same: readonly T[], from: { source: Source }): T | undefined {
  return same.find(({ source }) => source.uri === from.source.uri) ?? same[0];
}

/** Which of several journeys of one name a variant varies: one that is no variant, where there is one. */
export function baseAmong<T extends { source: Source; variant?: Variant }>(
  same: readonly T[],
  variant: { source: Source },
): T | undefined {
  const journeys = same.filter((each) => !each.variant);
  return nearestOf(journeys.length > 0 ? journeys : same, variant);
}

/** A variant with what it inherits, and what it writes into what it leaves out. */
export interface MergedVariant {
  journey: WrittenJourney;
  lost: NonNullable<ResolvedVariant['lost']>;
}

/**
 * A variant with what it inherits from its base filled in; neither is changed. Blocks of one name merge, a kind of statement
 * written in the variant replaces the base's of that kind (so one `path` replaces all of the base's paths), new named
 * blocks add, skipped stages and touchpoints go with all that the base says about them, and everything is identified
 * under the variant's name. What the base is called, the variant is not. A variant of a variant is returned as it is.
 */
export function mergeVariant(base: WrittenJourney, variant: WrittenJourney): MergedVariant {
  if (!variant.variant || base.variant) return { journey: variant, lost: [] };
  const toVariant = (id: Id) => (id.startsWith(`${base.id}/`) ? variant.id + id.slice(base.id.length) : id);
  const idOf: Resolve = (ref) => (ref.id === undefined ? undefined : toVariant(ref.id));
  const inherited = withIds(base, toVariant);
  const before = idsIn(inherited);
  const named = new Set([...before].filter((id) => !id.includes('~')));
  const written = renumber(
    withIds(variant, (id) => (named.has(toVariant(id)) ? toVariant(id) : id)),
    before,
  );

  const replacing = replacements(written, idOf, before);
  const successors = new Map([...replacing].flatMap(([id, [first]]) => (first === undefined ? [] : [[id, first]])));
  const skipped = new Set([...variant.variant.skips.flatMap((ref) => idOf(ref) ?? []), ...replacing.keys()]);
  const merged: WrittenJourney = {
    ...mergeContainers(inherited, written),
    titles: variant.titles,
    id: variant.id,
    abstract: false,
    draft: base.draft || variant.draft,
    group: variant.travellers.length > 0 ? variant.group : base.group,
    needs: mergeNamed(inherited.needs, written.needs, overlay),
    actions: mergeNamed(inherited.actions, written.actions, overlay),
    triggers: mergeNamed(inherited.triggers, written.triggers, overlay),
    stages: mergeStages(inherited.stages, written.stages, idOf, replacing),
  };
  const next = nextStages(merged.stages, skipped);
  merged.stages = merged.stages.filter((stage) => !skipped.has(stage.id));
  for (const stage of merged.stages) {
    stage.touchpoints = stage.touchpoints.filter((touchpoint) => !skipped.has(touchpoint.id));
  }
  if (variant.title === undefined) delete merged.title;
  const lost = lostIn(written, variant.variant.skips, idOf);
  const here = idsIn(merged);
  const ids = new Set([...before].filter((id) => !here.has(id)));
  forget(merged, { ids, successors, next, isOwn: (ref) => isWithin(ref.source, variant.source) });
  const journey = withIds(merged, (id) => {
    const own = toVariant(id);
    if (here.has(own)) return own;
    // What only the base still holds keeps the id under which it can be found there.
    return ids.has(own) ? base.id + own.slice(variant.id.length) : id;
  });
  return { journey, lost };
}

/** Ids of what a journey holds, without its own. */
function idsIn(journey: WrittenJourney): Set<Id> {
  const ids = new Set([...elementsIn(journey)].map((element) => element.id));
  ids.delete(journey.id);
  return ids;
}

/** Stages and touchpoints that a variant skips and writes all the same. */
function lostIn(written: WrittenJourney, skips: readonly Ref[], idOf: Resolve): { source: Source; skip: Ref }[] {
  if (skips.length === 0) return [];
  const skipOf = ({ id }: WrittenStage | WrittenTouchpoint) => skips.find((skip) => idOf(skip) === id);
  return written.stages.flatMap((stage) =>
    [skipOf(stage) ? stage : stage.touchpoints].flat().flatMap((each) => {
      const skip = skipOf(each);
      return skip ? [{ source: each.source, skip }] : [];
    }),
  );
}

/** What takes the place of a touchpoint, in written order. */
type Replacements = ReadonlyMap<Id, readonly Id[]>;

/**
 * What takes the place of what: `instead of T` without a share, written in the variant for a touchpoint that the base has in the
 * same stage.
 */
function replacements(variant: WrittenJourney, idOf: Resolve, inBase: ReadonlySet<Id>): Replacements {
  const found = new Map<Id, Id[]>();
  for (const stage of variant.stages) {
    for (const { id, insteadOf } of stage.touchpoints) {
      const other = insteadOf && insteadOf.share === undefined ? idOf(insteadOf.touchpoint) : undefined;
      if (other !== undefined && inBase.has(other) && other.startsWith(`${stage.id}/`) && other !== id)
        found.set(other, [...(found.get(other) ?? []), id]);
    }
  }
  return found;
}

/** Merges what journeys, stages and touchpoints have in common. */
function mergeContainers<T extends WrittenJourney | WrittenStage | WrittenTouchpoint>(base: T, variant: T): T {
  return {
    ...overlay(base, variant),
    pains: mergeNamed(base.pains, variant.pains, overlay),
    gains: mergeNamed(base.gains, variant.gains, overlay),
    opportunities: mergeNamed(base.opportunities, variant.opportunities, overlay),
    ais: mergeNamed(base.ais, variant.ais, overlay),
  };
}

function mergeTouchpoint(base: WrittenTouchpoint, variant: WrittenTouchpoint): WrittenTouchpoint {
  const merged = mergeContainers(base, variant);
  // The share is part of the word: who writes `optional` anew without one takes it away.
  if (variant.optional && variant.optionalShare === undefined) delete merged.optionalShare;
  return merged;
}

function mergeStages(
  base: readonly WrittenStage[],
  variant: readonly WrittenStage[],
  idOf: Resolve,
  replacing: Replacements,
): WrittenStage[] {
  const known = new Set(base.flatMap((stage) => stage.name ?? []));
  const same = variant.filter((stage) => stage.name !== undefined && known.has(stage.name));
  const stages = mergeNamed(base, same, (from, own) => mergeStage(from, own, replacing));
  const last = new Map<Id, Id>();
  const placed = new Set(stages.map(({ id }) => id));
  let waiting = variant.filter((stage) => !same.includes(stage));
  while (waiting.length > 0) {
    const later = waiting.filter((stage) => !place(stage, stages, idOf, last, placed));
    waiting = later.length < waiting.length ? later : placeStuck(waiting, stages, idOf, placed);
  }
  return stages;
}

/**
 * What says to stand beside a stage that is not there, and what is placed in a circle, stands at the end in written
 * order; the others that wait for it can then take their places.
 */
function placeStuck(
  waiting: readonly WrittenStage[],
  stages: WrittenStage[],
  idOf: Resolve,
  placed: Set<Id>,
): WrittenStage[] {
  const byId = new Map(waiting.map((stage) => [stage.id, stage]));
  const anchorOf = (stage: WrittenStage) => byId.get((stage.place && idOf(stage.place.stage)) ?? '');
  const lost = new Set<WrittenStage>();
  const seen = new Set<WrittenStage>();
  for (const stage of waiting) {
    const way = new Set<WrittenStage>();
    let at: WrittenStage | undefined = stage;
    for (let next = anchorOf(at); next && !seen.has(at); next = anchorOf(at)) {
      seen.add(at);
      way.add(at);
      at = next;
    }
    // The way ends at what waits for nobody here, or comes back to itself.
    if (!anchorOf(at)) lost.add(at);
    for (
      let round: WrittenStage | undefined = way.has(at) ? at : undefined;
      round && !lost.has(round);
      round = anchorOf(round)
    )
      lost.add(round);
  }
  const [end, rest] = [waiting.filter((stage) => lost.has(stage)), waiting.filter((stage) => !lost.has(stage))];
  for (const stage of end) {
    stages.push(stage);
    placed.add(stage.id);
  }
  return rest;
}

/**
 * Puts a new stage where it says; false where that stage is not there (yet). `last` remembers what went after what,
 * `placed` what is there.
 */
function place(
  stage: WrittenStage,
  stages: WrittenStage[],
  idOf: Resolve,
  last: Map<Id, Id>,
  placed: Set<Id>,
): boolean {
  const anchor = stage.place && idOf(stage.place.stage);
  if (stage.place && (anchor === undefined || !placed.has(anchor))) return false;
  placed.add(stage.id);
  if (!stage.place || anchor === undefined) {
    stages.push(stage);
    return true;
  }
  const after = stage.place.where === 'after';
  const beside = (after ? last.get(anchor) : undefined) ?? anchor;
  const index = stages.findIndex((each) => each.id === beside);
  stages.splice(after ? index + 1 : index, 0, stage);
  if (after) last.set(anchor, stage.id);
  return true;
}

function mergeStage(base: WrittenStage, variant: WrittenStage, replacing: Replacements): WrittenStage {
  const touchpoints = mergeNamed(base.touchpoints, variant.touchpoints, mergeTouchpoint);
  for (const [id, takers] of replacing) {
    const replaced = touchpoints.find((touchpoint) => touchpoint.id === id);
    if (!replaced) continue;
    for (const taker of takers) {
      const from = touchpoints.findIndex((touchpoint) => touchpoint.id === taker);
      const [moved] = from < 0 ? [] : touchpoints.splice(from, 1);
      if (!moved) continue;
      takePlace(moved, replaced);
      touchpoints.splice(touchpoints.indexOf(replaced), 0, moved);
    }
  }
  return {
    ...mergeContainers(base, variant),
    actions: mergeNamed(base.actions, variant.actions, overlay),
    triggers: mergeNamed(base.triggers, variant.triggers, overlay),
    touchpoints,
  };
}

/** Makes a touchpoint an alternative to what the one was an alternative to whose place it takes, with its share. */
function takePlace(taker: WrittenTouchpoint, { insteadOf }: WrittenTouchpoint): void {
  if (insteadOf && insteadOf.touchpoint.id !== taker.id) taker.insteadOf = { ...insteadOf };
  else delete taker.insteadOf;
}
