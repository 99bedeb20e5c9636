import { modify, type ParseError, parse } from 'jsonc-parser';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SettingEdit } from '../../src/model/edits.js';

/** The settings file of a project: where it is or would be, and what it says. */
export interface SettingsFile {
  uri: string;
  text?: string;
}

/** The text edits that write an entry into a settings file, comments kept; nothing where the file is no JSON. */
export function settingTextEdits({ uri, text = '' }: SettingsFile, edit: SettingEdit): TextEdit[] | undefined {
  const errors: ParseError[] = [];
  const old = text.trim() === '' ? '{}\n' : text;
  const root: unknown = parse(old, errors, { allowTrailingComma: true });
  if (errors.length > 0 || typeof root !== 'object' || root === null || Array.isArray(root)) return undefined;
  const document = TextDocument.create(uri, 'jsonc', 0, old);
  const eol = old.includes('\r\n') ? '\r\n' : '\n';
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol };
  const edits = modify(old, [edit.key, edit.name], edit.value, { formattingOptions }).map(
    ({ offset, length, content }) => ({
      range: { start: document.positionAt(offset), end: document.positionAt(offset + length) },
      newText: content,
    }),
  );
  if (text === old) return edits;
  const start = { line: 0, character: 0 };
  const end = TextDocument.create(uri, 'jsonc', 0, text).positionAt(text.length);
  return [{ range: { start, end }, newText: TextDocument.applyEdits(document, edits) }];
}
