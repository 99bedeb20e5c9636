import type { Journey, Path, Stage } from '../model/elements.js';
import { memoize } from '../model/memo.js';
import { JOURNEY_END } from '../model/path-ends.js';
import type { Project } from '../model/project.js';
import type { Id } from '../model/source.js';
import { countedPersonas } from './customers.js';
import { type Matrix, solve } from './flow-solver.js';
import { stagesAfterUnratedExit } from './unrated-exits.js';

/** One way out of a stage, explicit or implied by the written order. Shares are of those who are at `from`. */
export interface Step {
  from: Id;
  /** A stage id; `exit`: left; `restart`: back to the first stage; `end`: completed the last stage; `lost`: left over where all own paths lead on. */
  to: Id | 'exit' | 'restart' | 'end' | 'lost';
  /** 0..1, for all: the mean over the personas. */
  share: number;
  /** 0..1 for each persona id of the journey. */
  shares: Record<Id, number>;
  /** Index into `journey.paths` of the written path behind it; absent where it is implied. */
  path?: number;
  /** Nobody knows how many go this way: back, away or to the start, without a rate. Its shares are 0. */
  some?: true;
}

export interface StageFlow {
  stage: Id;
  /** First-passage probability 0..1: the share of all who start who ever arrive. */
  reach: number;
  reaches: Record<Id, number>;
  /** Expected number of arrivals per person who starts; Infinity-free: an endless loop is capped and marked. */
  visits: number;
  visitsBy: Record<Id, number>;
  /** Share of all who start who leave here, lost or by `exit`. */
  left: number;
  /** left / reach, 0..1; 0 for an unreached stage. */
  loss: number;
  /** Neither the end nor exit is ever reached from here. */
  endless: boolean;
  /** People come here, but nobody knows how many: only by ways back that have no rate. */
  some?: true;
  /** The personas of whom that holds. */
  someBy?: Id[];
  /** On the way here some leave, nobody knows how many: fewer may come than `reach` says. */
  afterSomeExit?: true;
}

export interface Flow {
  steps: Step[];
  stages: StageFlow[];
  /** The stage where most of all who start leave, from 10 of 100 on; of equal ones the first. */
  bottleneck?: Id;
  /** Stages out of which the rates exceed 100%, with the sum in percent and the persona for whom (absent: for all). */
  overflows: { stage: Id; sum: number; persona?: Id }[];
}

/** Where a step leads that is no stage. */
const away = ['exit', 'end', 'lost'] as const;
type Away = (typeof away)[number];

/** Rates are written with a few digits: what is nearer to nothing than this is nothing. */
const nothing = 1e-9;

/** One way out of a stage for one persona. */
interface Exit {
  /** Index of the stage it leads to. */
  to: number | Away;
  /** As the step shows it: `restart` stays so. */
  shown: Step['to'];
  share: number;
  path?: number;
  some?: true;
}

/** How one persona moves. */
interface Walk {
  exits: Exit[][];
  /** Sum of the rates out of each stage, in percent. */
  rated: number[];
  reach: number[];
  visits: number[];
  /** Stages from which the end or `exit` is ever reached. */
  arriving: ReadonlySet<number>;
  /** Stages to which people come, be it by ways back that have no rate. */
  coming: ReadonlySet<number>;
}

/**
 * How people flow through a journey (language.md, "Flow").
 *
 * Out of a stage, rated paths take their share; what is left is shared equally by its unrated own paths forward, else goes
 * to the next stage in written order unless an own path leads to a later one, else is lost. After the last stage it is the
 * end. An unrated path back, to `exit` or to `restart` is taken by some, and changes no share.
 * Each persona is computed alone, with the paths for everybody and those `for` them; the figures for all are the plain
 * mean over the personas. A journey for nobody in particular has one anonymous traveller and the paths for everybody.
 * Rates over 100% are noted in `overflows` and scaled down to 100%.
 */
export function computeFlow(journey: Pick<Journey, 'stages' | 'paths'>, personas: readonly Id[]): Flow {
  const { stages } = journey;
  const walks = (personas.length > 0 ? personas : [undefined]).map((persona) => walkOf(journey, persona));
  const flow: Flow = {
    steps: stages.flatMap((stage, index) => stepsOut(stage, index, walks, personas)),
    stages: stages.map((stage, index) => stageFlow(stage, index, walks, personas)),
    overflows: stages.flatMap((stage, index) => overflowsOf(stage, index, walks, personas)),
  };
  const fewer = stagesAfterUnratedExit(
    stages.map(({ id }) => id),
    flow.steps,
  );
  for (const stage of flow.stages) if (fewer.has(stage.stage)) stage.afterSomeExit = true;
  // People are meant to leave where leaving is what the stage is about.
  const inQuestion = flow.stages.filter((_, index) => stages[index]?.phase !== 'leaving');
  const bottleneck = inQuestion.reduce<StageFlow | undefined>(
    (worst, stage) => (stage.left > (worst?.left ?? 0) + nothing ? stage : worst),
    undefined,
  );
  if (bottleneck && bottleneck.left >= leastBottleneck - nothing) flow.bottleneck = bottleneck.stage;
  return flow;
}

/** From this share of all who start on, the stage where most leave is a bottleneck. */
const leastBottleneck = 0.1;

const flows = memoize((_: Journey) => new Map<string, Flow>());

/** The flow of those who count in a journey, computed once. */
export function flowOf(journey: Journey, project: Project): Flow {
  const personas = countedPersonas(journey, project);
  const key = personas.join('\n');
  const known = flows(journey);
  let flow = known.get(key);
  if (!flow) {
    flow = computeFlow(journey, personas);
    known.set(key, flow);
  }
  return flow;
}

/** Whether anybody takes a step, be it nobody knows how many. */
export function isTaken({ share, some }: Pick<Step, 'share' | 'some'>): boolean {
  return share > 0 || some === true;
}

/** The steps that some of those take who come to where it begins; out of a stage that nobody reaches, none. */
export function stepsTaken({ stages, steps }: Flow): Step[] {
  const byStage = new Map(stages.map((each) => [each.stage, each]));
  return steps.filter(({ from, share, shares, some }) => {
    const { reach = 0, reaches = {}, some: isSome } = byStage.get(from) ?? {};
    if (some) return reach > 0 || isSome === true;
    if (reach <= 0 || share <= 0) return false;
    const personas = Object.entries(shares);
    return personas.length === 0 || personas.some(([persona, own]) => own > 0 && (reaches[persona] ?? 0) > 0);
  });
}

/** Whether some path points at nothing that is declared, so that nobody knows where it leads. */
export function hasUnresolvedPath({ paths }: Pick<Journey, 'paths'>): boolean {
  return paths.some(({ from, to, for: personas }) => [from, to, ...personas].some((ref) => ref.id === undefined));
}

function walkOf(journey: Pick<Journey, 'stages' | 'paths'>, persona: Id | undefined): Walk {
  const { stages } = journey;
  const indexOf = new Map<Id, number>();
  for (const [index, stage] of stages.entries()) if (!indexOf.has(stage.id)) indexOf.set(stage.id, index);
  const own: Exit[][] = stages.map(() => []);
  const rates: (number | undefined)[][] = stages.map(() => []);
  for (const [index, path] of journey.paths.entries()) {
    const from = path.from.id === undefined ? undefined : indexOf.get(path.from.id);
    const to = targetOf(path, indexOf);
    if (from === undefined || to === undefined || !counts(path, persona)) continue;
    const some = path.rate === undefined && !isForward(to, from);
    own[from]?.push({ to, shown: path.to.id ?? 'exit', share: 0, path: index, ...(some && { some }) });
    rates[from]?.push(path.rate === undefined ? undefined : Math.max(0, path.rate));
  }
  const rated = rates.map((each) => each.reduce<number>((sum, rate) => sum + (rate ?? 0), 0));
  const exits = own.map((paths, index) => share(paths, rates[index] ?? [], rated[index] ?? 0, index, stages));
  const ends = { arriving: arriving(exits), coming: coming(exits) };
  if (stages.length > MOST_EXACT) return { exits, rated, ...sweep(exits), ...ends };
  const moves: Matrix = exits.map((each) => {
    const row = new Array<number>(stages.length).fill(0);
    for (const exit of each) if (typeof exit.to === 'number') row[exit.to] = (row[exit.to] ?? 0) + exit.share;
    return row;
  });
  const leaves = exits.map((each) => sum(each.filter((exit) => typeof exit.to !== 'number')));
  const solved = stages.length > 0 ? solve(moves, leaves) : { reach: [], visits: [] };
  return { exits, rated, ...solved, ...ends };
}

/** A path to `restart` leads to the first stage; one to a name nothing declares leads nowhere. */
function targetOf(path: Path, indexOf: ReadonlyMap<Id, number>): number | 'exit' | 'end' | undefined {
  if (path.to.id === 'exit') return 'exit';
  if (path.to.id === JOURNEY_END) return 'end';
  if (path.to.id === 'restart') return 0;
  return path.to.id === undefined ? undefined : indexOf.get(path.to.id);
}

/** Whether a way out of a stage leads to a later one, or to the end. */
function isForward(to: number | Away, from: number): boolean {
  return to === 'end' || (typeof to === 'number' && to > from);
}

/** Whether a path counts for a persona: it is for everybody, or for them among others. */
function counts(path: Path, persona: Id | undefined): boolean {
  return path.for.length === 0 || (persona !== undefined && path.for.some((ref) => ref.id === persona));
}

/** Gives the own paths of the stage at `index` their shares, and adds what the written order implies. */
function share(
  paths: Exit[],
  rates: readonly (number | undefined)[],
  rated: number,
  index: number,
  stages: readonly Stage[],
): Exit[] {
  const whole = Math.max(100, rated);
  const left = 1 - rated / whole < nothing ? 0 : 1 - rated / whole;
  const unrated = paths.filter(({ some }, k) => rates[k] === undefined && !some).length;
  for (const [k, exit] of paths.entries()) {
    const rate = rates[k];
    if (!exit.some) exit.share = rate === undefined ? left / unrated : rate / whole;
  }
  if (unrated > 0 || left === 0) return paths;
  const next = stages[index + 1];
  const leadsOn = paths.some((exit) => isForward(exit.to, index));
  if (!next) return [...paths, { to: 'end', shown: 'end', share: left }];
  if (leadsOn) return [...paths, { to: 'lost', shown: 'lost', share: left }];
  return [...paths, { to: index + 1, shown: next.id, share: left }];
}

/** The steps out of a stage: written paths in written order, then what the order implies. */
function stepsOut(stage: Stage, index: number, walks: readonly Walk[], personas: readonly Id[]): Step[] {
  const steps = new Map<string, Step>();
  for (const [w, walk] of walks.entries()) {
    for (const exit of walk.exits[index] ?? []) {
      const key = `${exit.path ?? ''} ${exit.shown}`;
      let step = steps.get(key);
      if (!step) {
        step = { from: stage.id, to: exit.shown, share: 0, shares: {} };
        if (exit.path !== undefined) step.path = exit.path;
        if (exit.some) step.some = true;
        for (const persona of personas) step.shares[persona] = 0;
        steps.set(key, step);
      }
      step.share += exit.share / walks.length;
      const persona = personas[w];
      if (persona !== undefined) step.shares[persona] = (step.shares[persona] ?? 0) + exit.share;
    }
  }
  const order = (step: Step) => step.path ?? (step.to === 'lost' ? Number.POSITIVE_INFINITY : Number.MAX_VALUE);
  return [...steps.values()].sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}

/** left = mean of visits × (lost + exit) over the personas: a traveller leaves at most once. */
function stageFlow(stage: Stage, index: number, walks: readonly Walk[], personas: readonly Id[]): StageFlow {
  const mean = (of: (walk: Walk) => number) => walks.reduce((total, walk) => total + of(walk), 0) / walks.length;
  const reach = mean((walk) => walk.reach[index] ?? 0);
  const left = mean((walk) => {
    const leaving = (walk.exits[index] ?? []).filter((exit) => exit.to === 'lost' || exit.to === 'exit');
    return (walk.visits[index] ?? 0) * sum(leaving);
  });
  const comesUncounted = (walk: Walk | undefined) =>
    walk !== undefined && (walk.reach[index] ?? 0) <= nothing && walk.coming.has(index);
  const someBy = personas.filter((_, w) => comesUncounted(walks[w]));
  const isSome = reach <= nothing && walks.some(comesUncounted);
  return {
    stage: stage.id,
    reach,
    reaches: Object.fromEntries(personas.map((persona, w) => [persona, walks[w]?.reach[index] ?? 0])),
    visits: mean((walk) => walk.visits[index] ?? 0),
    visitsBy: Object.fromEntries(personas.map((persona, w) => [persona, walks[w]?.visits[index] ?? 0])),
    left: Math.min(reach, left),
    loss: reach > nothing ? Math.min(1, left / reach) : 0,
    endless: thereOrAll(walks, index).every((walk) => !walk.arriving.has(index)),
    ...(isSome && { some: true }),
    ...(someBy.length > 0 && { someBy }),
  };
}

/** The walks that come to a stage; all of them where none does. */
function thereOrAll(walks: readonly Walk[], index: number): readonly Walk[] {
  const there = walks.filter((walk) => (walk.reach[index] ?? 0) > nothing);
  return there.length > 0 ? there : walks;
}

/** The stages from which the end or `exit` is ever reached. */
function arriving(exits: readonly (readonly Exit[])[]): ReadonlySet<number> {
  const before: number[][] = exits.map(() => []);
  const found = new Set<number>();
  for (const [from, each] of exits.entries()) {
    for (const { to, share, some } of each) {
      if (share <= 0 && !some) continue;
      if (to === 'end' || to === 'exit') found.add(from);
      if (typeof to === 'number') before[to]?.push(from);
    }
  }
  for (const stage of found) for (const from of before[stage] ?? []) found.add(from);
  return found;
}

/** The stages to which anybody comes. */
function coming(exits: readonly (readonly Exit[])[]): ReadonlySet<number> {
  const found = new Set(exits.length > 0 ? [0] : []);
  for (const from of found) {
    for (const { to, share, some } of exits[from] ?? [])
      if (typeof to === 'number' && (share > 0 || some)) found.add(to);
  }
  return found;
}

/** Past so many stages nobody reads a map, and the exact solution would take minutes and gigabytes. */
const MOST_EXACT = 400;
const SWEEPS = 100;

/**
 * Visits of a journey of very many stages by Gauss-Seidel sweeps over the same linear system, exact where nobody turns
 * back; its reach is min(1, visits), which is too high where people come round again.
 */
function sweep(exits: readonly (readonly Exit[])[]): { reach: number[]; visits: number[] } {
  const into: { from: number; share: number }[][] = exits.map(() => []);
  for (const [from, each] of exits.entries()) {
    for (const { to, share } of each) if (typeof to === 'number') into[to]?.push({ from, share });
  }
  const visits = exits.map(() => 0);
  for (let round = 0, change = 1; round < SWEEPS && change > nothing; round++) {
    change = 0;
    for (const [index, sources] of into.entries()) {
      let arrivals = index === 0 ? 1 : 0;
      for (const { from, share } of sources) arrivals += (visits[from] ?? 0) * share;
      change = Math.max(change, Math.abs(arrivals - (visits[index] ?? 0)));
      visits[index] = arrivals;
    }
  }
  return { reach: visits.map((each) => Math.min(1, each)), visits };
}

/** Rates over 100% out of a stage, once for all where they are the same for every persona. */
function overflowsOf(stage: Stage, index: number, walks: readonly Walk[], personas: readonly Id[]): Flow['overflows'] {
  const sums = walks.map((walk) => Math.round((walk.rated[index] ?? 0) * 1e6) / 1e6);
  const first = sums[0] ?? 0;
  if (sums.every((each) => each === first)) return first > 100 ? [{ stage: stage.id, sum: first }] : [];
  return personas.flatMap((persona, w) => {
    const each = sums[w] ?? 0;
    return each > 100 ? [{ stage: stage.id, sum: each, persona }] : [];
  });
}

function sum(exits: readonly Exit[]): number {
  return exits.reduce((total, exit) => total + exit.share, 0);
}
