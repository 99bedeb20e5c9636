import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Client } from './client.js';

const CLI = path.resolve('dist/cli.cjs');
let folder: string;
let client: Client;

const fileOf = (name: string) => path.join(folder, name);
const uriOf = (name: string) => pathToFileURL(fileOf(name)).href;
const codes = (diagnostics: { code: string }[]) => diagnostics.map(({ code }) => code);
const severitiesOfUnknown = (diagnostics: { code: string; severity: number }[]) =>
  diagnostics.filter(({ code }) => code === 'unknown-reference').map(({ severity }) => severity);
const isClean = (diagnostics: unknown[]) => diagnostics.length === 0;
const isNot = (diagnostics: unknown[]) => diagnostics.length > 0;

function write(name: string, text: string | Buffer): string {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), text);
  return uriOf(name);
}

type Change = 'created' | 'changed' | 'deleted';
const TYPES: Record<Change, number> = { created: 1, changed: 2, deleted: 3 };

/** What a watcher of files reports. */
function report(...changes: [name: string, change: Change][]): void {
  client.notify('workspace/didChangeWatchedFiles', {
    changes: changes.map(([name, change]) => ({ uri: uriOf(name), type: TYPES[change] })),
  });
}

/** Waits until everything sent so far is worked off. */
async function settled(): Promise<void> {
  const probe = uriOf(`probe-${Math.random().toString(36).slice(2)}.journey`);
  client.open(probe, 'journey Probe for Nobody_');
  await client.checked(probe, isNot);
  client.close(probe);
  await client.checked(probe, isClean);
}

const lineOf = (file: string, line: number, rule: string) => `${file}:${line} ${rule}`;

/** What the editor shows, by file. */
function inEditor(): string[] {
  return [...client.diagnostics]
    .filter(([uri]) => uri.startsWith('file:'))
    .flatMap(([uri, diagnostics]) =>
      diagnostics.map(({ range, code }) =>
        lineOf(path.relative(folder, fileURLToPath(uri)).split(path.sep).join('/'), range.start.line + 1, code),
      ),
    )
    .sort();
}

/** What the command prints, by file. */
function byCommand(paths: string[] = ['.'], cwd = folder): string[] {
  const { stdout, stderr } = spawnSync(process.execPath, [CLI, 'check', ...paths, '--format', 'json'], {
    cwd,
    encoding: 'utf8',
  });
  if (stderr.includes('there is no *.journey file')) return [];
  const { findings } = JSON.parse(stdout) as { findings: { file: string; line: number; rule: string }[] };
  return findings
    .map(({ file, line, rule }) =>
      lineOf(path.relative(folder, path.resolve(cwd, file)).split(path.sep).join('/'), line, rule),
    )
    .sort();
}

/** What is checked again behind the open files comes a little later. */
async function expectOneJudgement(): Promise<void> {
  await settled();
  await expect.poll(inEditor, { timeout: 10_000 }).toEqual(byCommand());
}

const symbolFiles = async (query: string): Promise<string[]> =>
  (await client.request('workspace/symbol', { query })).map(
    ({ location }: { location: { uri: string } }) => location.uri,
  );

beforeEach(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-life-')));
  client = new Client();
});

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('documents that are no files of a project', () => {
  test('the old side of a comparison is read in the project of its file, and adds nothing', async () => {
    write('shared.journey', 'persona Mei "Mei"');
    const map = write('map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    await client.checked(map);
    const old = `${map.replace('file://', 'git:')}?%7B%22ref%22%3A%22HEAD%22%7D`;
    client.open(old, 'persona Old "Old"\njourney J for Mei, Old, Nobody { draft }');
    await client.checked(old);
    expect(client.diagnostics.get(old)).toEqual([]);
    const hover = await client.request('textDocument/hover', {
      textDocument: { uri: old },
      position: { line: 1, character: 15 },
    });
    expect(JSON.stringify(hover)).toContain('Mei');
    expect(await symbolFiles('Old')).toEqual([]);
    expect(await symbolFiles('J')).toEqual([map]);
    client.close(old);
    await expectOneJudgement();
    expect(client.diagnostics.get(map)).toEqual([]);
  });

  test('two versions of a file outside the workspace are compared', async () => {
    write('o/shared.journey', 'persona Mei "Mei"');
    const text = 'journey J for Mei { draft }';
    const map = write('o/map.journey', text);
    await client.start([]);
    const old = `${map.replace('file://', 'git:')}?HEAD`;
    const staged = `${map.replace('file://', 'git:')}?index`;
    client.open(old, text);
    client.open(staged, text);
    await settled();
    expect([client.diagnostics.get(old), client.diagnostics.get(staged)]).toEqual([[], []]);
    expect(await symbolFiles('J')).toEqual([map]);
  });

  test('an untitled text sees the names of the workspace, and adds none', async () => {
    write('shared.journey', 'persona Mei "Mei"');
    const map = write('map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    await client.checked(map);
    client.open('untitled:Untitled-1', 'persona New "New"\njourney K for Mei, New, Nobody { draft }');
    const [unknown, ...others] = await client.checked('untitled:Untitled-1', isNot);
    expect([unknown.message, others]).toEqual([expect.stringContaining('Nobody'), []]);
    client.open(map, 'journey J for New { draft }');
    expect(codes(await client.checked(map, isNot))).toEqual(['unknown-reference']);
    client.close('untitled:Untitled-1');
    await client.checked('untitled:Untitled-1', isClean);
  });

  test('a shared name is renamed in an untitled text, too, but not in an old version', async () => {
    const shared = write('shared.journey', 'persona Mei "Mei"');
    await client.start([folder]);
    client.open(shared, 'persona Mei "Mei"');
    client.open('untitled:Untitled-1', 'journey K for Mei { draft }');
    const old = shared.replace('file://', 'git:');
    client.open(old, 'persona Mei "Mei"\njourney L for Mei { draft }');
    await client.checked('untitled:Untitled-1');
    const edit = await client.request('textDocument/rename', {
      textDocument: { uri: shared },
      position: { line: 0, character: 8 },
      newName: 'May',
    });
    expect(Object.keys(edit.changes).sort()).toEqual([shared, 'untitled:Untitled-1']);
  });

  test('a file of another name is checked while it is open, and adds no name', async () => {
    const map = write('map.journey', 'persona Mei "Mei"\njourney J for Mei { draft }');
    await client.start([folder]);
    await client.checked(map);
    const notes = write('notes.txt', 'persona Mei "Mei"\njourney K for Mei, Nobody { draft }');
    client.open(notes, 'persona Mei "Mei"\njourney K for Mei, Nobody { draft }');
    expect(codes(await client.checked(notes, isNot))).toContain('unknown-reference');
    await settled();
    expect(client.diagnostics.get(map)).toEqual([]);
    expect(await symbolFiles('K')).toEqual([]);
    client.close(notes);
    await client.checked(notes, isClean);
    await expectOneJudgement();
  });

  test('a file that is reached through a linked folder is the one that it leads to', async () => {
    write('real/shared.journey', 'persona Mei "Mei"');
    const text = 'journey J for Mei { draft }';
    const map = write('real/map.journey', text);
    symlinkSync('real', fileOf('link'));
    await client.start([folder]);
    await client.checked(map);
    const linked = uriOf('link/map.journey');
    client.open(linked, `${text}\njourney K for Mei, Nobody { draft }`);
    expect(codes(await client.checked(linked, isNot))).toEqual(['unknown-reference']);
    await settled();
    expect(client.diagnostics.get(map)).toEqual([]);
    expect(await symbolFiles('J')).toEqual([map]);
    client.close(linked);
    await client.checked(linked, isClean);
    await expectOneJudgement();
  });

  test('an excluded file that is open adds no name, and nothing is found in it', async () => {
    write('journey.config.json', '{ "exclude": ["drafts"] }');
    const map = write('map.journey', 'journey J for Mei { draft }');
    const draft = write('drafts/a.journey', 'persona Mei "Mei"\njourney K for Mei, Nobody { draft }');
    await client.start([folder]);
    expect(codes(await client.checked(map))).toEqual(['unknown-reference']);
    client.open(draft, 'persona Mei "Mei"\njourney K for Mei, Nobody { draft }');
    await client.checked(draft);
    await expectOneJudgement();
  });
});

describe('many documents at once', () => {
  test('are all reported, however fast they are opened', async () => {
    write('shared.journey', 'persona Mei "Mei"');
    await client.start([folder]);
    const names = Array.from({ length: 8 }, (_, i) => `untitled:Untitled-${i}`);
    for (const name of names) client.open(name, `journey ${name.replace(/\W/g, '')} for Mei { draft }`);
    for (const name of names) expect(await client.checked(name)).toEqual([]);
  });
});

describe('files outside the workspace', () => {
  test.each([
    ['with settings above', true],
    ['without any', false],
  ])('a file alone is in the project that the command finds, %s', async (_, hasSettings) => {
    if (hasSettings) write('project/journey.config.json', '{ "rules": { "unknown-reference": "warning" } }');
    write('project/shared.journey', 'persona Mei "Mei"');
    write('project/deeper/more.journey', 'persona Deep "Deep"');
    const text = 'journey J for Mei, Deep, Nobody';
    const map = write('project/map.journey', text);
    await client.start([]);
    client.open(map, text);
    const found = await client.checked(map, isNot);
    expect(severitiesOfUnknown(found)).toEqual(hasSettings ? [2] : [1, 1]);
    mkdirSync(fileOf('elsewhere'));
    expect(inEditor()).toEqual(byCommand(['../project/map.journey'], fileOf('elsewhere')));
    client.close(map);
    await client.checked(map, isClean);
    expect(inEditor()).toEqual([]);
    expect(await symbolFiles('Mei')).toEqual([]);
  });

  test('beside a workspace, it brings its own project along', async () => {
    write('work/a.journey', 'persona Ana "Ana"\njourney A for Ana { draft }');
    write('other/shared.journey', 'persona Mei "Mei"');
    const text = 'journey J for Mei, Ana { draft }';
    const other = write('other/map.journey', text);
    await client.start([fileOf('work')]);
    client.open(other, text);
    const [unknown] = await client.checked(other, isNot);
    expect(unknown.message).toContain('Ana');
  });

  test('settings above the workspace folder count, with the files around them', async () => {
    write('journey.config.json', '{ "rules": { "no-persona": "error" } }');
    write('shared.journey', 'persona Mei "Mei"\nchannel Web "Web"');
    const map = write(
      'maps/map.journey',
      'journey J for Mei { draft }\njourney K "K" { stage S "S" use { touchpoint T "T" via Web } }',
    );
    await client.start([fileOf('maps')]);
    const found = await client.checked(map, isNot);
    expect(codes(found)).toContain('no-persona');
    expect(codes(found)).not.toContain('unknown-reference');
    await settled();
    expect(inEditor()).toEqual(byCommand(['.'], fileOf('maps')));
  });
});

describe('folders and settings that come and go', () => {
  test('a folder is deleted with its settings', async () => {
    write('x/journey.config.json', '{ "rulez": {} }');
    write('x/shared.journey', 'persona Mei "Mei"');
    const settings = uriOf('x/journey.config.json');
    await client.start([folder]);
    expect(codes(await client.checked(settings, isNot))).toEqual(['invalid-settings']);
    rmSync(fileOf('x'), { recursive: true });
    report(['x', 'deleted']);
    await client.checked(settings, isClean);
    const back = write('x/map.journey', 'journey J for Mei { draft }');
    report(['x/map.journey', 'created']);
    expect(codes(await client.checked(back, isNot))).toEqual(['unknown-reference']);
    await expectOneJudgement();
  });

  test('a deleted folder takes its severities along', async () => {
    write('x/journey.config.json', '{ "rules": { "unknown-reference": "hint" } }');
    const map = write('x/map.journey', 'journey J for Nobody');
    await client.start([folder]);
    expect(severitiesOfUnknown(await client.checked(map, isNot))).toEqual([4]);
    rmSync(fileOf('x'), { recursive: true });
    report(['x', 'deleted']);
    await client.checked(map, isClean);
    write('x/map.journey', 'journey J for Nobody');
    report(['x/map.journey', 'created']);
    expect(severitiesOfUnknown(await client.checked(map, isNot))).toEqual([1]);
  });

  test('a workspace folder is removed, and one is added', async () => {
    write('one/shared.journey', 'persona Mei "Mei"');
    const one = write('one/map.journey', 'journey J for Mei, Nobody { draft }');
    const two = write('two/map.journey', 'journey K for Nobody { draft }');
    await client.start([fileOf('one'), fileOf('two')]);
    await client.checked(one, isNot);
    await client.checked(two, isNot);
    client.changeFolders([], [fileOf('one')]);
    await client.checked(one, isClean);
    await settled();
    expect(await symbolFiles('Mei')).toEqual([]);
    expect(await symbolFiles('K')).toEqual([two]);
    write('three/journey.config.json', '{ "exclude": ["drafts/**"] }');
    const draft = write('three/drafts/a.journey', 'journey L for Nobody { draft }');
    const three = write('three/b.journey', 'journey M for Nobody { draft }');
    client.changeFolders([fileOf('three')], []);
    await client.checked(three, isNot);
    expect(client.diagnostics.has(draft)).toBe(false);
    write('three/journey.config.json', '{}');
    report(['three/journey.config.json', 'changed']);
    await client.checked(draft, isNot);
  });

  test('excluding takes back in, in order; a folder stands for all in it; what matches nothing is reported', async () => {
    const settings = write(
      'journey.config.json',
      '{ "exclude": ["drafts", "!drafts/keep.journey", "old/", "nothing"] }',
    );
    write('a.journey', 'journey A for Nobody { draft }');
    write('drafts/b.journey', 'journey B for Nobody { draft }');
    write('drafts/keep.journey', 'journey Keep for Nobody { draft }');
    write('old/deep/c.journey', 'journey C for Nobody { draft }');
    await client.start([folder]);
    const [finding, ...others] = await client.checked(settings, isNot);
    expect(finding).toMatchObject({ severity: 2, message: expect.stringContaining('“nothing”') });
    expect(others).toEqual([]);
    await expectOneJudgement();
    expect(inEditor()).toEqual([
      'a.journey:1 unknown-reference',
      'drafts/keep.journey:1 unknown-reference',
      'journey.config.json:1 invalid-settings',
    ]);
    write('nothing/d.journey', 'journey D { draft }');
    report(['nothing/d.journey', 'created']);
    await client.checked(settings, isClean);
    rmSync(fileOf('nothing'), { recursive: true });
    report(['nothing', 'deleted']);
    await client.checked(settings, isNot);
    await expectOneJudgement();
  });

  test('settings that come and go around files outside the workspace', async () => {
    write('o/sub/shared.journey', 'persona Mei "Mei"');
    const text = 'journey J for Mei { draft }';
    const map = write('o/map.journey', text);
    await client.start([]);
    client.open(map, text);
    await client.checked(map, isNot);
    write('o/journey.config.json', '{}');
    report(['o/journey.config.json', 'created']);
    await client.checked(map, isClean);
    unlinkSync(fileOf('o/journey.config.json'));
    report(['o/journey.config.json', 'deleted']);
    await client.checked(map, isNot);
    client.changeFolders([fileOf('o')], []);
    await client.checked(map, isClean);
    client.changeFolders([], [fileOf('o')]);
    await client.checked(map, isNot);
  });

  test('settings that come and go above the workspace folder', async () => {
    write('shared.journey', 'persona Mei "Mei"');
    const map = write('maps/map.journey', 'journey J for Mei { draft }');
    await client.start([fileOf('maps')]);
    await client.checked(map, isNot);
    write('journey.config.json', '{}');
    report(['journey.config.json', 'created']);
    await client.checked(map, isClean);
    unlinkSync(fileOf('journey.config.json'));
    report(['journey.config.json', 'deleted']);
    await client.checked(map, isNot);
    expect(await symbolFiles('Mei')).toEqual([]);
  });

  test('a file takes the place of a folder, and a folder that of a file', async () => {
    const text = 'journey A for Nobody { draft }';
    const map = write('a.journey', text);
    await client.start([folder]);
    await client.checked(map, isNot);
    client.open(map, text);
    unlinkSync(fileOf('a.journey'));
    const inside = write('a.journey/b.journey', 'journey B for Nobody { draft }');
    report(['a.journey', 'created']);
    await client.checked(inside, isNot);
    client.close(map);
    await expectOneJudgement();
    expect(inEditor()).toEqual(['a.journey/b.journey:1 unknown-reference']);
    rmSync(fileOf('a.journey'), { recursive: true });
    write('a.journey', text);
    report(['a.journey', 'deleted'], ['a.journey', 'created']);
    await client.checked(inside, isClean);
    await expectOneJudgement();
    expect(inEditor()).toEqual(['a.journey:1 unknown-reference']);
  });

  test('settings that are not UTF-8 are one finding, and all else is checked', async () => {
    const settings = write('p/journey.config.json', Buffer.from([0x7b, 0xc0, 0x7d]));
    write('p/a.journey', 'journey A for Nobody { draft }');
    write('q/b.journey', 'journey B for Nobody { draft }');
    await client.start([folder]);
    const [finding, ...others] = await client.checked(settings, isNot);
    expect([finding.message, others]).toEqual([expect.stringContaining('UTF-8'), []]);
    await expectOneJudgement();
    write('p/journey.config.json', '{}');
    report(['p/journey.config.json', 'changed']);
    await client.checked(settings, isClean);
  });

  test('a picture that comes and goes', async () => {
    const map = write('map.journey', 'persona Mei "Mei" { image "mei.png" }\njourney J for Mei { draft }');
    await client.start([folder]);
    expect(codes(await client.checked(map, isNot))).toEqual(['broken-image']);
    write('mei.png', '');
    report(['mei.png', 'created']);
    await client.checked(map, isClean);
    unlinkSync(fileOf('mei.png'));
    report(['mei.png', 'deleted']);
    await client.checked(map, isNot);
  });

  test('a deletion that is not true deletes nothing', async () => {
    const map = write('map.journey', 'journey J for Nobody { draft }');
    await client.start([folder]);
    await client.checked(map, isNot);
    report(['map.journey', 'deleted']);
    await expectOneJudgement();
    expect(inEditor()).toEqual(['map.journey:1 unknown-reference']);
  });

  test('clients of the time before workspace folders', async () => {
    const map = write('map.journey', 'journey J for Nobody { draft }');
    await client.start([], { workspaceFolders: undefined, rootUri: pathToFileURL(folder).href });
    await client.checked(map, isNot);
  });
});

describe('open files', () => {
  const sound = 'persona Mei "Mei"\njourney J for Mei { draft }';

  test('closed without saving: what is on the disk counts', async () => {
    const shared = write('shared.journey', 'persona Mei "Mei"');
    const map = write('map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    await client.checked(map);
    client.open(shared, 'persona Mei "Mei"');
    client.change(shared, 'persona May "May"\njourney K for Nobody { draft }');
    await client.checked(map, isNot);
    client.close(shared);
    await client.checked(map, isClean);
    await client.checked(shared, isClean);
    await expectOneJudgement();
  });

  test('deleted on the disk: what is open counts, and after closing nothing', async () => {
    const map = write('map.journey', sound);
    await client.start([folder]);
    await client.checked(map);
    client.open(map, sound);
    unlinkSync(fileOf('map.journey'));
    report(['map.journey', 'deleted']);
    client.change(map, 'journey J for Mei { draft }');
    await client.checked(map, isNot);
    client.close(map);
    await client.checked(map, isClean);
    expect(await symbolFiles('J')).toEqual([]);
    await expectOneJudgement();
  });

  test('its folder deleted: what is changed and not saved counts', async () => {
    const text = 'journey J for Nobody { draft }';
    const map = write('deep/map.journey', 'journey J { draft }');
    await client.start([folder]);
    await client.checked(map);
    client.open(map, 'journey J { draft }');
    client.change(map, text);
    rmSync(fileOf('deep'), { recursive: true });
    report(['deep', 'deleted']);
    await settled();
    expect(codes(client.diagnostics.get(map) ?? [])).toEqual(['unknown-reference']);
    client.close(map);
    await client.checked(map, isClean);
  });

  test('deleted on the disk while it is shown as it was: it is gone, and back once it is typed in', async () => {
    const map = write('map.journey', sound);
    const moved = 'other/moved.journey';
    await client.start([folder]);
    await client.checked(map);
    client.open(map, sound);
    await settled();
    unlinkSync(fileOf('map.journey'));
    write(moved, sound);
    report(['map.journey', 'deleted'], [moved, 'created']);
    await expectOneJudgement();
    expect(inEditor()).toEqual([]);
    expect(await symbolFiles('J')).toEqual([uriOf(moved)]);
    client.change(map, `${sound} `);
    expect(codes(await client.checked(map, isNot))).toContain('duplicate-name');
    client.close(map);
    await client.checked(map, isClean);
    await expectOneJudgement();
  });

  test('changes taken back, as by Undo or Revert, are none: the file goes when it is deleted', async () => {
    const map = write('map.journey', 'journey J for Nobody { draft }');
    await client.start([folder]);
    await client.checked(map, isNot);
    client.open(map, 'journey J for Nobody { draft }');
    client.change(map, 'journey J for Nobody { }');
    client.change(map, 'journey J for Nobody { draft }');
    await settled();
    unlinkSync(fileOf('map.journey'));
    report(['map.journey', 'deleted']);
    await client.checked(map, isClean);
    expect(await symbolFiles('J')).toEqual([]);
  });

  test('changed on the disk and taken over by the editor, as after a switch of branches: it goes when it is deleted', async () => {
    const map = write('map.journey', 'journey J { draft }');
    await client.start([folder]);
    client.open(map, 'journey J { draft }');
    await settled();
    write('map.journey', 'journey J for Nobody { draft }');
    client.change(map, 'journey J for Nobody { draft }');
    report(['map.journey', 'changed']);
    await settled();
    unlinkSync(fileOf('map.journey'));
    report(['map.journey', 'deleted']);
    await client.checked(map, isClean);
    expect(await symbolFiles('J')).toEqual([]);
  });

  test('written anew after it was deleted, while it is open all the time and asked about: it counts again', async () => {
    const map = write('map.journey', sound);
    await client.start([folder]);
    client.open(map, sound);
    await settled();
    unlinkSync(fileOf('map.journey'));
    report(['map.journey', 'deleted']);
    await settled();
    // Editors go on asking about what they show.
    for (const method of ['foldingRange', 'documentSymbol', 'documentLink', 'semanticTokens/full'])
      await client.request(`textDocument/${method}`, { textDocument: { uri: map } }).catch(() => undefined);
    write('map.journey', sound);
    report(['map.journey', 'created']);
    await settled();
    expect(await symbolFiles('J')).toEqual([map]);
  });

  test('renamed while open', async () => {
    const before = write('before.journey', sound);
    await client.start([folder]);
    await client.checked(before);
    client.open(before, sound);
    renameSync(fileOf('before.journey'), fileOf('after.journey'));
    client.close(before);
    client.open(uriOf('after.journey'), sound);
    report(['before.journey', 'deleted'], ['after.journey', 'created']);
    await expectOneJudgement();
    expect(inEditor()).toEqual([]);
    expect(await symbolFiles('J')).toEqual([uriOf('after.journey')]);
  });

  test('not on the disk yet: it stays while an exclude comes and goes', async () => {
    write('a.journey', 'journey A { draft }');
    write('journey.config.json', '{}');
    await client.start([folder]);
    const fresh = uriOf('drafts/new.journey');
    client.open(fresh, 'journey New for Nobody { draft }');
    await client.checked(fresh, isNot);
    write('journey.config.json', '{ "exclude": ["drafts"] }');
    report(['journey.config.json', 'changed']);
    await client.checked(fresh, isClean);
    write('journey.config.json', '{}');
    report(['journey.config.json', 'changed']);
    await client.checked(fresh, isNot);
  });
});

describe('what happens on the disk', () => {
  test('a branch with 400 files is left and taken up again', async () => {
    const names = Array.from({ length: 400 }, (_, i) => `many/map${i}.journey`);
    const text = (i: number, persona: string) => `journey J${i} for ${persona} { draft }`;
    const fill = () => names.map((name, i) => write(name, text(i, 'Mei')));
    const shared = write('shared.journey', 'persona Mei "Mei"');
    const [first = '', ...rest] = fill();
    await client.start([folder]);
    await client.checked(rest.at(-1) ?? '');
    // Left: half of the files change and half go, and the persona has another name there.
    write('shared.journey', 'persona May "May"');
    names.forEach((name, i) => {
      if (i % 2 === 0) write(name, text(i, 'May'));
      else unlinkSync(fileOf(name));
    });
    report(
      ['shared.journey', 'changed'],
      ...names.map((name, i): [string, Change] => [name, i % 2 === 0 ? 'changed' : 'deleted']),
    );
    await expectOneJudgement();
    // Taken up again before the watcher has reported all of it.
    write('shared.journey', 'persona Mei "Mei"');
    fill();
    report(['shared.journey', 'changed'], ...names.slice(0, 200).map((name): [string, Change] => [name, 'deleted']));
    report(...names.map((name): [string, Change] => [name, 'created']));
    await expectOneJudgement();
    expect(inEditor()).toEqual([]);
    expect((await symbolFiles('J1')).length).toBeGreaterThan(100);
    client.open(shared, 'persona Mei "Mei"');
    client.open(first, text(0, 'Mei'));
    await settled();
  });

  test('a file that is reported and gone again leaves nothing', async () => {
    write('a.journey', 'journey A { draft }');
    await client.start([folder]);
    await client.checked(uriOf('a.journey'));
    report(['ghost.journey', 'created']);
    await expectOneJudgement();
    expect(await symbolFiles('ghost')).toEqual([]);
  });

  test('a file that is not UTF-8 is one finding; its names count as far as they can be read', async () => {
    const garbled = write('gbk.journey', Buffer.from([...Buffer.from('persona Li "Li '), 0xc0, 0xee, 0x22]));
    const map = write('map.journey', 'journey J for Li { draft }');
    await client.start([folder]);
    const found = await client.checked(garbled, isNot);
    expect(found.map(({ message }) => message)).toEqual([expect.stringContaining('UTF-8')]);
    expect(await client.checked(map)).toEqual([]);
    await expectOneJudgement();
    // An editor that knows the encoding has the right text.
    client.open(garbled, 'persona Li "Li 李"');
    await client.checked(garbled, isClean);
    client.close(garbled);
    await client.checked(garbled, isNot);
    write('gbk.journey', 'persona Li "Li 李"');
    report(['gbk.journey', 'changed']);
    await client.checked(garbled, isClean);
  });

  test.skipIf(process.getuid?.() === 0)('a file that may not be read is one finding', async () => {
    const closed = write('closed.journey', 'persona Li "Li"');
    spawnSync('chmod', ['000', fileOf('closed.journey')]);
    await client.start([folder]);
    await client.checked(closed, isNot);
    await expectOneJudgement();
  });
});
