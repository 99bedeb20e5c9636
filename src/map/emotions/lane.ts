import * as l10n from '@vscode/l10n';
import { type Column, columnPad, scaleRoom } from '../columns.js';
import { emotionScale, feelingText, score } from '../format.js';
import { personaShape, type Sight, spoken } from '../lanes/lane.js';
import type { Look } from '../look.js';
import { mark } from '../marks.js';
import { group, hover, keys, line, path, rect, rule } from '../node.js';
import { type as styles } from '../text/font.js';
import { textWidth } from '../text/measure.js';
import { ellipsis } from '../text/wrap.js';
import type { Box, SceneNode } from '../types.js';
import { type Curve, curveThrough } from './curve.js';
import { causeOf, type Label, labelOf } from './labels.js';
import { type Leader, Room } from './places.js';
import { type Point, type Series, seriesOf, together } from './series.js';

/** Height of the scale, from its lowest to its highest score. */
const plotHeight = 184;
const markerSize = 12;
const lanePad = 12;

/** The drawn emotion lane, its top at 0. */
export interface EmotionLane {
  height: number;
  nodes: SceneNode[];
  boxes: Box[];
  /** Some feeling has no evidence behind it: the lane's name explains the hollow marker. */
  assumed: boolean;
}

/** Draws the curves of all personas; undefined where nobody feels anything. */
export function emotionLane({ look, columns }: Sight): EmotionLane | undefined {
  const series = seriesOf(columns, look);
  const points = series.flatMap(({ steps }) => steps.filter((step) => step !== 'gap'));
  if (points.length === 0) return undefined;
  const scale = emotionScale(look.journey);

  for (const point of points) point.y = ((1 - (point.mood ?? 0)) / 2) * plotHeight;
  const shared = together(points);
  for (const group of shared) spread(group);

  const curves = series.map(({ steps }) => curveThrough(steps.map(joined)));
  const room = new Room();
  for (const { strokes } of curves) room.takeStrokes(strokes, 6);
  for (const { x, y } of points) room.takeMarker(x, y, markerSize / 2 + 1);

  const left = columns[0]?.x ?? 0;
  const scaleMarks = scaleLabels(left, scale);
  const right = columns.at(-1);
  for (const { box } of scaleMarks) room.take(box);
  const end = (right ? right.x + right.width : left) - left;
  room.take({ x: left, y: plotHeight / 2 - 1, width: end, height: 2 });

  const labels = placeLabels(shared, room, look, scale.low);
  const numbers = columns.flatMap(numbersOf);

  // The lane is as high as what stands highest and lowest in it.
  const ends = [...labels.map(({ box }) => box), ...scaleMarks.map(({ box }) => box), ...points.map(pointBox)];
  const highest = ends.reduce((least, { y }) => Math.min(least, y), 0);
  const lowest = ends.reduce((most, { y, height }) => Math.max(most, y + height), plotHeight);
  const top = highest - lanePad - (numbers.length > 0 ? 14 : 0);
  const bottom = lowest + lanePad;
  const drawing: SceneNode[] = [
    ...gridOf(
      columns,
      scaleMarks.map(({ box }) => box),
    ),
    ...scaleMarks.map(({ node }) => node),
    group(
      'numbers',
      'jm-numbers',
      numbers.map(({ node }) => node),
      0,
      top,
    ),
    ...curves.map((curve, index) => curveNode(curve, series[index])),
    ...leaders(labels),
    ...pointNodes(points, look, scale.low),
    ...labels.map(({ node }) => node),
  ];
  const shift = -top;
  const lower = (box: Box): Box => {
    box.y += shift;
    return box;
  };
  return {
    height: Math.round(bottom - top),
    nodes: [group('plot', 'jm-plot', drawing, 0, shift)],
    boxes: [
      ...scaleMarks.map(({ box }) => lower(box)),
      ...points.map((point) => lower(pointBox(point))),
      ...labels.map(({ box }) => lower(box)),
      ...numbers.map(({ box }) => box),
    ],
    assumed: points.some((point) => !point.evidenced),
  };
}

/** A feeling whose score nobody knows is shown, and joined to nothing. */
function joined(step: Point | 'gap'): Point | 'gap' {
  return step === 'gap' || step.mood === undefined ? 'gap' : step;
}

/** Points at one place stand side by side, a little up and down, so that lines that run together stay two. */
function spread(points: Point[]): void {
  const reach = Math.min(14, (points[0]?.slot.width ?? 40) / (points.length + 2));
  for (const [index, point] of points.entries()) {
    const offset = index - (points.length - 1) / 2;
    point.x += offset * reach;
    point.y += offset * Math.min(5, 20 / points.length);
  }
}

interface Placed {
  label: Label;
  box: Box;
  node: SceneNode;
  leader?: Leader;
}

function placeLabels(shared: readonly Point[][], room: Room, look: Look, low: number): Placed[] {
  const key = keys();
  const labels: Label[] = [];
  for (const points of shared) {
    // Personas with the same words for it share a label; others who stand there have their own.
    const byWords = new Map<string, Point[]>();
    for (const point of points) {
      const words = `${feelingText(point.feeling, low)}|${causeOf(point, look) ?? ''}`;
      const known = byWords.get(words);
      if (known) known.push(point);
      else byWords.set(words, [point]);
    }
    for (const same of byWords.values()) {
      const label = labelOf(same, look, low, (same[0]?.column.width ?? 0) - 2 * columnPad);
      if (label) labels.push(label);
    }
  }
  // The strongest feelings choose first: they are what the map is read for.
  const strength = ({ points }: Label) => Math.abs(points[0]?.mood ?? 0);
  const order = labels.map((label, index) => ({ label, index }));
  order.sort((a, b) => strength(b.label) - strength(a.label) || a.index - b.index);
  return order.map(({ label }) => {
    const xs = label.points.map(({ x }) => x);
    const ys = label.points.map(({ y }) => y);
    const [first] = label.points;
    const column = first?.column;
    const { area, leader } = room.place({
      x: (Math.min(...xs) + Math.max(...xs)) / 2,
      y: (Math.min(...ys) + Math.max(...ys)) / 2,
      halfWidth: (Math.max(...xs) - Math.min(...xs)) / 2 + markerSize / 2,
      width: label.width,
      height: label.height,
      left: (column?.x ?? 0) + columnPad,
      right: (column?.x ?? 0) + (column?.width ?? 0) - columnPad,
    });
    const box: Box = { kind: 'label', lane: 'emotions', ...area };
    if (first) box.id = first.slot.touchpoint.id;
    if (column?.stage) box.stage = column.stage.id;
    const name = key(`label ${first?.slot.touchpoint.id ?? ''} ${first?.traveler.id ?? ''}`);
    const placed: Placed = {
      label,
      box,
      node: group(name, 'jm-label', [
        // Hides the line of the scale behind the words.
        rect('ground', 'jm-bg', area.x - 1, area.y + 1, area.width + 2, area.height - 2, 3),
        ...label.draw('t', area.x, area.y),
      ]),
    };
    if (leader) placed.leader = leader;
    return placed;
  });
}

function leaders(labels: readonly Placed[]): SceneNode[] {
  const key = keys();
  return labels.flatMap(({ label, leader }) => {
    const id = label.points[0]?.slot.touchpoint.id ?? '';
    return leader ? [rule(key(`leader ${id}`), 'jm-leader', leader.x0, leader.y0, leader.x1, leader.y1)] : [];
  });
}

/** Lines at the ends and the middle of the scale, each starting where its label ends. */
function gridOf(columns: readonly Column[], marks: readonly Box[]): SceneNode[] {
  const last = columns.filter(({ index }) => index !== undefined).at(-1);
  if (!last) return [];
  return marks.map((box) => {
    const y = box.y + box.height / 2;
    const name = y === plotHeight / 2 ? 'jm-grid jm-zero' : 'jm-grid';
    return rule(`scale line ${y}`, name, box.x + box.width + 6, y, last.x + last.width, y);
  });
}

function scaleLabels(left: number, { low, high }: { low: number; high: number }): { node: SceneNode; box: Box }[] {
  const rows: [string, number, number][] = [
    [l10n.t('high'), high, 0],
    [l10n.t('neutral'), (low + high) / 2, plotHeight / 2],
    [l10n.t('low'), low, plotHeight],
  ];
  return rows.map(([word, value, y]) => {
    const room = scaleRoom - 10;
    const long = `${score(value, low)} ${word}`;
    const text = textWidth(long, styles.small) <= room ? long : ellipsis(score(value, low), styles.small, room);
    const top = y - styles.small.line / 2;
    const width = textWidth(text, styles.small);
    return {
      node: line(`scale ${y}`, left + 6, top, text, styles.small, 'jm-halo'),
      box: { kind: 'scale', lane: 'emotions', x: left + 6, y: top, width, height: styles.small.line },
    };
  });
}

/** Numbers over the points, the same as on the cards of the touchpoints. */
function numbersOf(column: Column): { node: SceneNode; box: Box }[] {
  if (column.slots.length < 2) return [];
  return column.slots
    .filter(({ touchpoint }) => touchpoint.feels.length > 0)
    .map((slot) => {
      const text = String(slot.number);
      const width = textWidth(text, styles.small);
      const middle = slot.x + slot.width / 2;
      return {
        node: line(`number ${slot.touchpoint.id}`, middle, 4, text, styles.small, undefined, 'middle'),
        box: { kind: 'number', lane: 'emotions', x: middle - width / 2, y: 4, width, height: styles.small.line },
      };
    });
}

function curveNode(curve: Curve, series: Series | undefined): SceneNode {
  const look = series?.traveler.look ?? 0;
  const node = path(`curve ${series?.traveler.id ?? ''}`, `jm-curve jm-line-p${look}`, curve.d);
  return node;
}

function pointBox(point: Point): Box {
  const box: Box = {
    kind: 'point',
    id: point.slot.touchpoint.id,
    lane: 'emotions',
    x: point.x - markerSize / 2,
    y: point.y - markerSize / 2,
    width: markerSize,
    height: markerSize,
  };
  if (point.column.stage) box.stage = point.column.stage.id;
  return box;
}

function pointNodes(points: readonly Point[], look: Look, low: number): SceneNode[] {
  const key = keys();
  return points.map((point) => {
    const { traveler, slot, feeling } = point;
    const fill =
      point.evidenced && point.mood !== undefined ? `jm-fill-p${traveler.look}` : `jm-hollow-p${traveler.look}`;
    const name = spoken(
      l10n.t('{0} feels {1}', traveler.title, feelingText(feeling, low) ?? ''),
      look.title(slot.touchpoint),
      causeOf(point, look) && l10n.t('because {0}', causeOf(point, look) ?? ''),
      point.evidenced ? undefined : l10n.t('assumed: no evidence'),
    );
    const node = group(key(`point ${slot.touchpoint.id} ${traveler.id}`), 'jm-point', [
      hover(name),
      mark(personaShape(traveler.look), 'mark', point.x, point.y, markerSize, fill),
    ]);
    node.attrs.role = 'graphics-symbol';
    node.id = slot.touchpoint.id;
    return node;
  });
}
