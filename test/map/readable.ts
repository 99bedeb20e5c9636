import { type Scene, sceneToSvg } from '../../src/map/index.js';

/** A drawing without its style sheet, a node a line: what a reviewer reads. */
export function readable(scene: Scene): string {
  return sceneToSvg(scene, { theme: 'light' })
    .replace(/<style>[^<]*<\/style>/, '')
    .replaceAll('><', '>\n<');
}
