/** An arc from one port to another, with what it says. */
export interface ArcWish {
  /** Ports on the horizontal axis. */
  from: number;
  to: number;
  /** Width of its label, and the least it can be cut to. */
  label: number;
  least: number;
}

/** Where an arc runs: its level over the ribbon, and the stretch left to its label. */
export interface ArcPlace {
  /** 0 is nearest to the ribbon. */
  track: number;
  labelX: number;
  labelWidth: number;
}

interface Span {
  left: number;
  right: number;
}

const air = 10;

function spanOf({ from, to }: ArcWish): Span {
  return { left: Math.min(from, to), right: Math.max(from, to) };
}

function overlaps(a: Span, b: Span): boolean {
  return a.left < b.right + air && b.left < a.right + air;
}

/**
 * Gives each arc a track, short ones nearest to the ribbon, so that no label is crossed: a label lies over its own arc,
 * where the legs of the arcs above it do not come down. One that finds no room there moves to a track of its own on top.
 */
export function placeArcs(arcs: readonly ArcWish[], bounds: Span): ArcPlace[] {
  const order = arcs.map((_, index) => index);
  const length = (index: number) => {
    const arc = arcs[index];
    return arc ? Math.abs(arc.to - arc.from) : 0;
  };
  order.sort((a, b) => length(a) - length(b) || a - b);

  // Stretches in use on each track: the arc and its label.
  const tracks: Span[][] = [];
  const places: (ArcPlace | undefined)[] = arcs.map(() => undefined);
  const legs = (except: number) => arcs.flatMap((arc, index) => (index === except ? [] : [arc.from, arc.to]));

  const late: number[] = [];
  for (const index of order) {
    const arc = arcs[index];
    if (!arc) continue;
    const own = spanOf(arc);
    // Every other leg may rise past this track: keep the label between legs, whichever track they end on.
    const stretch = freeStretch(arc, own, legs(index), bounds);
    if (!stretch) {
      late.push(index);
      continue;
    }
    const taken: Span = { left: Math.min(own.left, stretch.left), right: Math.max(own.right, stretch.right) };
    let track = 0;
    while ((tracks[track] ?? []).some((span) => overlaps(span, taken))) track++;
    const used = tracks[track] ?? [];
    used.push(taken);
    tracks[track] = used;
    places[index] = { track, labelX: stretch.left, labelWidth: stretch.right - stretch.left };
  }
  for (const [turn, index] of late.entries()) {
    const arc = arcs[index];
    if (!arc) continue;
    // A track to itself above all so far. Only the legs of those still to come rise past it.
    const rising = late.slice(turn + 1).flatMap((later) => [arcs[later]?.from ?? 0, arcs[later]?.to ?? 0]);
    const stretch = nearestStretch(arc, spanOf(arc), rising, bounds);
    tracks.push([{ left: bounds.left, right: bounds.right }]);
    places[index] = { track: tracks.length - 1, labelX: stretch.left, labelWidth: stretch.right - stretch.left };
  }
  const placed = places.map((place) => place ?? { track: 0, labelX: bounds.left, labelWidth: 0 });
  for (const [index, arc] of arcs.entries()) widen(index, arc, arcs, placed, bounds);
  return placed;
}

/**
 * The best stretch at an arc that no leg crosses: wide enough for the whole label, else the widest; of equals the one
 * that lies over the arc the most.
 */
function freeStretch(arc: ArcWish, own: Span, legs: readonly number[], bounds: Span): Span | undefined {
  // A label may run on beyond either end of a short arc, as long as some of it lies over the arc.
  const from = Math.max(bounds.left, own.left - arc.label);
  const to = Math.min(bounds.right, own.right + arc.label);
  const touch = Math.min(arc.least, own.right - own.left - 8);
  const cuts = [
    from - air,
    ...legs.filter((leg) => leg > from - air && leg < to + air).sort((a, b) => a - b),
    to + air,
  ];
  let best: Span | undefined;
  let most = 0;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const left = (cuts[i] ?? 0) + air;
    const right = (cuts[i + 1] ?? 0) - air;
    const width = Math.min(arc.label, right - left);
    if (width < arc.least) continue;
    const start = Math.max(left, Math.min(own.left + 4, right - width));
    const over = Math.min(own.right, start + width) - Math.max(own.left, start);
    // Width first: half a pixel of it outweighs any position.
    const worth = width * 10_000 + over;
    if (over < touch || (best && worth <= most)) continue;
    most = worth;
    best = { left: start, right: start + width };
  }
  return best;
}

/** The stretch nearest to an arc that no leg crosses; on a track to itself a label may stand beside its arc. */
function nearestStretch(arc: ArcWish, own: Span, legs: readonly number[], bounds: Span): Span {
  const cuts = [bounds.left - air, ...[...legs].sort((a, b) => a - b), bounds.right + air];
  let best: Span | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i + 1 < cuts.length; i++) {
    const from = (cuts[i] ?? 0) + air;
    const to = (cuts[i + 1] ?? 0) - air;
    const width = Math.min(arc.label, to - from);
    if (width < arc.least) continue;
    const left = Math.max(from, Math.min(own.left + 4, to - width));
    const gap = Math.max(left - own.right, own.left - left - width, 0) + (arc.label - width);
    if (gap >= least) continue;
    least = gap;
    best = { left, right: left + width };
  }
  return best ?? { left: bounds.left, right: bounds.left + arc.least };
}

/** Once all tracks are known, a label that was cut or pushed aside may run on between the legs that really pass it. */
function widen(index: number, arc: ArcWish, arcs: readonly ArcWish[], places: ArcPlace[], bounds: Span): void {
  const place = places[index];
  if (!place) return;
  const own = spanOf(arc);
  const over = (span: Span) => Math.min(own.right, span.right) - Math.max(own.left, span.left);
  const now: Span = { left: place.labelX, right: place.labelX + place.labelWidth };
  if (place.labelWidth >= arc.label && over(now) >= arc.label) return;
  const legs: number[] = [];
  let { left, right } = bounds;
  for (const [at, other] of arcs.entries()) {
    const its = places[at];
    if (at === index || !its || its.track < place.track) continue;
    if (its.track > place.track) {
      legs.push(other.from, other.to);
      continue;
    }
    const span = spanOf(other);
    if (span.left > own.left) right = Math.min(right, span.left - air, its.labelX - air);
    else left = Math.max(left, span.right + air, its.labelX + its.labelWidth + air);
  }
  const stretch = freeStretch(arc, own, legs, { left, right });
  if (!stretch) return;
  const more = stretch.right - stretch.left - place.labelWidth;
  if (more < 0 || (more === 0 && over(stretch) <= over(now))) return;
  places[index] = { ...place, labelX: stretch.left, labelWidth: stretch.right - stretch.left };
}
