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

const nothing = 1e-9;

/**
 * The way through each stage. The main line goes through the stages through which at least half of those who come after have
 * gone; of two that nobody goes through both, through the likelier, else the first written.
 */
export function stagePassages({ stages }: Pick<Journey, 'stages'>, flow: Flow, persona: Id | undefined): PassedStage[] {
  const visits = flow.stages.map(({ visits, visitsBy }) => visitsBy[persona ?? ''] ?? visits);
  const strides = stridesIn(stages, flow, visits, persona);
  const shares = sharesOf(stages.length, strides);
  const isMain = shares.map((share, index) => (share === undefined ? (visits[index] ?? 0) > nothing : isMost(share)));
  keepToOneWay(isMain, shares, strides);
  return stages.map(({ id }, index) => {
    const share = shares[index];
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

/** The steps forward that are taken; beyond the last stage is the end. */
function stridesIn(
  stages: Journey['stages'],
  flow: Flow,
  visits: readonly number[],
  persona: Id | undefined,
): Stride[] {
  const indexOf = new Map(stages.map(({ id }, index) => [id, index]));
  return flow.steps.flatMap((step) => {
    const from = indexOf.get(step.from) ?? 0;
    const to = step.to === 'end' ? stages.length : (indexOf.get(step.to) ?? -1);
    const amount = (visits[from] ?? 0) * shareOf(step, persona);
    return to > from ? [{ from, to, amount }] : [];
  });
}

/** Of those who come after each stage, the share that went through it; nothing where nobody comes after. */
function sharesOf(count: number, strides: readonly Stride[]): (number | undefined)[] {
  const through = new Array<number>(count).fill(0);
  // What flows past a stage, as differences from one stage to the next.
  const past = new Array<number>(count + 1).fill(0);
  for (const { from, to, amount } of strides) {
    through[from] = (through[from] ?? 0) + amount;
    past[from + 1] = (past[from + 1] ?? 0) + amount;
    past[to] = (past[to] ?? 0) - amount;
  }
  let passing = 0;
  return through.map((own, index) => {
    passing += past[index] ?? 0;
    const all = own + Math.max(0, passing);
    return all <= nothing ? undefined : own / all;
  });
}

/** Takes one of two neighbours off the main line where no way leads from the first to the second: the less likely. */
function keepToOneWay(isMain: boolean[], shares: readonly (number | undefined)[], strides: readonly Stride[]): void {
  const reachable = reachableFrom(isMain.length, strides);
  let last: number | undefined;
  for (const [index, isOn] of isMain.entries()) {
    if (!isOn) continue;
    if (last === undefined || reachable(last).has(index) || !isCome(index, strides)) last = index;
    else if ((shares[index] ?? 1) > (shares[last] ?? 1) + nothing) {
      isMain[last] = false;
      last = index;
    } else isMain[index] = false;
  }
}

function isCome(index: number, strides: readonly Stride[]): boolean {
  return strides.some(({ to, amount }) => to === index && amount > nothing);
}

/** Which stages lie on a way from a stage, each looked up once. */
function reachableFrom(count: number, strides: readonly Stride[]): (from: number) => ReadonlySet<number> {
  const known = new Map<number, ReadonlySet<number>>();
  return (from) => {
    let reached = known.get(from);
    if (!reached) {
      reached = allFrom(from, count, strides);
      known.set(from, reached);
    }
    return reached;
  };
}

function allFrom(start: number, count: number, strides: readonly Stride[]): ReadonlySet<number> {
  const reached = new Set([start]);
  for (let at = start; at < count; at++) {
    if (!reached.has(at)) continue;
    for (const { from, to, amount } of strides) if (from === at && amount > nothing) reached.add(to);
  }
  return reached;
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
