import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import type { Id } from '../model/source.js';
import type { Flow } from './flow.js';

/** A touchpoint or stage on the way of one persona. */
export interface Passage {
  id: Id;
  /** Share of those at its stage, or of those who come after, who go through: 0..1; absent where nobody says how many. */
  share?: number;
  /** Most go through: the line of what most live runs here. What is not is a branch beside it. */
  isMain: boolean;
}

/** The way of one persona through a journey: what most of them live, and what some do beside it. */
export interface PersonaWay {
  /** Absent for the anonymous traveller of a journey for nobody in particular. */
  persona?: Id;
  /** By stage, in written order. */
  stages: (Passage & { touchpoints: Passage[] })[];
}

/** Share from which on most do something. */
const most = 0.5;
const nothing = 1e-9;

/**
 * The way of a persona. Of alternatives the main line takes the likeliest (of equal ones the first), optional touchpoints from
 * one half on, and stages through which at least half of those who come after have gone. Touchpoints that are not open to the
 * persona are not on the way.
 */
export function wayOf(journey: Pick<Journey, 'stages'>, flow: Flow, persona: Id | undefined): PersonaWay {
  const passed = stagePassages(journey, flow, persona);
  const stages = journey.stages.map((stage, index) => ({
    id: stage.id,
    isMain: true,
    ...passed[index],
    touchpoints: touchpointPassages(stage, persona),
  }));
  return persona === undefined ? { stages } : { persona, stages };
}

/** Of those who come after each stage: who went through it, and who past it. */
function stagePassages(
  { stages }: Pick<Journey, 'stages'>,
  flow: Flow,
  persona: Id | undefined,
): Pick<Passage, 'share' | 'isMain'>[] {
  const indexOf = new Map(stages.map(({ id }, index) => [id, index]));
  const visits = flow.stages.map((stage) => (persona === undefined ? stage.visits : (stage.visitsBy[persona] ?? 0)));
  const through = stages.map(() => 0);
  // What flows past a stage, as differences from one stage to the next.
  const past = new Array<number>(stages.length + 1).fill(0);
  for (const { from, to, share, shares } of flow.steps) {
    const start = indexOf.get(from) ?? 0;
    const end = to === 'end' ? stages.length : (indexOf.get(to) ?? -1);
    if (end <= start) continue;
    const amount = (visits[start] ?? 0) * (persona === undefined ? share : (shares[persona] ?? 0));
    through[start] = (through[start] ?? 0) + amount;
    past[start + 1] = (past[start + 1] ?? 0) + amount;
    past[end] = (past[end] ?? 0) - amount;
  }
  let passing = 0;
  return stages.map((_, index) => {
    passing += past[index] ?? 0;
    const own = through[index] ?? 0;
    const all = own + Math.max(0, passing);
    if (all <= nothing) return { isMain: (visits[index] ?? 0) > nothing };
    return { share: own / all, isMain: own / all >= most - nothing };
  });
}

/** The touchpoints of a stage that are open to a persona. */
function touchpointPassages({ touchpoints }: Stage, persona: Id | undefined): Passage[] {
  const open = touchpoints.filter(({ by }) => isOpenTo(by, persona));
  const shares = new Map<Id, number | undefined>();
  const main = new Set<Id>();
  for (const group of alternatives(open)) {
    const counted = sharesOf(group);
    let likeliest: Touchpoint | undefined;
    for (const touchpoint of group) {
      const share = counted.get(touchpoint.id);
      const optional = !touchpoint.optional
        ? 1
        : touchpoint.optionalShare === undefined
          ? undefined
          : clamped(touchpoint.optionalShare);
      const whole = share === undefined || optional === undefined ? undefined : share * optional;
      shares.set(touchpoint.id, whole);
      if (share !== undefined && share > (likeliest ? (counted.get(likeliest.id) ?? 0) : -1) + nothing)
        likeliest = touchpoint;
    }
    if (!likeliest) continue;
    const optional = likeliest.optional ? clamped(likeliest.optionalShare ?? 0) : 1;
    if (optional >= most - nothing) main.add(likeliest.id);
  }
  return open.map(({ id }) => {
    const share = shares.get(id);
    return { id, isMain: main.has(id), ...(share !== undefined && { share }) };
  });
}

/** Whether a persona does what is done `by` some; by nobody in particular, all do. */
export function isOpenTo(by: Touchpoint['by'], persona: Id | undefined): boolean {
  return by.length === 0 || persona === undefined || by.some((ref) => ref.id === persona || ref.id === undefined);
}

/** Touchpoints that replace each other, in written order; one that nothing replaces is alone. */
function alternatives(touchpoints: readonly Touchpoint[]): Touchpoint[][] {
  const byId = new Map(touchpoints.map((each) => [each.id, each]));
  const rootOf = (touchpoint: Touchpoint): Touchpoint => {
    const seen = new Set<Touchpoint>();
    let at = touchpoint;
    for (let next = baseOf(at, byId); next && !seen.has(next); next = baseOf(at, byId)) {
      seen.add(at);
      at = next;
    }
    return at;
  };
  // What replaces something that is not open here is one of a group all the same.
  const keyOf = (touchpoint: Touchpoint) => {
    const root = rootOf(touchpoint);
    return root.insteadOf?.touchpoint.id ?? root.id;
  };
  return [...Map.groupBy(touchpoints, keyOf).values()];
}

function baseOf({ insteadOf }: Touchpoint, byId: ReadonlyMap<Id, Touchpoint>): Touchpoint | undefined {
  return byId.get(insteadOf?.touchpoint.id ?? '');
}

/** The share of each alternative: what is written, and for what they replace the rest. One that says none has none. */
function sharesOf(group: readonly Touchpoint[]): Map<Id, number | undefined> {
  const [only] = group;
  if (only && group.length === 1) return new Map([[only.id, 1]]);
  const written = group.map(({ insteadOf }) => (insteadOf?.share === undefined ? undefined : clamped(insteadOf.share)));
  const total = written.reduce<number>((sum, share) => sum + (share ?? 0), 0);
  const replaced = group.findIndex(({ insteadOf }) => insteadOf === undefined);
  // Without what they replace, or where they are more than all, they share the whole.
  const whole = replaced < 0 ? total : Math.max(1, total);
  return new Map(
    group.map(({ id }, index) => {
      if (index === replaced) return [id, Math.max(0, 1 - total / whole)];
      const share = written[index];
      return [id, share === undefined || whole === 0 ? undefined : share / whole];
    }),
  );
}

function clamped(percent: number): number {
  return Number.isFinite(percent) ? Math.min(1, Math.max(0, percent / 100)) : 0;
}
