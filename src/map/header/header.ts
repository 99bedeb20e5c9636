import type { Lane, LaneContext } from '../lanes/lane.js';
import type { DrawnItems } from '../text/inline.js';
import { attributes } from './attributes.js';
import { classesIn, legend } from './legend.js';
import { needs } from './needs.js';
import { personas } from './personas.js';
import { titleLine } from './title-line.js';
import { whole } from './whole.js';

/** What a header is drawn from. */
export interface HeaderParts {
  width: number;
  /** The lanes whose cards of the whole journey it shows. */
  lanes: readonly Lane[];
  /** Classes of what is drawn below it, for the legend. */
  used: ReadonlySet<string>;
}

/** Draws what the whole journey is about: title, attributes, personas, needs, what belongs to no stage, and the marks in use. */
export function header(laneContext: LaneContext, { width, lanes, used }: HeaderParts): DrawnItems {
  const drawn: DrawnItems = { width, height: 0, nodes: [], boxes: [] };
  let y = titleLine(laneContext, width, drawn);
  y = attributes(laneContext.context, y + 8, width, drawn);
  y = personas(laneContext.context, y + 14, width, drawn);
  y = needs(laneContext, y + 14, width, drawn);
  y = whole(lanes, laneContext, y + 14, width, drawn);
  // The personas' own samples of their marks need no words.
  const cards = drawn.nodes.filter(({ attrs }) => attrs.class !== 'jm-persona');
  y = legend(classesIn(cards, new Set(used)), y + 14, width, drawn);
  drawn.height = Math.round(y);
  return drawn;
}
