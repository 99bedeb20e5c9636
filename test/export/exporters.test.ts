import { describe, expect, test } from 'vitest';
import { exporterFor, exporters, fileEndings } from '../../src/export/exporter-registry.js';
import { inputOf } from '../preview/journey.js';

const map = await inputOf();

test('no two formats have a name or an ending in common', () => {
  const names = exporters.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(new Set(fileEndings).size).toBe(fileEndings.length);
});

test('the ending of a name tells the format, in upper or lower case', () => {
  expect(exporterFor('out/map.svg')?.name).toBe('svg');
  expect(exporterFor('MAP.SVG')?.name).toBe('svg');
  expect(exporterFor('map.svg.txt')).toBeUndefined();
  expect(exporterFor('svg')).toBeUndefined();
});

describe.each(exporters)('the format $name', (exporter) => {
  test('says what its files are', () => {
    for (const ending of exporter.endings) expect(ending).toMatch(/^\.[a-z0-9]+$/);
    expect(exporter.mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+$/);
  });

  test('exports a map, and tells lanes that are left out', async () => {
    const all = await exporter.export({ map, hidden: [], language: 'en', theme: 'light' });
    const without = await exporter.export({ map, hidden: ['pains'], language: 'en', theme: 'light' });
    expect(all.length).toBeGreaterThan(without.length);
    expect(without.length).toBeGreaterThan(0);
  });
});
