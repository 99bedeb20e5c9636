import type { ElementKind } from '../../model/element-kinds.js';
import type { Journey, Stage } from '../../model/elements.js';
import type { Id } from '../../model/source.js';
import type { Badges } from '../badges.js';
import type { CardMaker } from '../card.js';
import type { Column } from '../columns.js';
import type { MapContext } from '../context.js';
import type { Box, SceneNode } from '../scene-types.js';

/** What a lane may draw on. */
export interface LaneContext {
  context: MapContext;
  badges: Badges;
  columns: readonly Column[];
}

/** A drawn lane, its top at 0. */
export interface DrawnLane {
  height: number;
  nodes: SceneNode[];
  boxes: Box[];
}

/** What the columns of a table are about: a stage, or the journey for what belongs to no stage. */
export type ColumnSubject = Stage | Journey;

/** One statement of a lane in words, for tables. */
export interface LaneRow {
  text: string;
  /** The element it is about. */
  id?: Id;
  /** The touchpoint it belongs to. */
  touchpoint?: Id;
}

/** One row of the map: what it is, how it is drawn, and the same in words. */
export interface Lane<Name extends string = string> {
  readonly name: Name;
  title(): string;
  /** A few words below the title, a line break between two parts. */
  caption(): string;
  /** Whether customers never see it: the first such lane that is drawn stands under the line of visibility. */
  readonly behind?: boolean;
  /** Kinds of element that its cards stand for, and whose findings they show. */
  readonly kinds?: readonly ElementKind[];
  /** The cards of what belongs to no stage, which stand in the header. */
  whole?(laneContext: LaneContext): CardMaker[];
  /** Draws all columns; undefined where there is nothing to draw. */
  draw(laneContext: LaneContext): DrawnLane | undefined;
  /** What it says of a stage, or of the whole journey. */
  rows(subject: ColumnSubject, context: MapContext): LaneRow[];
}
