import { describe, expect, test } from 'vitest';
import type { ModelEdit } from '../../src/model/edits.js';
import type { Finding, Severity } from '../../src/model/finding.js';
import type { Project } from '../../src/model/project.js';
import type { Position, Source } from '../../src/model/source.js';
import { catalogue, runRules } from '../../src/rules/index.js';
import type { RuleMetadata } from '../../src/rules/rule.js';
import type { Texts } from '../build.js';
import { afterFix, asFiles, quickProject } from './quick-project.js';

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
      const chosen = before
        .flatMap(({ fixes }) => fixes?.() ?? [])
        .find((each) => (fix ? fix.test(each.title) : each.preferred));
      if (!chosen) expect.fail('There is no such fix.');
      const after = await afterFix(asFiles(text), chosen);
      const all = Object.values(after).join('\n').replace(/\s+/g, ' ');
      for (const piece of gives) expect(all).toContain(piece);
      const repaired = await quickProject(after);
      expect(syntaxErrors(repaired)).toEqual([]);
      expect(complaints(rule, repaired).length).toBeLessThan(before.length);
    });

    test('offers the fixes that its metadata says', async () => {
      const findings: Finding[] = [];
      for (const { text } of [...Object.values(fires), ...Object.values(fixed)])
        findings.push(...complaints(rule, await quickProject(text)));
      expect(fixesIn(findings)).toBe(catalogue.get(rule)?.fix);
    });
  });
}

/** What the fixes of a rule's findings are: safe where the first invents nothing, as it removes or corrects what stands there. */
export function fixesIn(findings: readonly Finding[]): RuleMetadata['fix'] {
  const offered = findings.map(({ fixes }) => fixes?.() ?? []).filter((fixes) => fixes.length > 0);
  if (offered.length === 0) return 'none';
  const isSafe = offered.every((fixes) => fixes.find(({ preferred }) => preferred)?.edits.every(isCorrection));
  return isSafe && catalogue.get(findings[0]?.rule ?? '')?.fix === 'safe' ? 'safe' : 'suggested';
}

/** Whether an edit takes something away, or puts something else in its place. */
function isCorrection(edit: ModelEdit): boolean {
  if (edit.kind === 'remove') return true;
  if (edit.kind !== 'replace') return false;
  const { start, end } = edit.range;
  return start.line !== end.line || start.character !== end.character;
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
