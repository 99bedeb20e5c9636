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
/** Least distance over and under a label. */
const spare = 2;
const bucketWidth = 64;

/**
 * Room on a drawing that grows up and down without end. Finds, for each label in turn, the nearest free place to its
 * point: candidates on the horizontal axis times the free stretches of the vertical one. Deterministic.
 */
export class Room {
  // Obstacles by stretches of the horizontal axis, so that a long journey asks only its neighbourhood; each as four
  // numbers (left, right, top, bottom) in a row, because labels ask for many thousands of them.
  private readonly buckets = new Map<number, number[]>();

  /** Keeps an area free of labels. */
  take(area: Area): void {
    this.block(area.x, area.x + area.width, area.y, area.y + area.height);
  }

  /** Keeps a drawn line free of labels: pieces of four numbers each, as a curve is recorded. */
  takeStrokes(strokes: readonly number[], thickness: number): void {
    const half = thickness / 2;
    for (let i = 0; i + 3 < strokes.length; i += 4) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = [strokes[i], strokes[i + 1], strokes[i + 2], strokes[i + 3]];
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
  place(wish: Wish): Area {
    const { width, height } = wish;
    const ideal = wish.y - height / 2;
    let x = wish.left;
    let y = wish.y;
    let least = Number.POSITIVE_INFINITY;
    for (const [at, penalty] of candidates(wish)) {
      if (penalty + distance(at, ideal, wish) >= least) continue;
      const blocks = this.blocks(at, wish);
      for (const top of [freeBelow(blocks, ideal), freeAbove(blocks, ideal)]) {
        const cost = penalty + distance(at, top, wish);
        if (cost >= least) continue;
        least = cost;
        x = at;
        y = top;
      }
    }
    const area = { x, y, width, height };
    this.take(area);
    return area;
  }

  /** Stretches of the vertical axis, as `from, to` pairs: a label at x whose top lies inside one would cover something. */
  private blocks(x: number, { width, height }: Wish): number[] {
    const out: number[] = [];
    const right = x + width;
    const last = Math.floor(right / bucketWidth);
    for (let bucket = Math.floor(x / bucketWidth); bucket <= last; bucket++) {
      const known = this.buckets.get(bucket);
      if (!known) continue;
      for (let i = 0; i < known.length; i += 4) {
        if ((known[i] ?? 0) >= right || (known[i + 1] ?? 0) <= x) continue;
        out.push((known[i + 2] ?? 0) - height - spare, (known[i + 3] ?? 0) + spare);
      }
    }
    return out;
  }
}

/** The first free top at or below a height. */
function freeBelow(blocks: readonly number[], top: number): number {
  let at = top;
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < blocks.length; i += 2) {
      const to = blocks[i + 1] ?? 0;
      if ((blocks[i] ?? 0) < at && at < to) {
        at = to;
        moved = true;
      }
    }
  }
  return at;
}

/** The first free top at or above a height. */
function freeAbove(blocks: readonly number[], top: number): number {
  let at = top;
  for (let moved = true; moved; ) {
    moved = false;
    for (let i = 0; i < blocks.length; i += 2) {
      const from = blocks[i] ?? 0;
      if (from < at && at < (blocks[i + 1] ?? 0)) {
        at = from;
        moved = true;
      }
    }
  }
  return at;
}

/** Places on the horizontal axis with what they cost: beside, over or under the point, each kept within the bounds. */
function candidates(wish: Wish): [number, number][] {
  const { x, width, left, right, halfWidth } = wish;
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
  for (const place of tries) {
    const [at, penalty] = place;
    const kept = Math.max(left, Math.min(at, right - width));
    place[0] = kept;
    place[1] = penalty + Math.abs(kept - at) * 0.1;
  }
  return tries;
}

/** How far a label is from the point it belongs to. */
function distance(x: number, y: number, wish: Wish): number {
  const dx = Math.max(x - wish.x, wish.x - x - wish.width, 0);
  const dy = Math.max(y - wish.y, wish.y - y - wish.height, 0);
  return Math.hypot(dx, dy * 1.2);
}
