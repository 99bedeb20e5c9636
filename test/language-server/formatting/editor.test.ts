import { readFileSync } from 'node:fs';
import { type LangiumDocument, URI } from 'langium';
import { describe, expect, test } from 'vitest';
import type { FormattingOptions, TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { formatted, formatter, services } from './formatted.js';

const BLANKS: FormattingOptions = { tabSize: 2, insertSpaces: true };

function documentOf(text: string): LangiumDocument {
  return services.shared.workspace.LangiumDocumentFactory.fromString(text, URI.parse('file:///one.journey'));
}

function afterEdits({ textDocument }: LangiumDocument, edits: TextEdit[]): string {
  return TextDocument.applyEdits(textDocument, edits);
}

function whole(text: string, options: Partial<FormattingOptions> = {}): string {
  const document = documentOf(text);
  return afterEdits(document, formatter().formatDocument(document, { options: { ...BLANKS, ...options } }));
}

/** A text, with `|` at the cursor, after a key that stands before the cursor already. */
function typed(marked: string, ch: string): string {
  const at = marked.indexOf('|');
  const document = documentOf(marked.slice(0, at) + marked.slice(at + 1));
  const position = document.textDocument.positionAt(at);
  return afterEdits(document, formatter().formatDocumentOnType(document, { position, ch, options: BLANKS }));
}

function ofLines(text: string, start: number, end: number): string {
  const document = documentOf(text);
  const range = { start: { line: start, character: 3 }, end: { line: end, character: 0 } };
  return afterEdits(document, formatter().formatDocumentRange(document, { range, options: BLANKS }));
}

describe('a whole document', () => {
  test('is formatted as the command does it', () => {
    const text = readFileSync('test/fixtures/upgrade.journey', 'utf8').replace(/^ +/gm, '');
    expect(whole(text)).toBe(formatted(text));
  });

  test('with edits for nothing but what changes', () => {
    const document = documentOf('team A\nteam   B；\njourney J {\n goal "x"\n}\n');
    const edits = formatter().formatDocument(document, { options: BLANKS });
    expect(edits.map(({ range, newText }) => [range.start.line, range.start.character, newText])).toEqual([
      [1, 5, ''],
      [1, 8, ''],
      [3, 1, ' '],
    ]);
  });

  test('is indented as the client asks', () => {
    const text = 'journey J {\n stage S {\n note """\n a\n """ } }';
    const inSteps = (step: string) => `journey J {\n_stage S {\n__note """\n___a\n__"""\n_}\n}\n`.replaceAll('_', step);
    expect(whole(text, { tabSize: 4 })).toBe(inSteps('    '));
    expect(whole(text, { tabSize: 4, insertSpaces: false })).toBe(inSteps('\t'));
    expect(whole(inSteps('\t'), { tabSize: 3 })).toBe(inSteps('   '));
    expect(whole(text, { tabSize: 0 })).toBe(inSteps('  '));
  });

  test('with tabs, a line is as wide as the client shows it', () => {
    const text = `journey J {\n\tstage S { goal "${'x'.repeat(79)}" }\n}\n`;
    expect(whole(text, { insertSpaces: false, tabSize: 2 })).toBe(text);
    expect(whole(text, { insertSpaces: false, tabSize: 8 })).not.toBe(text);
  });

  test('ends as the client asks', () => {
    expect(whole('team  A', { insertFinalNewline: false })).toBe('team A');
    expect(whole('team  A\n\n\n', { trimFinalNewlines: false })).toBe('team A\n\n\n');
    expect(whole('team  A', { insertFinalNewline: true, trimFinalNewlines: true })).toBe('team A\n');
  });
});

describe('a range', () => {
  test('is formatted by whole lines, and what is outside is not', () => {
    const text = 'team   A\nteam   B;   team   C\njourney J {\n goal   "x"\n}\n';
    expect(ofLines(text, 1, 2)).toBe('team   A\nteam B\nteam C\njourney J {\n goal   "x"\n}\n');
    expect(ofLines(text, 3, 4)).toBe('team   A\nteam   B;   team   C\njourney J {\n  goal "x"\n}\n');
  });

  test('takes a text of several lines whole, so that it stays the same text', () => {
    const text = 'journey J {\ngoal """\n  a\n    b\n"""\n}\n';
    expect(ofLines(text, 3, 4)).toBe('journey J {\ngoal """\n    a\n      b\n  """\n}\n');
  });

  test('line by line comes to the whole', () => {
    const text = readFileSync('test/fixtures/upgrade.journey', 'utf8').replace(/^ +/gm, '');
    let now = text;
    for (let line = text.split('\n').length; line >= 0; line--) now = ofLines(now, line, line + 1);
    expect(now).toBe(formatted(text));
  });
});

describe('on type', () => {
  test('Enter formats the line that it ends, and indents the one that it begins', () => {
    expect(typed('journey J {\nstage   S｛\n|\n}\n}\n', '\n')).toBe('journey J {\n  stage S {\n    \n}\n}\n');
    expect(typed('journey J {\n  goal   "x" ;draft\n|', '\n')).toBe('journey J {\n  goal "x"\n  draft\n  ');
    expect(typed('journey J for A,\n|B {\n}\n', '\n')).toBe('journey J for A,\n    B {\n}\n');
    expect(typed('journey J {\n  solves A,\n|\n}\n', '\n')).toBe('journey J {\n  solves A,\n    \n}\n');
  });

  test('Enter takes no line away that was just begun', () => {
    expect(typed('journey J {\n|\n}\n', '\n')).toBe('journey J {\n  \n}\n');
    expect(typed('team A\n\n\n\n|\n\nteam B\n', '\n')).toBe('team A\n\n\n\n\n\nteam B\n');
    expect(typed('journey J {\n  goal "x"\n    |}\n', '\n')).toBe('journey J {\n  goal "x"\n}\n');
  });

  test.each([
    ['journey J {\n  goal """\n|\n  """\n}\n', 'a text'],
    ['journey J {\n  /* a\n|\n*/\n}\n', 'a comment'],
    ['journey J {\n  goal   nothing\n      |\n}\n', 'a line that is no good'],
  ])('Enter leaves the editor alone in %j, %s', (marked) => {
    expect(typed(marked, '\n')).toBe(marked.replace('|', ''));
  });

  test('a closing brace formats its block, and nothing around it', () => {
    const before = 'team   A\njourney J {\nstage   S {\ngoal   "x"\n  }|\ngoal   "y"\n}\n';
    const after = 'team   A\njourney J {\n  stage S {\n    goal "x"\n  }\ngoal   "y"\n}\n';
    expect(typed(before, '}')).toBe(after);
    expect(typed('team  A｛note "x"｝|;   team B\n', '｝')).toBe('team A { note "x" };   team B\n');
  });

  test('a brace in a text or a comment is none', () => {
    for (const marked of ['team   A "}|"\n', 'team   A // }|\n', 'team   A "}|'])
      expect(typed(marked, '}')).toBe(marked.replace('|', ''));
  });
});
