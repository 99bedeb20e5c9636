import type { JourneyAnalysis } from '../analysis/analysed-project.js';
import type { Journey } from '../model/elements.js';
import type { Finding } from '../model/finding.js';
import type { Shared } from '../model/shared-elements.js';
import type { Id } from '../model/source.js';
import type { Titled } from '../model/titles.js';

/** What the map is drawn from: one journey, what of its project it needs, and the findings about it. */
export interface MapInput {
  journey: Journey;
  /** What follows from the journey. */
  analysis: JourneyAnalysis;
  shared: Shared;
  /** Titles of the kinds of its AI applications, by the word as written; a word that is no known kind is missing. */
  aiKinds?: Record<string, Pick<Titled, 'titles'>>;
  /** Titles of the emotions that its feelings name, by the id in the catalogue. */
  emotions?: Record<string, Pick<Titled, 'titles'>>;
  /** The journeys it refers to, by id. */
  journeys?: Record<Id, Titled>;
  /** What it points at inside other journeys, such as the pains that it solves, by id. */
  external?: Record<Id, Titled>;
  /** Pictures that may be shown, as addresses that hold them (`data:`), by `pictureKey`. */
  pictures?: Record<string, string>;
  /** Findings whose `subject` lies in the journey, without their fixes. */
  findings: Omit<Finding, 'fixes' | 'related'>[];
}

/** A node of the drawing; the same tree becomes an SVG string, or a patched DOM in the webview. */
export interface SceneNode {
  tag: 'g' | 'rect' | 'path' | 'circle' | 'line' | 'text' | 'tspan' | 'title' | 'polygon' | 'image';
  /** Unique among its siblings and stable from one drawing to the next, so that updates patch. */
  key: string;
  /** SVG attributes, kebab-case. Colours never stand here: `class` decides them. */
  attrs: Record<string, string | number>;
  /** Text content; data, never markup. */
  text?: string;
  children: SceneNode[];
  /** On cards, points and arcs: the model element this draws. */
  id?: Id;
  /** What makes it one that can be chosen. */
  target?: SceneTarget;
  /** What it is a part of the map for, in the reader's words: a header, the flow, the stages, a lane. */
  landmark?: string;
  /** Where its own corner lies in its parent, in pixels; its `transform` says the same in SVG. */
  offset?: { x: number; y: number };
}

/** Something on the map that can be chosen, and moved to by keyboard. */
export interface SceneTarget {
  /** Where it lies on the map. */
  box: Box;
  /** Whether it is the one of its element's drawings that stands for it; where none is, the first does. */
  isMain: boolean;
}

/** The parts that a reader keeps in view while the map scrolls under them: the row of stages and the lanes' names. */
export interface StickyParts {
  stages: SceneNode;
  names: SceneNode;
  /** The name beside the stages, in the corner of both. */
  corner: SceneNode;
  /** Top and height of the row of stages. */
  top: number;
  height: number;
  /** Top of the names, and their width. */
  namesTop: number;
  gutter: number;
}

/** A box of the laid-out map. Pixels from the top left. */
export interface Box {
  /**
   * `lane`; `card`, `stage` (a head), `point` (of a curve): what can be chosen; `label` (of a point), `text`, `pill`,
   * `count`, `mark`, `share`, `scale`, `number`, `arc-label`: what is read; `arc-leg`: a line of an arc.
   */
  kind: string;
  id?: Id;
  /** Index of the box it lies in, e.g. the card of a line of text. */
  parent?: number;
  lane?: string;
  stage?: Id;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Scene {
  width: number;
  height: number;
  /** Name and one-sentence description for screen readers. */
  title: string;
  description: string;
  /** Language tag of the reader it is drawn for. */
  language: string;
  root: SceneNode;
  boxes: Box[];
  /** None on a map without stages and lanes. */
  sticky?: StickyParts;
}
