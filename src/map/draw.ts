import * as l10n from '@vscode/l10n';
import { formatList } from '../model/format.js';
import { badgesOf } from './badges.js';
import { type Column, columnsOf, gutter, margin, rightOf } from './columns.js';
import { createMapContext } from './context.js';
import { flowBand } from './flow/band.js';
import { header } from './header/header.js';
import type { Lane, LaneContext } from './lanes/lane.js';
import { type LaneName, lanes } from './lanes/lane-registry.js';
import { group, line, rule } from './node.js';
import type { Box, MapInput, Scene, SceneNode } from './scene-types.js';
import { stageRow } from './stages.js';
import { type as styles } from './text/font.js';
import { textWidth } from './text/text-width.js';
import { wrap } from './text/wrap.js';

export interface MapOptions {
  /** Lanes not to draw. */
  hidden: readonly LaneName[];
  /** Reader's language, to choose among titles (`in zh "…"`); a BCP 47 tag. */
  language: string;
}

const top = 22;
const bottom = 26;

/** Draws the map of one journey: the same picture on screen, in a file and in a test. */
export function drawMap(input: MapInput, options: MapOptions): Scene {
  const context = createMapContext(input, options.language);
  const columns = columnsOf(input.journey, !options.hidden.includes('emotions'));
  const shown = lanes.filter(({ name }) => !options.hidden.includes(name));
  const badges = badgesOf(input.findings, input.journey, kindsDrawn(shown));
  const laneContext: LaneContext = { context, badges, columns };
  const right = rightOf(columns);
  const width = right + margin;
  const page = new Page(columns, right);

  const head = header(laneContext, right - margin);
  page.add('header', 'jm-header', head.nodes, head.boxes, top);
  let y = top + head.height + 14;

  const flow = flowBand(laneContext);
  if (flow) {
    page.add('flow', 'jm-flows', flow.nodes, flow.boxes, y);
    page.name('flow', l10n.t('Who arrives'), undefined, y + flow.middle - 9);
    y += flow.height;
  }

  if (columns.length > 0) {
    const stages = stageRow(laneContext);
    page.from(y);
    page.rule('stages', y);
    page.add('stages', 'jm-stages', stages.nodes, stages.boxes, y);
    page.name('stages', l10n.t('Stages'), undefined, y + 4);
    y += stages.height;
    for (const lane of shown) y = addLane(lane, laneContext, page, y);
    page.rule('end', y);
    page.to(y);
  }
  const title = context.title(input.journey);
  return {
    width: Math.ceil(width),
    height: Math.ceil(y + bottom),
    title,
    description: describe(
      title,
      input.journey.stages.length,
      context.travellers.map((traveller) => traveller.title),
    ),
    language: options.language,
    root: page.root(),
    boxes: page.boxes,
  };
}

/** The kinds of element that the lanes have cards for, and those that stand above them on every map. */
function kindsDrawn(shown: readonly Lane[]): Set<string> {
  return new Set(['stage', 'need', ...shown.flatMap(({ kinds = [] }) => kinds)]);
}

function addLane(lane: Lane, laneContext: LaneContext, page: Page, y: number): number {
  const drawn = lane.draw(laneContext);
  if (!drawn) return y;
  const { name } = lane;
  if (lane.behind && !page.hasVisibility) y = page.visibility(y);
  else page.rule(name, y);
  page.add(name, `jm-lane jm-lane-${name}`, drawn.nodes, drawn.boxes, y);
  const caption = drawn.note === undefined ? lane.caption() : `${lane.caption()}\n${drawn.note}`;
  const used = page.name(name, lane.title(), caption, y + 8);
  const height = Math.max(drawn.height, used - y + 6);
  page.boxes.push({ kind: 'lane', lane: name, x: margin, y, width: page.right - margin, height });
  return y + height;
}

function describe(title: string, stages: number, people: readonly string[]): string {
  return stages === 1
    ? l10n.t('Journey map of {0}: one stage, travelled by {1}.', title, formatList(people))
    : l10n.t('Journey map of {0}: {1} stages, travelled by {2}.', title, String(stages), formatList(people));
}

/** Gathers the parts of the drawing in the order in which they are painted. */
class Page {
  readonly boxes: Box[] = [];
  private readonly lines: SceneNode[] = [];
  private readonly parts: SceneNode[] = [];
  private readonly names: SceneNode[] = [];
  private gridTop = 0;
  hasVisibility = false;

  constructor(
    private readonly columns: readonly Column[],
    readonly right: number,
  ) {}

  /** Adds a part whose own top is at 0, and moves its boxes along. */
  add(key: string, className: string, nodes: SceneNode[], boxes: readonly Box[], y: number): void {
    this.parts.push(group(key, className, nodes, 0, y));
    const base = this.boxes.length;
    for (const box of boxes) {
      box.y += y;
      if (box.parent !== undefined) box.parent += base;
      this.boxes.push(box);
    }
  }

  /** Writes a lane's name beside it; returns where the writing ends. */
  name(key: string, title: string, caption: string | undefined, y: number): number {
    const nodes: SceneNode[] = [];
    const room = gutter - 12;
    let at = y;
    let wide = 0;
    for (const [index, text] of wrap(title, styles.lane, room).entries()) {
      nodes.push(line(`title${index}`, margin, at, text, styles.lane));
      wide = Math.max(wide, textWidth(text, styles.lane));
      at += styles.lane.line;
    }
    for (const [part, words] of (caption?.split('\n') ?? []).entries()) {
      for (const [index, text] of wrap(words, styles.small, room).entries()) {
        nodes.push(line(`caption${part}-${index}`, margin, at, text, styles.small));
        wide = Math.max(wide, textWidth(text, styles.small));
        at += styles.small.line;
      }
    }
    this.names.push(group(key, 'jm-lane-name', nodes));
    this.boxes.push({ kind: 'text', lane: 'names', x: margin, y, width: wide, height: at - y });
    return at;
  }

  /** Draws the line that customers do not see behind, its name over its right end; returns where it runs. */
  visibility(y: number): number {
    const text = l10n.t('line of visibility');
    const at = y + styles.small.line + 5;
    const width = textWidth(text, styles.small);
    const x = this.right - 4;
    this.parts.push(
      group('visibility', 'jm-behind', [
        line('name', x, y + 3, text, styles.small, 'jm-halo', 'end'),
        rule('line', 'jm-visibility', margin, at, this.right, at),
      ]),
    );
    this.rule('visibility', y);
    this.boxes.push({ kind: 'text', lane: 'visibility', x: x - width, y: y + 3, width, height: styles.small.line });
    this.hasVisibility = true;
    return at;
  }

  rule(key: string, y: number): void {
    this.lines.push(rule(`row ${key}`, 'jm-grid', margin, y, this.right, y));
  }

  from(y: number): void {
    this.gridTop = y;
  }

  to(y: number): void {
    for (const column of this.columns) {
      this.lines.push(rule(`column ${column.key}`, 'jm-grid', column.x, this.gridTop, column.x, y));
    }
  }

  root(): SceneNode {
    return group('map', 'jm-map', [
      group('grid', 'jm-lines', this.lines),
      ...this.parts,
      group('names', 'jm-names', this.names),
    ]);
  }
}
