import type { Stroke } from './curve.js';

/** A rectangle nothing may cover. */
export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What wants a place near its point. */
export interface Wish {
  /** The middle of the marker, or of several markers side by side. */
  x: number;
  y: number;
  /** Half the width and half the height of the markers. */
  halfWidth: number;
  halfHeight: number;
  width: number;
  height: number;
  /** Bounds it must keep on the horizontal axis. */
  left: number;
  right: number;
}

const air = 5;
const bucketWidth = 64;

/**
 * Room on a drawing that grows up and down without end. Finds, for each label in turn, the nearest free place to its
 * point: candidates on the horizontal axis times the free stretches of the vertical one. Deterministic.
 */
export class Room {
  // Obstacles by stretches of the horizontal axis, so that a long journey asks only its neighbourhood.
  private readonly buckets = new Map<number, Area[]>();

  /** Keeps an area free of labels. */
  take(area: Area): void {
    const first = Math.floor(area.x / bucketWidth);
    const last = Math.floor((area.x + area.width) / bucketWidth);
    for (let bucket = first; bucket <= last; bucket++) {
      const known = this.buckets.get(bucket);
      if (known) known.push(area);
      else this.buckets.set(bucket, [area]);
    }
  }

  /** Keeps a drawn line free of labels. */
  takeStroke(stroke: Stroke, thickness: number): void {
    const half = thickness / 2;
    const x = Math.min(stroke.x0, stroke.x1) - half;
    const y = Math.min(stroke.y0, stroke.y1) - half;
    this.take({
      x,
      y,
      width: Math.abs(stroke.x1 - stroke.x0) + thickness,
      height: Math.abs(stroke.y1 - stroke.y0) + thickness,
    });
  }

  /** The best free place for a wish; it is taken from then on. */
  place(wish: Wish): Area {
    let best: Area | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const { x, penalty } of candidates(wish)) {
      if (penalty >= least) continue;
      for (const y of this.freeNear(x, wish)) {
        const cost = penalty + distance(x, y, wish);
        if (cost >= least) continue;
        least = cost;
        best = { x, y, width: wish.width, height: wish.height };
      }
    }
    const area = best ?? { x: wish.left, y: wish.y, width: wish.width, height: wish.height };
    this.take(area);
    return area;
  }

  /** The nearest free tops at or above, and at or below, the height at which the label's middle would meet its point. */
  private freeNear(x: number, wish: Wish): number[] {
    const blocked: { from: number; to: number }[] = [];
    const first = Math.floor(x / bucketWidth);
    const last = Math.floor((x + wish.width) / bucketWidth);
    for (let bucket = first; bucket <= last; bucket++) {
      for (const area of this.buckets.get(bucket) ?? []) {
        if (area.x >= x + wish.width || area.x + area.width <= x) continue;
        // A label whose top lies strictly between would cover the area.
        blocked.push({ from: area.y - wish.height - 2, to: area.y + area.height + 2 });
      }
    }
    const ideal = wish.y - wish.height / 2;
    // Sorted this way one pass is enough: whoever pushes the label on is met before whoever it is pushed into.
    let down = ideal;
    blocked.sort((a, b) => a.from - b.from);
    for (const { from, to } of blocked) if (from < down && down < to) down = to;
    let up = ideal;
    blocked.sort((a, b) => b.to - a.to);
    for (const { from, to } of blocked) if (from < up && up < to) up = from;
    return up === down ? [up] : [up, down];
  }
}

/** Places on the horizontal axis: beside, over or under the point, each kept within the bounds. */
function candidates(wish: Wish): { x: number; penalty: number }[] {
  const { x, width, left, right, halfWidth } = wish;
  const keep = (at: number) => Math.max(left, Math.min(at, right - width));
  const tries: [number, number][] = [
    [x + halfWidth + air, 0],
    [x - width / 2, 4],
    [x - halfWidth, 4],
    [x - width + halfWidth, 6],
    [x - halfWidth - air - width, 7],
    [x - width * 0.25, 8],
    [x - width * 0.75, 10],
    [x + halfWidth + 30, 26],
    [x - halfWidth - 30 - width, 30],
  ];
  return tries.map(([at, penalty]) => {
    const kept = keep(at);
    return { x: kept, penalty: penalty + Math.abs(kept - at) * 0.1 };
  });
}

/** How far a label is from the point it belongs to. */
function distance(x: number, y: number, wish: Wish): number {
  const dx = Math.max(x - wish.x, wish.x - x - wish.width, 0);
  const dy = Math.max(y - wish.y, wish.y - y - wish.height, 0);
  return Math.hypot(dx, dy * 1.2);
}
