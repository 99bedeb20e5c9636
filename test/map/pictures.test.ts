import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { expect, test } from 'vitest';
import { createJourneyService } from '../../language-server/service.js';
import { drawMap, type MapInput, type SceneNode, sceneToSvg } from '../../src/map/index.js';
import { violations, walk } from './geometry.js';
import { complaints } from './xml.js';

/** A file system that holds a few pictures. */
class Pictures extends NodeFileSystemProvider {
  readonly asked: string[] = [];

  constructor(private readonly files: Record<string, Uint8Array>) {
    super();
  }

  override async exists(uri: URI): Promise<boolean> {
    return this.files[uri.path] !== undefined;
  }

  override async readBinary(uri: URI): Promise<Uint8Array> {
    this.asked.push(uri.path);
    const bytes = this.files[uri.path];
    if (!bytes) throw new Error(`There is no ${uri.path}.`);
    return bytes;
  }
}

const bytes = new TextEncoder().encode('picture');
const inBase64 = btoa('picture');

async function inputOf(text: string, files: Record<string, Uint8Array>): Promise<{ input: MapInput; asked: string[] }> {
  const fileSystem = new Pictures(files);
  const service = createJourneyService({ fileSystem, folders: ['file:///work'] });
  await service.open({ 'file:///work/maps/map.journey': text });
  const answer = await service.map('file:///work/maps/map.journey');
  await service.dispose();
  if (!answer?.input) throw new Error('There is no map.');
  return { input: answer.input, asked: fileSystem.asked };
}

function imagesIn(input: MapInput): SceneNode[] {
  const scene = drawMap(input, { hidden: [], language: 'en' });
  expect(violations(scene)).toEqual([]);
  expect(complaints(sceneToSvg(scene, { theme: 'light' }))).toEqual([]);
  const images: SceneNode[] = [];
  walk(scene.root, (node) => {
    if (node.tag === 'image') images.push(node);
  });
  return images;
}

const text = (face: string, shop: string) => `
persona P "Mei" { image "${face}" }
journey J "J" for P { stage A "A" { touchpoint T "T" { image "${shop}"; feels happy } } }`;

test('local pictures of the project stand on the map, held by it', async () => {
  const { input } = await inputOf(text('faces/mei.png', '../shop.svg'), {
    '/work/maps/faces/mei.png': bytes,
    '/work/shop.svg': bytes,
  });
  expect(imagesIn(input).map(({ attrs }) => attrs.href)).toEqual([
    `data:image/png;base64,${inBase64}`,
    `data:image/svg+xml;base64,${inBase64}`,
  ]);
});

test('what is elsewhere, outside the project, missing, no picture or too large is named alone', async () => {
  const large = new Uint8Array(200_000);
  const files = { '/secret.png': bytes, '/work/maps/large.png': large, '/work/maps/notes.txt': bytes };
  for (const address of ['https://example.org/mei.png', '../../secret.png', 'gone.png', 'notes.txt', 'large.png']) {
    const { input, asked } = await inputOf(text(address, address), files);
    expect(imagesIn(input)).toEqual([]);
    expect(asked).not.toContain('/secret.png');
  }
});
