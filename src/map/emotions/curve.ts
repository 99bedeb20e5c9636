import { curveMonotoneX } from 'd3-shape';
import { px } from '../node.js';

/** A drawn curve: its path data, and what it covers as short straight pieces, four numbers (from, to) each. */
export interface Curve {
  d: string;
  strokes: number[];
}

/** How finely a curve is followed when labels look for room, in pixels along the axis. */
const grain = 10;

/** Records what d3 draws, as path data and as short straight pieces. */
class Recorder {
  d = '';
  readonly strokes: number[] = [];
  private x = 0;
  private y = 0;

  moveTo(x: number, y: number): void {
    this.d += `M${px(x)},${px(y)}`;
    this.x = x;
    this.y = y;
  }

  lineTo(x: number, y: number): void {
    this.d += `L${px(x)},${px(y)}`;
    this.strokes.push(this.x, this.y, x, y);
    this.x = x;
    this.y = y;
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    this.d += `C${px(ax)},${px(ay)},${px(bx)},${px(by)},${px(x)},${px(y)}`;
    const steps = Math.max(2, Math.ceil(Math.abs(x - this.x) / grain));
    let fromX = this.x;
    let fromY = this.y;
    for (let step = 1; step <= steps; step++) {
      const t = step / steps;
      const u = 1 - t;
      const toX = u * u * u * this.x + 3 * u * u * t * ax + 3 * u * t * t * bx + t * t * t * x;
      const toY = u * u * u * this.y + 3 * u * u * t * ay + 3 * u * t * t * by + t * t * t * y;
      this.strokes.push(fromX, fromY, toX, toY);
      fromX = toX;
      fromY = toY;
    }
    this.x = x;
    this.y = y;
  }

  closePath(): void {}
  // d3 draws a lone point of a line as a closed dot; the point's own marker already shows it.
  arc(): void {}
  arcTo(): void {}
  quadraticCurveTo(): void {}
  rect(): void {}
  toString(): string {
    return this.d;
  }
}

/**
 * A line through points that never swings beyond them (Fritsch–Carlson, d3's monotone curve), broken at gaps: no
 * feeling is drawn that nobody stated.
 */
export function curveThrough(steps: readonly ({ x: number; y: number } | 'gap')[]): Curve {
  const recorder = new Recorder();
  const curve = curveMonotoneX(recorder);
  let open = false;
  for (const step of steps) {
    if (step !== 'gap') {
      if (!open) curve.lineStart();
      curve.point(step.x, step.y);
    } else if (open) curve.lineEnd();
    open = step !== 'gap';
  }
  if (open) curve.lineEnd();
  return { d: recorder.d, strokes: recorder.strokes };
}
