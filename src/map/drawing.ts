import * as l10n from '@vscode/l10n';
import { type Column, gutter, margin } from './columns.js';
import { group, line, rule } from './node.js';
import type { Box, SceneNode, StickyParts } from './scene-types.js';
import { type as styles } from './text/font.js';
import { textWidth } from './text/text-width.js';
import { wrap } from './text/wrap.js';

/** Space that a name of a lane needs above it. */
const namePad = 8;

/** Gathers the parts of the drawing in the order in which they are painted. */
export class Drawing {
  readonly boxes: Box[] = [];
  private readonly lines: SceneNode[] = [];
  private readonly parts: SceneNode[] = [];
  private readonly names = group('names', 'jm-names', []);
  private gridTop = 0;
  private namesTop = Number.POSITIVE_INFINITY;
  hasVisibility = false;

  constructor(
    private readonly columns: readonly Column[],
    readonly right: number,
  ) {}

  /** Adds a part whose own top is at 0, and moves its boxes along. */
  add(key: string, className: string, landmark: string, nodes: SceneNode[], boxes: readonly Box[], y: number): void {
    this.parts.push({ ...group(key, className, nodes, 0, y), landmark });
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
    this.names.children.push(group(key, 'jm-lane-name', nodes));
    this.namesTop = Math.min(this.namesTop, y - namePad);
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
        line('name', { x, anchor: 'end' }, y + 3, text, styles.small, 'jm-halo'),
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

  /** What stays in view while the map scrolls; nothing where there are no lanes to scroll away. */
  sticky(): StickyParts | undefined {
    const lanes = this.boxes.filter(({ kind }) => kind === 'lane').map(({ y }) => y);
    const stages = this.parts.find(({ key }) => key === 'stages');
    const corner = this.names.children.find(({ key }) => key === 'stages');
    const [column] = this.columns;
    if (!stages || !corner || !column || lanes.length === 0) return undefined;
    const top = stages.offset?.y ?? 0;
    return {
      stages,
      names: this.names,
      corner,
      top,
      height: Math.min(...lanes) - top,
      namesTop: Math.min(top, this.namesTop),
      gutter: column.x,
    };
  }

  root(): SceneNode {
    return group('map', 'jm-map', [group('grid', 'jm-lines', this.lines), ...this.parts, this.names]);
  }
}
