/** The map: a pure function from a journey to a drawing, shared by editor, command line and tests. */
export { drawMap, type MapOptions } from './draw.js';
export type { LaneName } from './lanes/lane-registry.js';
export { mapStyle } from './map-style.js';
export { type Palette, palette, type Theme } from './palette.js';
export type { Box, MapInput, Scene, SceneNode } from './scene-types.js';
export { sceneToSvg } from './svg.js';
export { fontStack } from './text/font.js';
