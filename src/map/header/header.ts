import type { Sight } from '../lanes/card-lane.js';
import type { Drawn } from '../text/inline.js';
import { facts } from './attributes.js';
import { needs } from './needs.js';
import { legend } from './personas.js';
import { titleLine } from './title-line.js';

/** Draws what the whole journey is about: title, facts, personas, needs. Its top is at 0. */
export function masthead(sight: Sight, width: number): Drawn {
  const drawn: Drawn = { width, height: 0, nodes: [], boxes: [] };
  let y = titleLine(sight, width, drawn);
  y = facts(sight.look, y + 8, width, drawn);
  y = legend(sight.look, y + 14, width, drawn);
  y = needs(sight, y + 14, width, drawn);
  drawn.height = Math.round(y);
  return drawn;
}
