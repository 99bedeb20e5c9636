import { drawMap, drawnCharacters, sceneToSvg } from '../map/index.js';
import type { Exporter } from './exporter.js';

/** The map as a picture, the same as the editor shows. */
export const svg: Exporter = {
  name: 'svg',
  endings: ['.svg'],
  mediaType: 'image/svg+xml',
  async export({ map, hidden, language, theme, fonts }) {
    const scene = drawMap(map, { hidden, language });
    if (fonts === undefined) return sceneToSvg(scene, { theme });
    return sceneToSvg(scene, {
      theme,
      fonts: fonts === 'fitted' ? fonts : await fonts(drawnCharacters(scene.root)),
    });
  },
};
