import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { NodeFileSystem } from 'langium/node';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createJourneyService, UnknownFileError } from '../../language-server/service.js';
import { drawMap, sceneToSvg } from '../../src/map/index.js';
import { textEditsOf } from '../edits.js';

const MAP = 'file:///map.journey';
const PEOPLE = 'file:///people.journey';
const SETTINGS = 'file:///journey.config.json';
const map = 'journey J "Journey" for Mei { stage A "First" use }\nabstract journey K';

describe('the service', () => {
  test('answers about the texts given, across files', async () => {
    const service = createJourneyService({ today: () => '2026-11-15' });
    await service.open({ [MAP]: map, [PEOPLE]: 'persona May' });
    const unknown = (await service.check(MAP)).find(({ rule }) => rule === 'unknown-reference');
    expect(unknown).toMatchObject({ severity: 'error', range: { start: { line: 0, character: 24 } } });
    await service.update(PEOPLE, 'persona Mei');
    expect((await service.check(MAP)).map(({ rule }) => rule)).not.toContain('unknown-reference');
    expect((await service.journeys(MAP)).map(({ id }) => id)).toEqual(['J', 'K']);
    const project = await service.project(PEOPLE);
    expect(project).toBe(await service.project(MAP));
    expect(project).toMatchObject({ personas: [{ id: 'persona:Mei' }], today: '2026-11-15' });
    expect(service.projectFolder(MAP)).toBe('file:///');
  });

  test('gives what a map is drawn from', async () => {
    const service = createJourneyService();
    await service.open({ [MAP]: map, [PEOPLE]: 'persona Mei' });
    const answer = await service.map(MAP);
    expect(answer).toMatchObject({ journey: 'J', broken: false, choices: [{ id: 'J' }, { id: 'K', abstract: true }] });
    if (!answer?.input) expect.fail('no input');
    expect(sceneToSvg(drawMap(answer.input, { hidden: [], language: 'en' }), { theme: 'light' })).toContain('First');
    expect(await service.map(MAP, 'K')).toMatchObject({ journey: 'K' });
    expect(await service.map(PEOPLE)).not.toHaveProperty('input');
    expect(await service.map('file:///none.journey')).toBeUndefined();
    await service.update(MAP, 'journey J {');
    expect(await service.map(MAP)).toMatchObject({ broken: true });
  });

  test('questions wait for texts that are still being read; of several the last counts', async () => {
    const service = createJourneyService();
    void service.open({ [MAP]: 'journey One', [PEOPLE]: 'persona Mei' });
    for (const name of ['Two', 'Three']) void service.open({ [MAP]: `journey ${name} for Mei` });
    expect((await service.journeys(MAP)).map(({ name }) => name)).toEqual(['Three']);
    expect((await service.check(MAP)).map(({ rule }) => rule)).not.toContain('unknown-reference');
  });

  test('settings are opened like files, and checked', async () => {
    const service = createJourneyService();
    await service.open({ [MAP]: map, [SETTINGS]: '{ "rules": { "unknown-reference": "hint" }, "minEvidence": 0 }' });
    expect((await service.check(SETTINGS)).map(({ rule }) => rule)).toEqual(['invalid-settings']);
    expect((await service.check(MAP)).find(({ rule }) => rule === 'unknown-reference')?.severity).toBe('hint');
    await service.update(SETTINGS, '{ "exclude": ["map.*"] }');
    expect(service.isExcluded(MAP)).toBe(true);
    expect([await service.check(MAP), await service.journeys(MAP)]).toEqual([[], []]);
    await service.close(SETTINGS);
    expect((await service.check(MAP)).find(({ rule }) => rule === 'unknown-reference')?.severity).toBe('error');
    await expect(service.check(SETTINGS)).rejects.toThrow(UnknownFileError);
  });

  test('what was never opened, or is closed, is refused by its name', async () => {
    const service = createJourneyService();
    await expect(service.check(MAP)).rejects.toThrow(UnknownFileError);
    await expect(service.update(MAP, map)).rejects.toThrow(`There is no open file ${MAP}.`);
    await expect(service.update(SETTINGS, '{}')).rejects.toThrow(UnknownFileError);
    await service.open({ [MAP]: map });
    await service.close(MAP);
    await expect(service.journeys(MAP)).rejects.toThrow(UnknownFileError);
    await service.open({ [MAP]: map, [SETTINGS]: '{}' });
    await service.dispose();
    await expect(service.journeys(MAP)).rejects.toThrow(UnknownFileError);
    await expect(service.check(SETTINGS)).rejects.toThrow(UnknownFileError);
    expect((await service.project(MAP)).journeys).toEqual([]);
  });

  test('with a file system, what is on the disk counts once a file is closed', async () => {
    const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'journey-service-')));
    try {
      const uri = pathToFileURL(path.join(folder, 'map.journey')).href;
      writeFileSync(path.join(folder, 'map.journey'), 'journey Written');
      const folders = [pathToFileURL(folder).href];
      const service = createJourneyService({ fileSystem: NodeFileSystem.fileSystemProvider(), folders });
      await service.open({ [uri]: 'journey Typed { stage A { touchpoint T { image "none.png" } } }' });
      expect((await service.check(uri)).map(({ rule }) => rule)).toContain('broken-image');
      await service.close(uri);
      expect((await service.journeys(uri)).map(({ name }) => name)).toEqual(['Written']);
      rmSync(path.join(folder, 'map.journey'));
      await service.close(uri);
      await expect(service.journeys(uri)).rejects.toThrow(UnknownFileError);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  test('a fix comes to changes of texts', async () => {
    const service = createJourneyService();
    await service.open({ [MAP]: 'persona Mei\njourney J for Mai { draft }' });
    const [finding] = (await service.check(MAP)).filter(({ rule }) => rule === 'unknown-reference');
    const [fix] = finding?.fixes?.() ?? [];
    if (!fix) expect.fail('no fix');
    const { edit } = await service.edits(fix);
    expect(edit && textEditsOf(edit)[MAP]).toEqual([
      { range: { start: { line: 1, character: 14 }, end: { line: 1, character: 17 } }, newText: 'Mei' },
    ]);
    await service.update(MAP, 'persona Mei\n\njourney J for Mai { draft }');
    expect(await service.edits(fix)).toEqual({ refused: 'changed' });
  });

  test('a file is formatted as its text is', async () => {
    const service = createJourneyService();
    const text = 'journey J {\nstage A "a"\n}';
    await service.open({ [MAP]: text });
    const formatted = TextDocument.applyEdits(TextDocument.create(MAP, 'journey', 0, text), await service.format(MAP));
    expect(formatted).toBe('journey J {\n  stage A "a"\n}\n');
    expect(service.formatText(text)).toBe(formatted);
    await expect(service.format(PEOPLE)).rejects.toThrow(UnknownFileError);
  });

  test('makes changes one after another, also where nobody waits for them', async () => {
    const service = createJourneyService();
    await service.open({ [MAP]: 'journey J "Before"' });
    const changes = [service.close(MAP), service.open({ [MAP]: 'journey J "After"' })];
    expect((await service.journeys(MAP)).map(({ title }) => title)).toEqual(['After']);
    await Promise.all(changes);
    await expect(Promise.all([service.close(MAP), service.update(MAP, 'journey K')])).rejects.toThrow(UnknownFileError);
    await service.open({ [MAP]: 'journey J "Again"' });
    expect((await service.journeys(MAP)).map(({ title }) => title)).toEqual(['Again']);
  });

  test('enters a word into the settings that it was given', async () => {
    const service = createJourneyService();
    await service.open({
      [SETTINGS]: '{ "locale": "en" }\n',
      [MAP]: 'persona P\njourney J for P { stage A use { touchpoint T { feels wobbly } } }',
    });
    const found = (await service.check(MAP)).find(({ rule }) => rule === 'unknown-emotion');
    const fix = found?.fixes?.().find(({ edits }) => edits.some(({ kind }) => kind === 'setting'));
    const { edit } = await service.edits(fix ?? expect.fail('There is no such fix.'));
    const [edits = []] = Object.values(textEditsOf(edit ?? {}));
    const text = TextDocument.applyEdits(TextDocument.create(SETTINGS, 'json', 0, '{ "locale": "en" }\n'), edits);
    expect(JSON.parse(text)).toEqual({ locale: 'en', emotions: { wobbly: expect.anything() } });
  });
});
