/**
 * The one typeface stack of the map; the width table is that of Noto Sans. The reader's own interface font comes second,
 * so that Latin text is not set from a Chinese font where Noto is missing.
 */
export const fontStack =
  '"Noto Sans", system-ui, "Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", "Noto Sans Thai", "Noto Color Emoji", sans-serif';

/** A way of setting text: what the style sheet says of its class, and what measuring needs to know of it. */
export interface TextStyle {
  /** Class of the text node. */
  class: string;
  /** Pixels. */
  size: number;
  bold: boolean;
  italic?: boolean;
  /** Pixels from one baseline to the next; roomy enough for Thai, whose marks stack above and below. */
  line: number;
}

const style = (name: string, size: number, line: number, bold = false, italic = false): TextStyle => ({
  class: `jm-t-${name}`,
  size,
  bold,
  italic,
  line,
});

/** Every text style of the map. */
export const type = {
  heading: style('heading', 22, 30, true),
  stage: style('stage', 14.5, 20, true),
  title: style('title', 13, 18, true),
  body: style('body', 13, 18),
  quote: style('quote', 13, 18, false, true),
  meta: style('meta', 11.5, 16),
  strong: style('strong', 11.5, 16, true),
  lane: style('lane', 12, 17, true),
  small: style('small', 11, 15),
  smallStrong: style('small-strong', 11, 15, true),
  share: style('share', 13, 18, true),
  feeling: style('feeling', 12, 17, true),
} as const;
