import type { Journey } from '../model/elements.js';
import type { Id } from '../model/source.js';
import type { Flow, Step } from './flow.js';
import { isMost, type Passage } from './passage.js';

/** How one persona, or all, come through a stage. */
export interface PassedStage extends Passage {
  /** Of a stage beside the main line: the stages on the likeliest way to it, the nearest first, back to one on the main line. */
  before?: Id[];
  /** The stages on the likeliest way from it, up to one on the main line; none on that where the way leads out of the journey. */
  after?: Id[];
}

/** The share of a persona, or of all, that takes a step. */
export function shareOf({ share, shares }: Step, persona: Id | undefined): number {
  return shares[persona ?? ''] ?? share;
}

/** A step forward, by the indexes of its stages, and how many take it of one who starts. */
interface Stride {
  from: number;
  to: number;
  amount: number;
}

/** How those who are at the stages go on from there. */
interface Ways {
  forward: Stride[];
  /** How many leave the journey from each stage, of one who starts. */
  leaving: number[];
  /** How many turn back to an earlier one. */
  turning: number[];
}

const nothing = 1e-9;

/**
 * The way through each stage. The main line goes through the stages through which at least half of those who come after have
 * gone; of two that nobody goes through both, through the likelier, else the first written.
 */
export function stagePassages({ stages }: Pick<Journey, 'stages'>, flow: Flow, persona: Id | undefined): PassedStage[] {
  const visits = flow.stages.map(({ visits, visitsBy }) => visitsBy[persona ?? ''] ?? visits);
  const ways = waysIn(stages, flow, visits, persona);
  const { forward: strides } = ways;
  const reachable = reachableFrom(strides);
  const shares = sharesOf(ways, reachable);
  const isMain = shares.map(({ share }, index) =>
    share === undefined ? (visits[index] ?? 0) > nothing : isMost(share),
  );
  const dropped = keepToOneWay(isMain, visits, strides, reachable);
  return stages.map(({ id }, index) => {
    const share = dropped.has(index) ? shares[index]?.ofAll : shares[index]?.share;
    const way = { id, isMain: isMain[index] ?? true, ...(share !== undefined && { share }) };
    if (way.isMain) return way;
    const along = (next: (at: number) => number | undefined) =>
      wayTo(index, next, (at) => isMain[at] === true).map((at) => stages[at]?.id ?? id);
    return {
      ...way,
      before: along((at) => likeliest(strides.filter(({ to }) => to === at))?.from),
      after: along((at) => inJourney(likeliest(strides.filter(({ from }) => from === at))?.to, stages.length)),
    };
  });
}

/** The steps that lead on, beyond the last stage to the end, those out of the journey, and those back. */
function waysIn(stages: Journey['stages'], flow: Flow, visits: readonly number[], persona: Id | undefined): Ways {
  const indexOf = new Map(stages.map(({ id }, index) => [id, index]));
  const ways: Ways = { forward: [], leaving: stages.map(() => 0), turning: stages.map(() => 0) };
  for (const step of flow.steps) {
    const from = indexOf.get(step.from) ?? 0;
    const amount = (visits[from] ?? 0) * shareOf(step, persona);
    const to = step.to === 'end' ? stages.length : step.to === 'restart' ? 0 : indexOf.get(step.to);
    if (to === undefined) ways.leaving[from] = (ways.leaving[from] ?? 0) + amount;
    else if (to > from) ways.forward.push({ from, to, amount });
    else if (to < from) ways.turning[from] = (ways.turning[from] ?? 0) + amount;
  }
  return ways;
}

/** The shares of those who go through a stage; nothing where nobody comes. */
interface Shares {
  /** Of those who come after it; of a stage from which nobody goes on, as `ofAll`. */
  share?: number;
  /** Of those who are there or go past it, with those who left before where no way leads to it. */
  ofAll?: number;
}

function sharesOf({ forward, leaving, turning }: Ways, reachable: Reachable): Shares[] {
  const through = leaving.map(() => 0);
  // What flows past a stage, as differences from one stage to the next.
  const past = new Array<number>(leaving.length + 1).fill(0);
  for (const { from, to, amount } of forward) {
    through[from] = (through[from] ?? 0) + amount;
    past[from + 1] = (past[from + 1] ?? 0) + amount;
    past[to] = (past[to] ?? 0) - amount;
  }
  let passing = 0;
  return through.map((on, index) => {
    passing += past[index] ?? 0;
    const beside = Math.max(0, passing);
    const left = on + (leaving[index] ?? 0);
    // Who turns back is counted when they come again, unless all do.
    const own = left > nothing ? left : (turning[index] ?? 0);
    if (own + beside <= nothing) return {};
    const gone = leaving.slice(0, index).reduce((sum, amount, at) => {
      return amount > nothing && !reachable(at).has(index) ? sum + amount : sum;
    }, 0);
    const ofAll = own / (own + beside + gone);
    return { ofAll, share: on > nothing ? on / (on + beside) : ofAll };
  });
}

/** Takes one of two neighbours off the main line where no way leads from the first to the second: the one that fewer come to. */
function keepToOneWay(
  isMain: boolean[],
  visits: readonly number[],
  strides: readonly Stride[],
  reachable: Reachable,
): ReadonlySet<number> {
  const dropped = new Set<number>();
  let last: number | undefined;
  for (const [index, isOn] of isMain.entries()) {
    if (!isOn) continue;
    if (last === undefined || reachable(last).has(index) || !isCome(index, strides)) last = index;
    else if ((visits[index] ?? 0) > (visits[last] ?? 0) + nothing) {
      dropped.add(last);
      last = index;
    } else dropped.add(index);
  }
  for (const index of dropped) isMain[index] = false;
  return dropped;
}

function isCome(index: number, strides: readonly Stride[]): boolean {
  return strides.some(({ to, amount }) => to === index && amount > nothing);
}

/** The stages that lie on a way from a stage, itself among them. */
type Reachable = (from: number) => ReadonlySet<number>;

/** Which stages lie on a way from a stage, each looked up once. */
function reachableFrom(strides: readonly Stride[]): Reachable {
  const taken = Map.groupBy(
    strides.filter(({ amount }) => amount > nothing),
    ({ from }) => from,
  );
  const known = new Map<number, ReadonlySet<number>>();
  return (start) => {
    const before = known.get(start);
    if (before) return before;
    const reached = new Set([start]);
    // What is added on the way is visited in turn.
    for (const at of reached) for (const { to } of taken.get(at) ?? []) reached.add(to);
    known.set(start, reached);
    return reached;
  };
}

/** The stages from one on, each the next of the one before, up to the first that will do. */
function wayTo(from: number, next: (at: number) => number | undefined, isThere: (at: number) => boolean): number[] {
  const way: number[] = [];
  for (let at = next(from); at !== undefined; at = next(at)) {
    way.push(at);
    if (isThere(at)) break;
  }
  return way;
}

function likeliest(strides: readonly Stride[]): Stride | undefined {
  return strides.reduce<Stride | undefined>(
    (best, stride) => (stride.amount > (best?.amount ?? nothing) ? stride : best),
    undefined,
  );
}

function inJourney(index: number | undefined, count: number): number | undefined {
  return index === undefined || index >= count ? undefined : index;
}
