import type { Path } from '../../model/elements.js';
import { formatList } from '../../model/format.js';
import { forWhom, type MapContext, type MapTraveller } from '../context.js';
import { mark } from '../persona-marks.js';
import type { SceneNode } from '../scene-types.js';

/** Those whom a path is for, and the room that their markers take before its words. */
export interface Who {
  travellers: readonly MapTraveller[];
  width: number;
  /** In words, for the hover. */
  names: string;
}

const size = 9;
const step = 13;

/** Whom a path is for; nobody in particular where only one travels, or it is for all. */
export function whoOf(path: Path | undefined, context: MapContext): Who {
  const travellers = path && context.travellers.length > 1 ? forWhom(path.for, context) : [];
  return {
    travellers,
    width: travellers.length === 0 ? 0 : travellers.length * step + 3,
    names: formatList(travellers.map(({ title }) => title)),
  };
}

/** The markers, from x on, in the middle of a line. */
export function whoNodes({ travellers }: Who, key: string, x: number, middle: number): SceneNode[] {
  return travellers.map(({ look }, index) =>
    mark(look.shape, `${key}${index}`, x + size / 2 + 1 + index * step, middle, size, look.fill),
  );
}
