import { mkdirSync, mkdtempSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { Client, SERVERS } from './client.js';
import { diskAnswers } from './client-files.js';

const SAMPLE = readFileSync('test/fixtures/upgrade.journey', 'utf8');
let folder: string;
let client: Client;

const fileOf = (name: string) => path.join(folder, name);
const uriOf = (name: string) => pathToFileURL(fileOf(name)).href;
const codes = (diagnostics: { code: string }[]) => diagnostics.map((each) => each.code);
const errors = (diagnostics: { severity: number; message: string }[]) =>
  diagnostics.filter((each) => each.severity === 1).map((each) => each.message);

function write(name: string, text: string): string {
  mkdirSync(path.dirname(fileOf(name)), { recursive: true });
  writeFileSync(fileOf(name), text);
  return uriOf(name);
}

/** Position of the first place of a text, past `past` characters of it. */
function positionOf(text: string, part: string, past = 0) {
  const offset = text.indexOf(part) + past;
  const before = text.slice(0, offset).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'journey-server-'));
});

afterEach(async () => {
  await client.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(SERVERS)('the language server as a $kind', ({ server }) => {
  beforeEach(() => {
    client = new Client(server, diskAnswers);
  });

  test('checks every file of the workspace at start, opened or not', async () => {
    const one = write('one.journey', SAMPLE);
    const two = write('deep/er/two.journey', 'journey Other for Nobody { }');
    await client.start([folder]);
    expect(errors(await client.checked(one))).toEqual([]);
    expect(codes(await client.checked(two))).toContain('unknown-reference');
  });

  test('checks while typing, and says where and why', async () => {
    const uri = write('map.journey', '');
    await client.start([folder]);
    client.open(uri, SAMPLE);
    await client.checked(uri);
    client.change(uri, SAMPLE.replace('because HiddenFee', 'because HidenFee'));
    const found = await client.checked(uri, (each) => codes(each).includes('unknown-reference'));
    expect(codes(found)).toContain('pain-unanswered');
    const unknown = found.find((each) => each.code === 'unknown-reference');
    expect(unknown).toMatchObject({
      severity: 1,
      source: 'journey',
      range: { start: positionOf(SAMPLE, 'HiddenFee') },
    });
    expect(unknown.message).toContain('HiddenFee');
    client.change(uri, SAMPLE);
    expect(errors(await client.checked(uri))).toEqual([]);
  });

  test('formats files, ranges and what is typed, though a line is no good', async () => {
    const text = 'journey J {\n goal   "a"\n stgae   S\n goal   "b"\n}\n';
    const uri = write('map.journey', text);
    const { capabilities } = await client.start([folder]);
    expect(capabilities).toMatchObject({
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: '}', moreTriggerCharacter: ['｝', '\n'] },
    });
    client.open(uri, text);
    const options = { tabSize: 4, insertSpaces: true };
    const textDocument = { uri };
    const edited = async (method: string, params: object) => {
      const edits = await client.request(`textDocument/${method}`, { textDocument, options, ...params });
      return TextDocument.applyEdits(TextDocument.create(uri, 'journey', 1, text), edits);
    };
    const first = 'journey J {\n    goal "a"\n stgae   S\n goal   "b"\n}\n';
    expect(await edited('formatting', {})).toBe('journey J {\n    goal "a"\n stgae   S\n    goal "b"\n}\n');
    const range = { start: { line: 1, character: 0 }, end: { line: 2, character: 0 } };
    expect(await edited('rangeFormatting', { range })).toBe(first);
    const position = { line: 2, character: 0 };
    expect(await edited('onTypeFormatting', { position, ch: '\n' })).toContain('    goal "a"\n');
  });

  test('names are seen across files, and a change in one is checked in the other', async () => {
    const shared = write('shared.journey', 'persona Mei');
    const map = write('map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    expect(errors(await client.checked(map))).toEqual([]);
    client.open(shared, 'persona Mei');
    client.change(shared, 'persona May');
    expect(codes(await client.checked(map, (found) => found.length > 0))).toEqual(['unknown-reference']);
    client.change(shared, 'persona Mei');
    expect(await client.checked(map, (found) => found.length === 0)).toEqual([]);
  });

  test('a name in two files is reported where a third uses it, and ends there', async () => {
    const one = write('one.journey', 'persona Mei "Mei"\njourney J for Mei { draft }');
    const two = write('two.journey', 'persona May "May"\njourney K for May { draft }');
    const three = write('three.journey', 'journey L for Mei { draft }');
    await client.start([folder]);
    expect(await client.checked(three)).toEqual([]);
    client.open(two, 'persona May "May"\njourney K for May { draft }');
    client.change(two, 'persona Mei "May"\njourney K for Mei { draft }');
    const [found, ...others] = await client.checked(three, (each) => each.length > 0);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'duplicate-name' });
    expect(found.relatedInformation.map(({ location }: { location: { uri: string } }) => location.uri).sort()).toEqual([
      one,
      two,
    ]);
    expect([client.diagnostics.get(one), client.diagnostics.get(two)]).toEqual([[], []]);
    client.change(two, 'persona May "May"\njourney K for May { draft }');
    expect(await client.checked(three, (each) => each.length === 0)).toEqual([]);
  });

  test('what another file answers is checked when that file changes or goes, though nothing here refers to it', async () => {
    const map = write(
      'map.journey',
      'persona Mei\nchannel Web\njourney J for Mei { stage A use { touchpoint T via Web { pain Slow "Slow" } } }',
    );
    const other = 'journey Next for Mei { draft; action Faster "Be faster" { answers J.Slow } }';
    const next = write('next.journey', other);
    const isAnswered = (found: { code: string }[]) => !codes(found).includes('pain-unanswered');
    await client.start([folder]);
    expect(isAnswered(await client.checked(map))).toBe(true);
    client.open(next, other);
    client.change(next, other.replace('answers J.Slow', ''));
    await client.checked(map, (found) => !isAnswered(found));
    client.notifications.length = 0;
    client.change(next, other);
    await client.checked(map, isAnswered);
    await client.until(() =>
      client.notifications.some(({ method, params }) => method === 'journey/didCheck' && params.uris.includes(map)),
    );
    unlinkSync(fileOf('next.journey'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: next, type: 3 }] });
    client.close(next);
    await client.checked(map, (found) => !isAnswered(found));
  });

  test('no comment that ignores is called unused while another file cannot be read', async () => {
    const map = write(
      'map.journey',
      '// journey-ignore no-persona: all of us\npersona Mei\njourney J for Mei { draft }',
    );
    const other = write('other.journey', 'journey K for Mei { draft }');
    await client.start([folder]);
    expect(codes(await client.checked(map))).toEqual(['unused-ignore']);
    client.open(other, 'journey K for Mei { draft');
    expect(await client.checked(map, (found) => found.length === 0)).toEqual([]);
    client.change(other, 'journey K for Mei { draft }');
    expect(codes(await client.checked(map, (found) => found.length > 0))).toEqual(['unused-ignore']);
  });

  test('two projects in one workspace are kept apart', async () => {
    write('a/journey.config.json', '{}');
    write('b/journey.config.json', '{}');
    write('a/shared.journey', 'persona Mei');
    const inA = write('a/sub/map.journey', 'journey J for Mei { draft }');
    const inB = write('b/map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    expect(await client.checked(inA)).toEqual([]);
    expect(codes(await client.checked(inB))).toEqual(['unknown-reference']);
  });

  test('a settings file that appears parts a project', async () => {
    write('shared.journey', 'persona Mei');
    const map = write('a/map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    expect(await client.checked(map)).toEqual([]);
    const settings = write('a/journey.config.json', '{}');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: settings, type: 1 }] });
    expect(codes(await client.checked(map, (found) => found.length > 0))).toEqual(['unknown-reference']);
    unlinkSync(fileOf('a/journey.config.json'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: settings, type: 3 }] });
    expect(await client.checked(map, (found) => found.length === 0)).toEqual([]);
  });

  test('settings change severities, exclude files, and are checked themselves, live', async () => {
    const settings = write('journey.config.json', '{ "rules": { "no-persona": "error" }, "exclude": ["drafts/**"] }');
    const map = write('map.journey', 'journey J { stage A use { touchpoint T } }');
    const draft = write('drafts/map.journey', 'journey J for Nobody');
    await client.start([folder]);
    const severity = (found: { code: string; severity: number }[]) =>
      found.find((each) => each.code === 'no-persona')?.severity;
    expect(severity(await client.checked(map))).toBe(1);
    expect(await client.checked(settings)).toEqual([]);
    expect(client.diagnostics.has(draft)).toBe(false);
    write('journey.config.json', '{ "rules": { "no-persona": "hint" }, "minEvidence": 0 }');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: settings, type: 2 }] });
    expect(codes(await client.checked(settings, (found) => found.length > 0))).toEqual(['invalid-settings']);
    await client.checked(map, (found) => severity(found) === 4);
    expect(codes(await client.checked(draft, (found) => found.length > 0))).toContain('duplicate-name');
  });

  test('files that come, go and change on disk', async () => {
    const map = write('map.journey', 'journey J for Mei { draft }');
    await client.start([folder]);
    expect(codes(await client.checked(map))).toEqual(['unknown-reference']);
    const shared = write('shared.journey', 'persona Mei');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: shared, type: 1 }] });
    expect(await client.checked(map, (found) => found.length === 0)).toEqual([]);
    unlinkSync(fileOf('shared.journey'));
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: shared, type: 3 }] });
    expect(codes(await client.checked(map, (found) => found.length > 0))).toEqual(['unknown-reference']);
    const inFolder = write('people/shared.journey', 'persona Mei');
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: inFolder, type: 1 }] });
    expect(await client.checked(map, (found) => found.length === 0)).toEqual([]);
    rmSync(fileOf('people'), { recursive: true });
    client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('people'), type: 3 }] });
    expect(codes(await client.checked(map, (found) => found.length > 0))).toEqual(['unknown-reference']);
  });

  test('answers for the map with the text as checked, and tells when to ask again', async () => {
    const uri = write('map.journey', SAMPLE);
    await client.start([folder]);
    client.open(uri, SAMPLE);
    await client.checked(uri);
    await client.until(() =>
      client.notifications.some(({ method, params }) => method === 'journey/didCheck' && params.uris.includes(uri)),
    );
    // What is no question for a map is none, and does no harm.
    for (const message of [{}, { uri: 7 }, { uri, journey: [] }])
      expect(await client.request('journey/map', message)).toBeNull();
    const first = await client.request('journey/map', { uri });
    expect(first).toMatchObject({ uri, journey: 'Upgrade5G', broken: false });
    expect(first.choices.map((choice: { id: string }) => choice.id)).toEqual([
      'Upgrade5G',
      'QuickUpgrade',
      'Upgrade5GNext',
    ]);
    expect(first.input.journey.stages).toHaveLength(4);
    expect(first.input.findings.map((finding: { rule: string }) => finding.rule)).toContain('pain-unanswered');
    const variant = await client.request('journey/map', { uri, journey: 'QuickUpgrade' });
    expect(variant.input.journey.stages).toHaveLength(3);
    client.notifications.length = 0;
    const version = client.change(
      uri,
      SAMPLE.replace('Sign the new plan', 'Sign here').replace('stage Enjoy', 'stage Enjoy "'),
    );
    await client.until(() => client.notifications.some(({ method }) => method === 'journey/didCheck'));
    const later = await client.request('journey/map', { uri });
    expect(later).toMatchObject({ version, broken: true });
    expect(later.input.journey.stages[2].title).toBe('Sign here');
  });

  test('an abstract journey is not the first choice', async () => {
    const uri = write('map.journey', 'abstract journey Base { stage A }\nvariant One of Base { draft }');
    await client.start([folder]);
    await client.checked(uri);
    expect(await client.request('journey/map', { uri })).toMatchObject({ journey: 'One' });
    expect(await client.request('journey/map', { uri, journey: 'Base' })).toMatchObject({ journey: 'Base' });
  });

  test('survives any text, and files it cannot read', async () => {
    const uri = write('map.journey', SAMPLE);
    mkdirSync(fileOf('folder.journey'));
    writeFileSync(fileOf('binary.journey'), Buffer.from([0xff, 0xfe, 0x00, 0x80, 0x22]));
    await client.start([folder]);
    client.open(uri, SAMPLE);
    for (const text of [
      '{'.repeat(20_000),
      '"',
      '\uD800',
      '/*',
      'journey J for J { part of J ; state future of J ; stage A after A }',
      'variant V of V',
      'variant A of B\nvariant B of A',
      '',
    ]) {
      client.change(uri, text);
      await client.checked(uri);
    }
    client.change(uri, SAMPLE);
    expect(errors(await client.checked(uri))).toEqual([]);
    expect(client.running).toBe(true);
  });

  test('goes on when settings change while a file is gone, or a folder bears its name', async () => {
    const map = write('map.journey', 'journey J for Nobody { stage A "a" }');
    const gone = write('gone.journey', 'persona Mei');
    const config = write('journey.config.json', '{}');
    const changed = (uri: string) => client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    await client.start([folder]);
    expect(codes(await client.checked(map))).toContain('unknown-reference');
    client.open(gone, 'persona Mei');
    rmSync(fileOf('gone.journey'));
    client.close(gone);
    changed(config);
    mkdirSync(fileOf('gone.journey'));
    changed(gone);
    write('journey.config.json', '{ "rules": { "unknown-reference": "warning" } }');
    changed(config);
    const isWarned = (each: { code: string; severity: number }) =>
      each.code === 'unknown-reference' && each.severity === 2;
    await client.checked(map, (all) => all.some(isWarned));
    expect(client.running).toBe(true);
  });
});
