import type { URI } from 'langium';
import { NodeFileSystemProvider } from 'langium/node';
import { expect, test } from 'vitest';
import type { AllServices } from '../../language-server/services.js';
import { build, freshServices } from '../build.js';

/** A disk with one folder and two files in it. */
class Disk extends NodeFileSystemProvider {
  override async exists(uri: URI): Promise<boolean> {
    return /^\/project\/images(?:\/(?:desk\.PNG|notes\.txt|odd\.png))?\/?$/.test(uri.path);
  }

  override async stat(uri: URI) {
    const isDirectory = !uri.path.endsWith('.txt') && !uri.path.endsWith('.PNG');
    return { uri, isFile: !isDirectory, isDirectory };
  }
}

async function reported(image: string, services?: AllServices): Promise<string[]> {
  const { findings } = await build(`journey J "J" { stage A "A" { touchpoint T "T" { image "${image}" } } }`, services);
  return findings.filter(({ rule }) => rule === 'broken-image').map(({ message }) => message);
}

const onDisk = (image: string) => reported(image, freshServices({ fileSystemProvider: () => new Disk() }));

test.each([
  ['', /^No picture is named: write its path/],
  [' ', /^No picture is named/],
  ['images', /^“images” is a folder: name a picture in it/],
  ['images/odd.png', /is a folder/],
  ['images/notes.txt', /^“images\/notes\.txt” is no picture that can be drawn/],
  ['images/dsk.png', /^There is no picture “images\/dsk\.png” beside this file/],
])('the picture %j is told', async (image, message) => {
  expect(await onDisk(image)).toEqual([expect.stringMatching(message)]);
});

test.each(['images/desk.PNG', 'https://example.com/picture', 'data:image/png;base64,AA=='])(
  'the picture %j is left alone',
  async (image) => {
    expect(await onDisk(image)).toEqual([]);
  },
);

test('without a disk only what is written is checked', async () => {
  expect(await reported('images/dsk.png')).toEqual([]);
  expect(await reported('notes.txt')).toEqual([expect.stringContaining('is no picture')]);
});
