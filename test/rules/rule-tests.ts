import { describe, expect, test } from 'vitest';
import type { FixEdit } from '../../src/model/edits.js';
import type { Finding, Fix, Severity } from '../../src/model/finding.js';
import type { Project } from '../../src/model/project.js';
import type { Position, Source } from '../../src/model/source.js';
import { isBefore } from '../../src/model/walk.js';
import { runRules } from '../../src/rules/index.js';
import type { Texts } from '../build.js';
import { asFiles, quickProject } from './quick-project.js';

/** A text that a rule complains about. */
interface Firing {
  text: Texts;
  /** What is underlined, in order; one complaint for each. */
  on: string[];
  severity?: Severity;
  message?: RegExp;
  /** Pieces of the text that the other parties' names stand in. */
  related?: string[];
}

interface Fixing {
  text: Texts;
  /** Title of the fix; the preferred one by default. */
  fix?: RegExp;
  /** What the text then holds, blanks not counting. */
  gives: string[];
}

interface Cases {
  fires: Record<string, Firing>;
  quiet: Record<string, Texts>;
  /** Text that cannot be read just where what seems missing may have been said. */
  broken: Record<string, Texts>;
  fixed?: Record<string, Fixing>;
}

/** Findings of one rule. */
export function complaints(rule: string, project: Project): Finding[] {
  return runRules(project).filter((finding) => finding.rule === rule);
}

export function describeRule(rule: string, { fires, quiet, broken, fixed = {} }: Cases): void {
  describe(rule, () => {
    test.each(Object.entries(fires))('complains about %s', async (_, { text, on, severity, message, related }) => {
      const project = await quickProject(text);
      expect(syntaxErrors(project)).toEqual([]);
      const findings = complaints(rule, project);
      const files = asFiles(text);
      expect(findings.map((finding) => underlined(files, finding.source.uri, finding.range))).toEqual(on);
      for (const finding of findings) {
        if (severity) expect(finding.severity).toBe(severity);
        if (message) expect(finding.message).toMatch(message);
        expect(finding.subject).toBeDefined();
        expect(finding.message).not.toMatch(/\{\d\}|undefined|NaN/);
        const others = finding.related.map(({ source }) => underlined(files, source.uri, source.range));
        for (const each of related ?? []) expect(others).toContainEqual(expect.stringContaining(each));
      }
    });

    test.each(Object.entries(quiet))('says nothing about %s', async (_, text) => {
      const project = await quickProject(text);
      expect(syntaxErrors(project)).toEqual([]);
      expect(complaints(rule, project)).toEqual([]);
    });

    test.each(Object.entries(broken))('holds back where the text is broken: %s', async (_, text) => {
      const project = await quickProject(text);
      expect(syntaxErrors(project).length).toBeGreaterThan(0);
      expect(complaints(rule, project)).toEqual([]);
    });

    test.each(Object.entries(fixed))('mends %s', async (_, { text, fix, gives }) => {
      const before = complaints(rule, await quickProject(text));
      const chosen = before.flatMap(({ fixes }) => fixes).find((each) => (fix ? fix.test(each.title) : each.preferred));
      if (!chosen) expect.fail('There is no such fix.');
      const after = applied(asFiles(text), chosen);
      const all = Object.values(after).join('\n').replace(/\s+/g, ' ');
      for (const piece of gives) expect(all).toContain(piece);
      const repaired = await quickProject(after);
      expect(syntaxErrors(repaired)).toEqual([]);
      expect(complaints(rule, repaired).length).toBeLessThan(before.length);
    });
  });
}

/** What the parser and the linker found wrong. */
function syntaxErrors(project: Project): string[] {
  return project.problems
    .filter(({ rule }) => rule === 'syntax' || rule === 'unknown-reference')
    .map(({ message }) => message);
}

type Files = Record<string, string>;

function offset(text: string, { line, character }: Position): number {
  const lines = text.split('\n');
  return lines.slice(0, line).reduce((sum, each) => sum + each.length + 1, 0) + character;
}

function fileName(uri: string): string {
  return uri.slice(uri.lastIndexOf('/') + 1);
}

function textOf(files: Files, uri: string): string {
  return files[fileName(uri)] ?? expect.fail(`There is no file ${uri}.`);
}

function underlined(files: Files, uri: string, { start, end }: Source['range']): string {
  const text = textOf(files, uri);
  return text.slice(offset(text, start), offset(text, end));
}

interface Change {
  uri: string;
  start: Position;
  end: Position;
  text: string;
}

/** The files with a fix applied, roughly as the editor does it, without its care for indentation. */
function applied(files: Files, { edits }: Fix): Files {
  const changes = edits.map((edit) => changeOf(files, edit));
  changes.sort((a, b) => (isBefore(a.start, b.start) ? 1 : -1));
  const result = { ...files };
  for (const { uri, start, end, text } of changes) {
    const name = fileName(uri);
    const old = textOf(result, uri);
    result[name] = old.slice(0, offset(old, start)) + text + old.slice(offset(old, end));
  }
  return result;
}

function changeOf(files: Files, edit: FixEdit): Change {
  switch (edit.kind) {
    case 'setting':
      throw new Error('Settings are no text of a journey.');
    case 'replace':
      return { uri: edit.uri, ...edit.range, text: edit.text };
    case 'remove':
      return { uri: edit.source.uri, ...edit.source.range, text: '' };
    case 'head': {
      if (edit.before) {
        const text = textOf(files, edit.of.uri);
        const word = /\S+\s+$/.exec(text.slice(0, offset(text, edit.before.range.start)))?.[0] ?? '';
        const { line, character } = edit.before.range.start;
        const start = { line, character: character - word.length };
        return { uri: edit.of.uri, start, end: start, text: `${edit.text} ` };
      }
      const brace = braceOf(files, edit.of);
      const place = brace ?? edit.of.range.end;
      return { uri: edit.of.uri, start: place, end: place, text: ` ${edit.text} ` };
    }
    case 'insert':
      return insertion(files, edit);
  }
}

function insertion(files: Files, { into, text, at, beside }: Extract<FixEdit, { kind: 'insert' }>): Change {
  const { uri, range } = into;
  const brace = braceOf(files, into);
  if (!brace) return { uri, start: range.end, end: range.end, text: ` {\n${text}\n}` };
  if (beside) {
    const place = beside.where === 'before' ? beside.statement.range.start : beside.statement.range.end;
    return { uri, start: place, end: place, text: beside.where === 'before' ? `${text}\n` : `\n${text}\n` };
  }
  const character = at === 'start' ? brace.character + 1 : range.end.character - 1;
  const place = { line: at === 'start' ? brace.line : range.end.line, character };
  return { uri, start: place, end: place, text: `\n${text}\n` };
}

/** Where the block of an element opens. */
function braceOf(files: Files, { uri, range }: Source): Position | undefined {
  const text = textOf(files, uri);
  const from = offset(text, range.start);
  const whole = text.slice(from, offset(text, range.end));
  const index = whole.replace(/"[^"]*"/g, (quoted) => '_'.repeat(quoted.length)).indexOf('{');
  if (index < 0) return undefined;
  const before = text.slice(0, from + index).split('\n');
  return { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
}
