import type { Area, LabelRequest } from './label-request.js';

/** From this distance on a label needs a leader. */
const near = 24;

/** Least distance over and under a label, and between it and a leader. */
export const spare = 2;

/** A thin line from a point to a label that had to go far. */
export interface Leader {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** The leader a label needs; none where it stands close enough to need none. */
export function leaderOf(wish: LabelRequest, area: Area): Leader | undefined {
  const x1 = Math.max(area.x, Math.min(wish.x, area.x + area.width));
  const y1 = area.y > wish.y ? area.y : area.y + area.height < wish.y ? area.y + area.height : wish.y;
  return Math.hypot(x1 - wish.x, y1 - wish.y) < near ? undefined : { x0: wish.x, y0: wish.y, x1, y1 };
}

/** Whether a line comes closer to a label than is good for reading (Liang–Barsky). */
export function runsThrough({ x0, y0, x1, y1 }: Leader, label: Area): boolean {
  const area = { x: label.x - spare, y: label.y, width: label.width + 2 * spare, height: label.height };
  let enter = 0;
  let leave = 1;
  const clip = (delta: number, room: number): boolean => {
    if (delta === 0) return room > 0;
    const t = room / delta;
    if (delta < 0) enter = Math.max(enter, t);
    else leave = Math.min(leave, t);
    return true;
  };
  const inside =
    clip(x0 - x1, x0 - area.x) &&
    clip(x1 - x0, area.x + area.width - x0) &&
    clip(y0 - y1, y0 - area.y) &&
    clip(y1 - y0, area.y + area.height - y0);
  return inside && leave - enter > 1e-6;
}
