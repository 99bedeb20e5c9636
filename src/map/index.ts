/** The map: a pure function from a journey to a drawing, shared by editor, command line and tests. */
export { drawMap, type MapOptions } from './draw.js';
export type { LaneName } from './lanes/lane-registry.js';
export { mapStyle } from './map-style.js';
export { type Palette, palette, type Theme } from './palette.js';
export type { Box, MapInput, Scene, SceneNode } from './scene-types.js';
export { type SvgOptions, sceneToSvg } from './svg.js';
export { drawnCharacters } from './text/drawn-text.js';
export { allFonts, type Face, type FontSource, fontFile, fontParts, fontRules } from './text/typeface.js';
