import type { LangiumDocument } from 'langium';
import type { Ignore } from '../../src/model/project.js';
import type { Range } from '../../src/model/source.js';
import { IGNORE_START } from '../syntax/ignore-comment.js';
import type { JourneyReport } from '../syntax/lexer.js';

const COMMENT = /^\/\/\s*journey-ignore\s+([\w-]+(?:\s*[,，、]\s*[\w-]+)*)\s*(?:[:：]\s*(.*?)\s*)?$/;
const SKIPPED = /\s+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;

/** The `// journey-ignore rule: reason` comments of a file; one may name several rules, separated by commas. */
export function ignoresOf(document: LangiumDocument): Ignore[] {
  const report = document.parseResult.lexerReport as JourneyReport | undefined;
  if (!report || report.ignores.length === 0) return [];
  const { textDocument } = document;
  const text = textDocument.getText();
  let next = 0;
  return report.ignores.flatMap(({ image, startOffset }) => {
    const endOffset = startOffset + image.length;
    const range = { start: textDocument.positionAt(startOffset), end: textDocument.positionAt(endOffset) };
    const source = { uri: document.uri.toString(), range, selection: range };
    const before = text.slice(startOffset - range.start.character, startOffset).replace(/^\uFEFF/, '');
    const after = /^[^\r\n]*/.exec(text.slice(endOffset))?.[0] ?? '';
    // Comments above one line share it.
    if (next < endOffset) next = nextWord(text, endOffset);
    const line = isBlank(before) ? textDocument.positionAt(next).line : range.start.line;
    const around = { line, source, removal: removalOf(range, before, after), ...roomOf(range, before, after) };
    const [, rules, reason = ''] = COMMENT.exec(image) ?? [];
    if (rules === undefined) {
      const [all = '', ending = ''] = IGNORE_START.exec(image) ?? [];
      const unread = image.slice(all.length).replace(/\s*\*+\/$/, '');
      const isBesideWords = !isBlank(before) || !isBlank(after.replace(/\/\/.*/, ''));
      const habit = ending + (/^(?:disable|next|line)\S*/i.exec(unread)?.[0] ?? '');
      const isElsewhere = /next/i.test(habit) ? isBesideWords : /line/i.test(habit) && !isBesideWords;
      return [{ rule: '', reason: '', ...around, unread, isElsewhere }];
    }
    return rules.split(/[,，、]/).map((rule) => ({ rule: rule.trim(), reason, ...around }));
  });
}

/** A comment with its line, or where something else stands there, with the blanks that nothing else needs. */
function removalOf({ start, end }: Range, before: string, after: string): Ignore['removal'] {
  const isFirst = before.trim() === '';
  const isLast = after.trim() === '';
  const from = { line: start.line, character: start.character - before.length + before.trimEnd().length };
  if (isFirst && isLast) return { range: { start: from, end: { line: end.line + 1, character: 0 } }, text: '' };
  if (isLast) return { range: { start: from, end: { ...end, character: end.character + after.length } }, text: '' };
  // Words that a comment of several lines parts stay on lines of their own.
  if (!isFirst && start.line !== end.line) return { range: { start, end }, text: '\n' };
  const blanks = after.length - after.trimStart().length;
  if (isFirst || /\s$/.test(before))
    return { range: { start, end: { ...end, character: end.character + blanks } }, text: '' };
  return { range: { start, end }, text: blanks > 0 ? '' : ' ' };
}

/** Where a line comment can stand for one that may have something behind it. */
function roomOf(range: Range, before: string, after: string): Pick<Ignore, 'room'> {
  const { start, end } = range;
  if (start.line !== end.line) return {};
  if (after.trim() === '') return { room: { range } };
  // With anything in front, the line may begin in the middle of a text or of another comment.
  if (before.trim() !== '') return {};
  const lineStart = { line: start.line, character: start.character - before.length };
  return { room: { range: { start: lineStart, end: lineStart }, indent: before } };
}

/** Whether nothing but comments stands in a text. */
function isBlank(text: string): boolean {
  return text.replace(/\/\*.*?\*\//g, '').trim() === '';
}

/** Where the next word begins that is no comment. */
function nextWord(text: string, from: number): number {
  let offset = from;
  for (;;) {
    SKIPPED.lastIndex = offset;
    const [skipped] = SKIPPED.exec(text) ?? [];
    if (skipped === undefined) return offset;
    offset += skipped.length;
  }
}
