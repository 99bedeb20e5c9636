import { drawMap, sceneToSvg } from '../map/index.js';
import type { Exporter } from './exporter.js';

/** The map as a picture, the same as the editor shows. */
export const svg: Exporter = {
  name: 'svg',
  endings: ['.svg'],
  mediaType: 'image/svg+xml',
  export: ({ map, hidden, language, theme }) => sceneToSvg(drawMap(map, { hidden, language }), { theme }),
};
