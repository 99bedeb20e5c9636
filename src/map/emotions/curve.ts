import { curveMonotoneX } from 'd3-shape';
import { px } from '../node.js';

/** A place of a drawing. */
export interface Spot {
  x: number;
  y: number;
}

/** The part of a curve between two of its points. */
export interface CurvePart {
  from: Spot;
  to: Spot;
  /** Path data from where it starts, without the move there. */
  d: string;
  /** What it covers as short straight pieces, four numbers (from, to) each. */
  strokes: number[];
}

/** How finely a curve is followed when labels look for room, in pixels along the axis. */
const grain = 10;

/** Records what d3 draws, part by part. */
class Recorder {
  readonly parts: CurvePart[] = [];
  private at: Spot = { x: 0, y: 0 };

  moveTo(x: number, y: number): void {
    this.at = { x, y };
  }

  lineTo(x: number, y: number): void {
    this.add({ x, y }, `L${px(x)},${px(y)}`, [this.at.x, this.at.y, x, y]);
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    const { at } = this;
    const strokes: number[] = [];
    const steps = Math.max(2, Math.ceil(Math.abs(x - at.x) / grain));
    let fromX = at.x;
    let fromY = at.y;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const u = 1 - t;
      const toX = u * u * u * at.x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * x;
      const toY = u * u * u * at.y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * y;
      strokes.push(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
    this.add({ x, y }, `C${px(ax)},${px(ay)},${px(bx)},${px(by)},${px(x)},${px(y)}`, strokes);
  }

  closePath(): void {}
  // d3 draws a lone point of a line as a closed dot; the point's own marker already shows it.
  arc(): void {}
  arcTo(): void {}
  quadraticCurveTo(): void {}
  rect(): void {}

  private add(to: Spot, d: string, strokes: number[]): void {
    this.parts.push({ from: this.at, to, d, strokes });
    this.at = to;
  }
}

/** A line through points that never swings beyond them (Fritsch–Carlson, d3's monotone curve), one part after each but the last. */
export function curveThrough(spots: readonly Spot[]): CurvePart[] {
  const recorder = new Recorder();
  const curve = curveMonotoneX(recorder);
  curve.lineStart();
  for (const { x, y } of spots) curve.point(x, y);
  curve.lineEnd();
  return recorder.parts;
}
