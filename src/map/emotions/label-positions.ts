import type { Area, LabelRequest } from './label-area.js';
import { type Leader, leaderOf, runsThrough, spare } from './leader.js';

const air = 5;
/** What a leader through another label costs; such a leader is not drawn at all. */
const crossing = 50;
/** What standing nearer to another marker costs, and how near that is. */
const misleading = 40;
const aside = 22;
const bucketWidth = 64;

/**
 * Room on a drawing that grows up and down without end. Finds, for each label in turn, the nearest free place to its
 * point: candidates on the horizontal axis times the free stretches of the vertical one. Deterministic.
 */
export class LabelSpace {
  // Obstacles by stretches of the horizontal axis, so that a long journey asks only its neighbourhood; each as four
  // numbers (left, right, top, bottom) in a row, because labels ask for many thousands of them.
  private readonly buckets = new Map<number, number[]>();
  private readonly labels = new Map<number, Area[]>();
  // Scratch for one candidate after the other, kept because there are many thousands of them.
  private stretches = new Float64Array(512);
  private count = 0;
  private readonly markers = new Map<number, number[]>();

  /** Keeps an area free of labels. */
  take(area: Area): void {
    this.block(area.x, area.x + area.width, area.y, area.y + area.height);
  }

  /** Keeps a drawn line free of labels: pieces of four numbers each, as a curve is recorded. */
  takeStrokes(strokes: readonly number[], thickness: number): void {
    const half = thickness / 2;
    for (let i = 0; i + 3 < strokes.length; i += 4) {
      const x0 = strokes[i] ?? 0;
      const y0 = strokes[i + 1] ?? 0;
      const x1 = strokes[i + 2] ?? 0;
      const y1 = strokes[i + 3] ?? 0;
      this.block(Math.min(x0, x1) - half, Math.max(x0, x1) + half, Math.min(y0, y1) - half, Math.max(y0, y1) + half);
    }
  }

  private block(left: number, right: number, top: number, bottom: number): void {
    const last = Math.floor(right / bucketWidth);
    for (let bucket = Math.floor(left / bucketWidth); bucket <= last; bucket++) {
      const known = this.buckets.get(bucket);
      if (known) known.push(left, right, top, bottom);
      else this.buckets.set(bucket, [left, right, top, bottom]);
    }
  }

  /** The best free place for a wish; it is taken from then on. */
  place(wish: LabelRequest): { area: Area; leader?: Leader } {
    const { width, height } = wish;
    const ideal = wish.y - height / 2;
    let x = wish.left;
    let y = wish.y;
    let least = Number.POSITIVE_INFINITY;
    const tries = candidates(wish);
    for (let i = 0; i < tries.length; i += 2) {
      const at = tries[i] ?? 0;
      const penalty = tries[i + 1] ?? 0;
      if (penalty + distance(at, ideal, wish) >= least) continue;
      this.gather(at, wish);
      for (let up = 0; up < 2; up++) {
        const top = this.free(ideal, up === 1);
        let cost = penalty + distance(at, top, wish);
        if (cost >= least) continue;
        const place = { x: at, y: top, width, height };
        if (this.misleads(place, wish)) cost += misleading;
        const lead = leaderOf(wish, place);
        if (lead && this.crosses(lead)) cost += crossing;
        if (cost >= least) continue;
        least = cost;
        x = at;
        y = top;
      }
    }
    const area = { x, y, width, height };
    const leader = leaderOf(wish, area);
    const drawn = leader !== undefined && !this.crosses(leader);
    this.take(area);
    this.keep(area);
    if (!drawn) return { area };
    this.takeLeader(leader);
    return { area, leader };
  }

  /** Keeps a marker free of labels, and labels of others away from it. */
  takeMarker(x: number, y: number, half: number): void {
    this.block(x - half, x + half, y - half, y + half);
    const bucket = Math.floor(x / bucketWidth);
    const known = this.markers.get(bucket);
    if (known) known.push(x, y);
    else this.markers.set(bucket, [x, y]);
  }

  /** Whether a label would stand nearer to another label's marker than to its own. */
  private misleads(place: Area, wish: LabelRequest): boolean {
    const own = gapTo(place, wish.x, wish.y) - wish.halfWidth;
    const last = Math.floor((place.x + place.width + aside) / bucketWidth);
    for (let bucket = Math.floor((place.x - aside) / bucketWidth); bucket <= last; bucket++) {
      const known = this.markers.get(bucket);
      if (!known) continue;
      for (let i = 0; i < known.length; i += 2) {
        const x = known[i] ?? 0;
        const y = known[i + 1] ?? 0;
        if (Math.abs(x - wish.x) <= wish.halfWidth && Math.abs(y - wish.y) <= wish.halfWidth) continue;
        const gap = gapTo(place, x, y);
        if (gap < aside && gap <= own) return true;
      }
    }
    return false;
  }

  /** Whether a leader would run through a label. */
  private crosses(leader: Leader): boolean {
    const from = Math.floor(Math.min(leader.x0, leader.x1) / bucketWidth);
    const to = Math.floor(Math.max(leader.x0, leader.x1) / bucketWidth);
    for (let bucket = from; bucket <= to; bucket++) {
      for (const label of this.labels.get(bucket) ?? []) if (runsThrough(leader, label)) return true;
    }
    return false;
  }

  private keep(label: Area): void {
    for (let bucket = Math.floor(label.x / bucketWidth); bucket <= (label.x + label.width) / bucketWidth; bucket++) {
      const known = this.labels.get(bucket);
      if (known) known.push(label);
      else this.labels.set(bucket, [label]);
    }
  }

  private takeLeader({ x0, y0, x1, y1 }: Leader): void {
    const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 6));
    for (let step = 0; step < steps; step++) {
      const ax = x0 + ((x1 - x0) * step) / steps;
      const ay = y0 + ((y1 - y0) * step) / steps;
      this.block(
        Math.min(ax, ax + (x1 - x0) / steps) - 1,
        Math.max(ax, ax + (x1 - x0) / steps) + 1,
        Math.min(ay, ay + (y1 - y0) / steps),
        Math.max(ay, ay + (y1 - y0) / steps),
      );
    }
  }

  /** Gathers the stretches of the vertical axis in which a label at x would cover something if its top lay there. */
  private gather(x: number, { width, height }: LabelRequest): void {
    this.count = 0;
    const right = x + width;
    const last = Math.floor(right / bucketWidth);
    for (let bucket = Math.floor(x / bucketWidth); bucket <= last; bucket++) {
      const known = this.buckets.get(bucket);
      if (!known) continue;
      if (this.stretches.length < this.count + known.length / 2) this.grow(this.count + known.length);
      for (let i = 0; i < known.length; i += 4) {
        if ((known[i] ?? 0) >= right || (known[i + 1] ?? 0) <= x) continue;
        this.stretches[this.count++] = (known[i + 2] ?? 0) - height - spare;
        this.stretches[this.count++] = (known[i + 3] ?? 0) + spare;
      }
    }
  }

  private grow(least: number): void {
    const larger = new Float64Array(Math.max(least, this.stretches.length * 2));
    larger.set(this.stretches.subarray(0, this.count));
    this.stretches = larger;
  }

  /** The first free top from a height on, upwards or downwards, among the stretches gathered last. */
  private free(top: number, up: boolean): number {
    let at = top;
    for (let moved = true; moved; ) {
      moved = false;
      for (let i = 0; i < this.count; i += 2) {
        const from = this.stretches[i] ?? 0;
        const to = this.stretches[i + 1] ?? 0;
        if (from < at && at < to) {
          at = up ? from : to;
          moved = true;
        }
      }
    }
    return at;
  }
}

/** Places on the horizontal axis, each followed by what it costs: beside, over or under the point, kept within the bounds. */
function candidates({ x, width, left, right, halfWidth }: LabelRequest): number[] {
  const tries = [
    x + halfWidth + air,
    0,
    x - width / 2,
    4,
    x - halfWidth,
    4,
    x - width + halfWidth,
    6,
    x - halfWidth - air - width,
    7,
    x - width * 0.25,
    8,
    x - width * 0.75,
    10,
    x + halfWidth + 30,
    26,
    x - halfWidth - 30 - width,
    30,
  ];
  for (let i = 0; i < tries.length; i += 2) {
    const at = tries[i] ?? 0;
    const kept = Math.max(left, Math.min(at, right - width));
    tries[i] = kept;
    tries[i + 1] = (tries[i + 1] ?? 0) + Math.abs(kept - at) * 0.1;
  }
  return tries;
}

/** Distance from a label's edge to a place. */
function gapTo({ x, y, width, height }: Area, px: number, py: number): number {
  return Math.hypot(Math.max(x - px, px - x - width, 0), Math.max(y - py, py - y - height, 0));
}

/** How far a label is from the point it belongs to. */
function distance(x: number, y: number, wish: LabelRequest): number {
  const dx = Math.max(x - wish.x, wish.x - x - wish.width, 0);
  const dy = Math.max(y - wish.y, wish.y - y - wish.height, 0);
  return Math.hypot(dx, dy * 1.2);
}
