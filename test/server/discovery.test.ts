import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client, SERVERS } from './client.js';
import { diskAnswers } from './client-files.js';

const CLI = path.resolve('dist/cli.cjs');
/** A file that something is found in, so that both tell of it. */
const text = (name: string) => `journey ${name} for Nobody { draft }`;

let folder: string;
let client: Client | undefined;

function write(name: string, content = text(path.basename(name).replace(/\W/g, ''))): void {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), content);
}

const nameOf = (file: string) => path.relative(folder, file).split(path.sep).join('/');

/** The files with findings, as the command prints them. */
function seenByCommand(): string[] {
  const { stdout } = spawnSync(process.execPath, [CLI, 'check', '.', '--format', 'json'], {
    cwd: folder,
    encoding: 'utf8',
  });
  const { findings } = JSON.parse(stdout) as { findings: { file: string }[] };
  return [...new Set(findings.map(({ file }) => file))].sort();
}

/** The files with findings, as the editor gets them at start. */
async function seenByServer(server: string, files: number): Promise<string[]> {
  client = new Client(server, diskAnswers);
  await client.start([folder]);
  const seen = client.diagnostics;
  const isJourney = (uri: string) => uri.endsWith('.journey');
  await client.until(() => [...seen.keys()].filter(isJourney).length >= files);
  // What comes too late would be missed: an answer tells that the start is over.
  await client.request('workspace/symbol', { query: '' });
  const found = [...seen].filter(([, diagnostics]) => diagnostics.length > 0);
  return found.map(([uri]) => nameOf(fileURLToPath(uri))).sort();
}

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-files-')));
});

afterEach(async () => {
  await client?.stop();
  client = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe.each(SERVERS)('the server as a $kind and the command find the same files', ({ server }) => {
  test('a folder called out is one like others; dependencies and hidden folders are left alone', async () => {
    for (const name of ['a.journey', 'out/b.journey', 'deep/out/c.journey', 'ตัวอย่าง/ง.journey', 'build/e.journey'])
      write(name);
    for (const name of [
      'node_modules/x/no.journey',
      'deep/node_modules/no.journey',
      '.hidden/no.journey',
      'deep/.git/no.journey',
      '.journey',
      '.no.journey',
      'no.journey.txt',
    ])
      write(name);
    const expected = ['a.journey', 'build/e.journey', 'deep/out/c.journey', 'out/b.journey', 'ตัวอย่าง/ง.journey'];
    expect(seenByCommand()).toEqual(expected);
    expect(await seenByServer(server, expected.length)).toEqual(expected);
  });

  test('projects inside a project, and what their settings exclude', async () => {
    write('journey.config.json', '{ "exclude": ["drafts/**", "out/old.journey"] }');
    for (const name of ['a.journey', 'drafts/no.journey', 'out/old.journey', 'out/new.journey']) write(name);
    write('inner/journey.config.json', '{ "exclude": ["*.draft.journey"] }');
    for (const name of ['inner/b.journey', 'inner/drafts/c.journey', 'inner/no.draft.journey']) write(name);
    write('node_modules/package/journey.config.json', '{ "exclude": ["**"] }');
    const expected = ['a.journey', 'inner/b.journey', 'inner/drafts/c.journey', 'out/new.journey'];
    expect(seenByCommand()).toEqual(expected);
    expect(await seenByServer(server, expected.length)).toEqual(expected);
  });

  test.skipIf(process.platform === 'win32')(
    'a linked file counts; a linked folder could lead in a circle',
    async () => {
      write('a.journey');
      write('elsewhere.txt', text('Linked'));
      mkdirSync(path.join(folder, 'deep'));
      symlinkSync('../elsewhere.txt', path.join(folder, 'deep/linked.journey'));
      symlinkSync('..', path.join(folder, 'deep/up'));
      symlinkSync('nowhere', path.join(folder, 'dangling.journey'));
      const expected = ['a.journey', 'deep/linked.journey'];
      expect(seenByCommand()).toEqual(expected);
      expect(await seenByServer(server, expected.length)).toEqual(expected);
    },
  );

  test('files that appear where no search goes stay unknown', async () => {
    write('a.journey');
    expect(await seenByServer(server, 1)).toEqual(['a.journey']);
    write('out/b.journey');
    write('node_modules/no.journey');
    const changes = ['node_modules/no.journey', 'out/b.journey'].map((name) => ({
      uri: `file://${path.join(folder, name)}`,
      type: 1,
    }));
    client?.notify('workspace/didChangeWatchedFiles', { changes });
    await client?.until(() => (client?.diagnostics.size ?? 0) >= 2);
    expect([...(client?.diagnostics.keys() ?? [])].map((uri) => nameOf(fileURLToPath(uri))).sort()).toEqual(
      seenByCommand(),
    );
  });
});
