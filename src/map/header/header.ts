import type { LaneContext } from '../lanes/lane.js';
import type { DrawnItems } from '../text/inline.js';
import { attributes } from './attributes.js';
import { needs } from './needs.js';
import { legend } from './personas.js';
import { titleLine } from './title-line.js';

/** Draws what the whole journey is about: title, attributes, personas, needs. Its top is at 0. */
export function header(laneContext: LaneContext, width: number): DrawnItems {
  const drawn: DrawnItems = { width, height: 0, nodes: [], boxes: [] };
  let y = titleLine(laneContext, width, drawn);
  y = attributes(laneContext.context, y + 8, width, drawn);
  y = legend(laneContext.context, y + 14, width, drawn);
  y = needs(laneContext, y + 14, width, drawn);
  drawn.height = Math.round(y);
  return drawn;
}
