import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { settingTextEdits } from '../../../language-server/edits/setting-edit.js';
import { readSettings } from '../../../language-server/settings/read.js';
import type { SettingEdit } from '../../../src/model/edits.js';

const uri = 'file:///project/journey.config.json';
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const wobbly: SettingEdit = {
  kind: 'setting',
  of: { uri: 'file:///project/map.journey', range: nowhere, selection: nowhere },
  key: 'emotions',
  name: 'wobbly',
  value: -1,
};

/** The settings file after the edit, which still has to be sound. */
function written(text: string): string | undefined {
  const own = settingTextEdits({ uri, text }, wobbly);
  if (!own) return undefined;
  const after = TextDocument.applyEdits(TextDocument.create(uri, 'jsonc', 0, text), own);
  expect(readSettings(after, uri).problems).toEqual([]);
  return after;
}

describe('an entry in the settings', () => {
  test.each([
    ['of a project that says nothing else', '{}', '{\n  "emotions": {\n    "wobbly": -1\n  }\n}'],
    [
      'beside other settings',
      '{\n  "minEvidence": 2\n}\n',
      '{\n  "minEvidence": 2,\n  "emotions": {\n    "wobbly": -1\n  }\n}\n',
    ],
    ['beside other emotions', '{\n  "emotions": { "cosy": 1 }\n}', '{\n  "emotions": { "cosy": 1,\n "wobbly": -1 }\n}'],
    [
      'with the line ends of the file',
      '{\r\n  "minEvidence": 2\r\n}',
      '{\r\n  "minEvidence": 2,\r\n  "emotions": {\r\n',
    ],
  ])('%s', (_what, before, after) => {
    const squeezed = (text: string) =>
      text
        .replace(/[ \t]+/g, ' ')
        .replace(/\{ ?\n? ?/g, '{')
        .replace(/\n? ?\}/g, '}');
    expect(squeezed(written(before) ?? '')).toContain(squeezed(after).trimEnd());
  });

  test.each([
    ['does not exist', undefined],
    ['is empty', ''],
  ])('of a file that %s', (_what, text) => {
    const edits = settingTextEdits({ uri, ...(text !== undefined && { text }) }, wobbly) ?? [];
    const json = edits.map(({ newText }) => newText);
    expect(JSON.parse(json.join(''))).toEqual({ emotions: { wobbly: -1 } });
  });

  test.each(['{ "emotions": ', '[]', '"emotions"'])('not of a file that says %s', (text) => {
    expect(written(text)).toBeUndefined();
  });
});
