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
  /** Findings whose `subject` lies in the journey, without their fixes. */
  findings: Omit<Finding, 'fixes' | 'related'>[];
}

/** A node of the drawing; the same tree becomes an SVG string, or a patched DOM in the webview. */
export interface SceneNode {
  tag: 'g' | 'rect' | 'path' | 'circle' | 'line' | 'text' | 'tspan' | 'title' | 'polygon';
  /** Unique among its siblings and stable from one drawing to the next, so that updates patch. */
  key: string;
  /** SVG attributes, kebab-case. Colours never stand here: `class` decides them. */
  attrs: Record<string, string | number>;
  /** Text content; data, never markup. */
  text?: string;
  children: SceneNode[];
  /** On cards, points and arcs: the model element this draws. */
  id?: Id;
}

/** A box of the laid-out map, for tests of geometry and for keyboard movement. Pixels from the top left. */
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
}
