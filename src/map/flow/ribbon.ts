import * as l10n from '@vscode/l10n';
import type { StageFlow } from '../../model/types.js';
import type { Column } from '../columns.js';
import { share } from '../format.js';
import { type Sight, spoken } from '../lanes/lane.js';
import { mark } from '../marks.js';
import { group, hover, keys, line, path, px } from '../node.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/measure.js';
import { ellipsis, wrap } from '../text/wrap.js';
import type { Box, SceneNode } from '../types.js';
import { type Arc, arcsOf, type Leaving, labelWidths, leavingsOf } from './arcs.js';
import { placeArcs } from './tracks.js';

/** Height of the ribbon where everybody arrives. */
const full = 64;
const trackHeight = 21;
/** Half the length of the narrowing between two stages. */
const pinch = 40;
/** A ribbon flatter than this carries its share above it. */
const roomForShare = 24;

/** The drawn flow, its top at 0. */
export interface FlowBand {
  height: number;
  /** Middle of the ribbon, for the lane's name. */
  middle: number;
  nodes: SceneNode[];
  boxes: Box[];
}

interface Section {
  column: Column;
  flow: StageFlow;
  half: number;
}

/** Draws who arrives where, and who turns back, leaves or gets lost; undefined where everybody just goes on. */
export function flowBand({ look, columns: all }: Sight): FlowBand | undefined {
  const columns = all.filter(({ stage }) => stage !== undefined);
  const flows = new Map(look.journey.flow.stages.map((flow) => [flow.stage, flow]));
  const sections = columns.map((column): Section => {
    const flow = flows.get(column.key) ?? {
      stage: column.key,
      reach: 0,
      reaches: {},
      visits: 0,
      loss: 0,
      endless: false,
    };
    const reach = Number.isFinite(flow.reach) ? Math.min(1, Math.max(0, flow.reach)) : 0;
    return { column, flow, half: reach > 0 ? Math.max(1, (reach * full) / 2) : 0 };
  });
  const arcs = arcsOf(look, columns);
  const told = arcs.length > 0 || look.journey.flow.steps.some(({ to }) => to === 'exit' || to === 'lost');
  if (sections.length === 0 || flows.size === 0 || (!told && sections.every(({ flow }) => flow.reach >= 1)))
    return undefined;

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
  ribbon(sections, middle, look.journey.flow.bottleneck, nodes, boxes);
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
      leavingsOf(look, stage),
      look.journey.flow.bottleneck === stage.id,
      middle,
      nodes,
      boxes,
    );
    bottom = Math.max(bottom, used);
  }
  return { height: Math.round(bottom + 10), middle, nodes, boxes };
}

/** Where arcs leave and arrive along the top of each stage: leftward ones left, short ones inside, so they never cross needlessly. */
function portsOf(arcs: readonly Arc[], columns: readonly Column[]): { from: number; to: number }[] {
  const out = arcs.map(() => ({ from: 0, to: 0 }));
  for (const column of columns) {
    const ends: { arc: number; end: 'from' | 'to'; reach: number }[] = [];
    for (const [index, arc] of arcs.entries()) {
      const reach = (arc.to.index ?? 0) - (arc.from.index ?? 0);
      if (arc.from === column) ends.push({ arc: index, end: 'from', reach: reach === 0 ? -0.5 : reach });
      if (arc.to === column) ends.push({ arc: index, end: 'to', reach: reach === 0 ? -0.25 : -reach });
    }
    // Leftward, shortest first; then rightward, longest first.
    const rank = (reach: number) => (reach < 0 ? reach * -1 : 1000 - reach);
    ends.sort((a, b) => rank(a.reach) - rank(b.reach) || a.arc - b.arc);
    const from = column.x + 74;
    const to = column.x + column.width - 26;
    for (const [index, { arc, end }] of ends.entries()) {
      const port = out[arc];
      if (port) port[end] = from + ((to - from) * (index + 0.5)) / ends.length;
    }
  }
  return out;
}

function ribbon(
  sections: readonly Section[],
  middle: number,
  bottleneck: string | undefined,
  nodes: SceneNode[],
  boxes: Box[],
): void {
  for (const [index, { column, flow, half }] of sections.entries()) {
    const next = sections[index + 1];
    const end = column.x + column.width;
    const start = index === 0 ? column.x : column.x + pinch;
    const stop = next ? end - pinch : end;
    const parts: SceneNode[] = [
      hover(
        spoken(
          l10n.t(
            '{0} of all who start arrive at {1}',
            share(flow.reach),
            column.stage?.title ?? column.stage?.name ?? '',
          ),
          flow.endless ? l10n.t('From here nobody reaches the end') : undefined,
        ),
      ),
    ];
    if (half > 0) {
      parts.push(
        path('flow', 'jm-ribbon', `M${px(start)},${px(middle - half)}H${px(stop)}V${px(middle + half)}H${px(start)}Z`),
      );
    }
    if (next && (half > 0 || next.half > 0)) {
      const to = end + pinch;
      const d =
        `M${px(stop)},${px(middle - half)}C${px(end)},${px(middle - half)},${px(end)},${px(middle - next.half)},${px(to)},${px(middle - next.half)}` +
        `V${px(middle + next.half)}C${px(end)},${px(middle + next.half)},${px(end)},${px(middle + half)},${px(stop)},${px(middle + half)}Z`;
      parts.push(path('pinch', column.key === bottleneck ? 'jm-ribbon jm-bottleneck' : 'jm-ribbon', d));
    }
    const text = share(flow.reach);
    const y = half * 2 >= roomForShare ? middle - styles.share.line / 2 : middle - half - styles.share.line - 1;
    const x = start + 10;
    parts.push(line('share', x, y, text, styles.share));
    boxes.push({
      kind: 'share',
      id: column.key,
      stage: column.key,
      x,
      y,
      width: textWidth(text, styles.share),
      height: styles.share.line,
    });
    const node = group(`flow ${column.key}`, 'jm-flow', parts);
    node.attrs.role = 'graphics-symbol';
    node.id = column.key;
    nodes.push(node);
  }
}

const corner = 9;

function arcNode(
  arc: Arc,
  key: string,
  port: { from: number; to: number },
  y: number,
  edge: (column: Column) => number,
  labelX: number,
  labelWidth: number,
  boxes: Box[],
): SceneNode {
  const { from, to } = port;
  const turn = Math.min(corner, Math.abs(to - from) / 2) * Math.sign(to - from || 1);
  const start = edge(arc.from) - 2;
  const end = edge(arc.to) - 3;
  const d =
    `M${px(from)},${px(start)}V${px(y + corner)}Q${px(from)},${px(y)},${px(from + turn)},${px(y)}` +
    `H${px(to - turn)}Q${px(to)},${px(y)},${px(to)},${px(y + corner)}V${px(end - 5)}`;
  const shown = ellipsis(arc.text, styles.small, labelWidth + 0.5);
  const top = y - styles.small.line - 1;
  const box: Box = { kind: 'arc-label', x: labelX, y: top, width: labelWidth, height: styles.small.line };
  box.id = arc.step.from;
  boxes.push(box);
  for (const [x, from] of [
    [port.from, start],
    [port.to, end],
  ] as const) {
    boxes.push({ kind: 'arc-leg', id: arc.step.from, x: x - 0.75, y, width: 1.5, height: from - y });
  }
  const node = group(key, `jm-arc jm-arc-${arc.kind}`, [
    hover(arc.text),
    path('line', 'jm-arc-line', d),
    mark('arrow-down', 'head', to, end - 4, 8, 'jm-arc-head'),
    line('label', labelX, top, shown, styles.small, 'jm-halo'),
  ]);
  node.attrs.role = 'graphics-symbol';
  node.id = arc.step.from;
  return node;
}

/** Draws who leaves under the ribbon; returns how far down it went. */
function leavings(
  { column, flow, half }: Section,
  list: readonly Leaving[],
  bottleneck: boolean,
  middle: number,
  nodes: SceneNode[],
  boxes: Box[],
): number {
  const rows: { text: string; class: string; strong: boolean; arrow: boolean }[] = [];
  for (const { kind, text } of list) {
    rows.push({ text, class: kind === 'lost' ? 'jm-lost' : 'jm-exit', strong: false, arrow: true });
  }
  if (bottleneck && flow.loss > 0) {
    rows.push({
      text: l10n.t('bottleneck: {0} lost in all', share(flow.loss)),
      class: 'jm-lost',
      strong: true,
      arrow: false,
    });
  }
  if (rows.length === 0) return 0;
  const stem = column.x + (column.index === 0 ? 16 : pinch + 16);
  const left = stem + 20;
  const width = column.x + column.width - 8 - left;
  const parts: SceneNode[] = [hover(rows.map(({ text }) => text).join('\n'))];
  let y = middle + full / 2 + 6;
  let lastArrow = 0;
  for (const [index, row] of rows.entries()) {
    const style = row.strong ? styles.smallStrong : styles.small;
    const lines = wrap(row.text, style, width);
    if (row.arrow) {
      lastArrow = y + style.line / 2;
      parts.push(
        path(
          `elbow${index}`,
          `jm-exit-line ${row.class}`,
          `M${px(stem)},${px(lastArrow - 6)}Q${px(stem)},${px(lastArrow)},${px(stem + 6)},${px(lastArrow)}H${px(stem + 9)}`,
        ),
        mark('arrow-right', `head${index}`, stem + 11, lastArrow, 7, `jm-exit-head ${row.class}`),
      );
    }
    for (const [n, text] of lines.entries()) {
      const at = row.arrow ? left : left - 20;
      parts.push(line(`row${index}-${n}`, at, y, text, style, row.class));
      boxes.push({
        kind: 'text',
        id: column.key,
        stage: column.key,
        lane: 'flow',
        x: at,
        y,
        width: textWidth(text, style),
        height: style.line,
      });
      y += style.line;
    }
    y += 2;
  }
  if (lastArrow > 0) {
    parts.push(path('stem', 'jm-exit-line', `M${px(stem)},${px(middle + half)}V${px(lastArrow - 6)}`));
  }
  const node = group(`leaving ${column.key}`, 'jm-leaving', parts);
  node.attrs.role = 'graphics-symbol';
  node.id = column.key;
  nodes.push(node);
  return y;
}
