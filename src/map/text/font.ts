import type { Face } from './typeface.js';

/** A way of setting text: what the style sheet says of its class, and what measuring needs to know of it. */
export interface TextStyle {
  /** Class of the text node. */
  class: string;
  /** Pixels. */
  size: number;
  face: Face;
  /** Pixels from one baseline to the next; roomy enough for Thai, whose marks stack above and below. */
  line: number;
}

const style = (name: string, size: number, line: number, face: Face = 'regular'): TextStyle => ({
  class: `jm-t-${name}`,
  size,
  face,
  line,
});

/** Every text style of the map. */
export const type = {
  heading: style('heading', 22, 30, 'semibold'),
  stage: style('stage', 14.5, 20, 'semibold'),
  title: style('title', 13, 18, 'semibold'),
  body: style('body', 13, 18),
  quote: style('quote', 13, 18, 'italic'),
  meta: style('meta', 11.5, 16),
  metaQuote: style('meta-quote', 11.5, 16, 'italic'),
  strong: style('strong', 11.5, 16, 'semibold'),
  lane: style('lane', 12, 17, 'semibold'),
  small: style('small', 11, 15),
  smallStrong: style('small-strong', 11, 15, 'semibold'),
  share: style('share', 13, 18, 'semibold'),
  feeling: style('feeling', 12, 17, 'semibold'),
} as const;
