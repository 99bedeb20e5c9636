import type { StageFlow } from '../../analysis/flow.js';
import type { Id } from '../../model/source.js';
import type { Column } from '../columns.js';
import type { MapContext } from '../context.js';
import type { LaneContext } from '../lanes/lane.js';
import { keys } from '../node.js';
import type { Box, SceneNode } from '../scene-types.js';
import { arcNode } from './arc-line.js';
import { type Arc, arcsOf, labelWidths, leavingsOf } from './arcs.js';
import { leavings } from './leaving.js';
import { portsOf } from './ports.js';
import { ribbon } from './ribbon.js';
import { full, type Section } from './sections.js';
import { placeArcs } from './tracks.js';

const trackHeight = 21;

/** The drawn flow, its top at 0. */
export interface FlowBand {
  height: number;
  /** Middle of the ribbon, for the lane's name. */
  middle: number;
  nodes: SceneNode[];
  boxes: Box[];
}

/** Draws who arrives where, and who turns back, leaves or gets lost; undefined where everybody just goes on. */
export function flowBand({ context, columns: all }: LaneContext): FlowBand | undefined {
  const columns = all.filter(({ stage }) => stage !== undefined);
  const flows = new Map(context.analysis.flow.stages.map((flow) => [flow.stage, flow]));
  const sections = columns.map((column): Section => {
    const flow = flows.get(column.key) ?? nobody(column.key);
    const reach = Number.isFinite(flow.reach) ? Math.min(1, Math.max(0, flow.reach)) : 0;
    return { column, flow, half: reach > 0 ? Math.max(1, (reach * full) / 2) : 0 };
  });
  const arcs = arcsOf(context, columns);
  if (sections.length === 0 || !isTelling(context, arcs)) return undefined;

  const ports = portsOf(arcs, columns);
  const first = columns[0];
  const last = columns.at(-1);
  const bounds = { left: (first?.x ?? 0) + 4, right: (last ? last.x + last.width : 0) - 4 };
  const places = placeArcs(
    arcs.map((arc, index) => ({
      ...ports[index],
      from: ports[index]?.from ?? 0,
      to: ports[index]?.to ?? 0,
      ...labelWidths(arc),
    })),
    bounds,
  );
  const tracks = places.reduce((most, { track }) => Math.max(most, track + 1), 0);
  const top = tracks * trackHeight + (tracks > 0 ? 16 : 6);
  const middle = top + full / 2;

  const nodes: SceneNode[] = [];
  const boxes: Box[] = [];
  ribbon(context, sections, middle, context.analysis.flow.bottleneck, nodes, boxes);
  const key = keys();
  for (const [index, arc] of arcs.entries()) {
    const port = ports[index];
    const place = places[index];
    if (!port || !place) continue;
    const y = top - 16 - place.track * trackHeight;
    const edge = (column: Column) => middle - (sections.find((section) => section.column === column)?.half ?? 0);
    nodes.push(
      arcNode(arc, key(`arc ${arc.step.from} ${arc.step.to}`), port, y, edge, place.labelX, place.labelWidth, boxes),
    );
  }
  let bottom = middle + full / 2 + 6;
  for (const section of sections) {
    const stage = section.column.stage;
    if (!stage) continue;
    const used = leavings(
      section,
      leavingsOf(context, stage),
      context.analysis.flow.bottleneck === stage.id,
      middle,
      nodes,
      boxes,
    );
    bottom = Math.max(bottom, used);
  }
  return { height: Math.round(bottom + 10), middle, nodes, boxes };
}

/** Whether there is more to tell than that everybody just goes on. */
export function isTelling({ analysis: { flow } }: MapContext, arcs: readonly Arc[]): boolean {
  const hasArrows = arcs.length > 0 || flow.steps.some(({ to }) => to === 'exit' || to === 'lost');
  return flow.stages.length > 0 && (hasArrows || flow.stages.some(({ reach }) => !(reach >= 1)));
}

/** The flow of a stage to which nobody comes. */
function nobody(stage: Id): StageFlow {
  return { stage, reach: 0, reaches: {}, visits: 0, visitsBy: {}, left: 0, loss: 0, endless: false };
}
