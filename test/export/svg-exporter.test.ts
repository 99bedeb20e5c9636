import { expect, test } from 'vitest';
import { svg } from '../../src/export/svg-exporter.js';
import { inputOf } from '../preview/journey.js';

const map = await inputOf();
const input = { map, hidden: [], language: 'en', theme: 'light' } as const;

test('asks for the fonts of what is drawn, face by face, and puts them in', async () => {
  const asked: Record<string, string> = {};
  const text = await svg.export({
    ...input,
    async fonts(characters) {
      for (const [face, shown] of characters) asked[face] = [...shown].join('');
      return [{ face: 'semibold', range: 'U+41', address: 'data:font/woff2;base64,QQ==' }];
    },
  });
  expect(Object.keys(asked).sort()).toEqual(['italic', 'regular', 'semibold']);
  expect(asked.semibold).toContain('S');
  expect(text).toContain('data:font/woff2;base64,QQ==');
});

test('fits texts to their room where it is to have no fonts', async () => {
  const text = await svg.export({ ...input, fonts: 'fitted' });
  expect(text).toContain('textLength=');
  expect(text).not.toContain('@font-face');
});
