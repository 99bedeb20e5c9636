import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Client } from './client.js';

let folder: string;
let client: Client;

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-(names)-')));
  client = new Client();
});

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('a client that compares addresses as texts is answered in its own', async () => {
  const text = 'persona Mei "Mei"\njourney J for Mei, Nobody { draft }';
  const file = path.join(folder, '旅程 (1).journey');
  writeFileSync(file, text);
  await client.start([folder]);
  // As some editors write it: nothing but spaces is encoded.
  const own = `file://${file.replaceAll(' ', '%20')}`;
  const usual = pathToFileURL(file).href;
  expect(own).not.toBe(usual);
  const isFound = ([, found]: [string, unknown[]]) => found.length > 0;
  await client.until(() => [...client.diagnostics].some(isFound));
  const [published = ''] = [...client.diagnostics].find(isFound) ?? [];
  client.open(own, text);
  await client.checked(published, (found) => found.length === 0);
  expect(await client.checked(own, (found) => found.length > 0)).toHaveLength(1);
  const at = { textDocument: { uri: own }, position: { line: 1, character: 15 } };
  const definition = await client.request('textDocument/definition', at);
  expect(JSON.stringify(definition)).toContain(JSON.stringify(own));
  const { changes } = await client.request('textDocument/rename', { ...at, newName: 'May' });
  expect(Object.keys(changes)).toEqual([own]);
  const { uri } = await client.request('journey/map', { uri: own });
  expect(uri).toBe(own);
  client.close(own);
  await client.checked(own, (found) => found.length > 0);
});
