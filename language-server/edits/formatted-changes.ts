import { LINE_WIDTH } from '../formatting/arrangement.js';
import { columnsOf } from '../formatting/display-width.js';
import { format } from '../formatting/format-text.js';
import { applied, composed, type TextChange, type TextSpan } from '../formatting/text-change.js';
import { lineEnd, lineStart } from '../syntax/lines.js';
import type { SourceTokens } from '../syntax/source-tokens.js';
import type { SourceText } from './source-text.js';

/** Reads texts, in whole or as far as structure recovery. */
export interface TextReader {
  readTokens(text: string): SourceTokens;
  readStructure(text: string): SourceTokens;
}

/** What parts lines, statements and blocks; words among others of a line need no layout. */
const LAYOUT = /[\r\n;；{}｛｝]/;
const BREAKS_BEFORE = /^[\r\n]*/;
const BREAKS_BEHIND = /[\r\n]*$/;

/** Changes to a text, in its order, with the lines that they touch formatted in the text's own layout, and no others. */
export function formattedChanges(source: SourceText, changes: readonly TextChange[], reader: TextReader): TextChange[] {
  const first = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  const text = applied(source.text, first);
  const spans = touchedSpans(source, first, text);
  if (spans.length === 0) return first;
  // Edits bring no syntax errors of their own into a text without any.
  const hasErrors = source.tokens.syntaxErrors.length > 0;
  const read = hasErrors ? reader.readTokens(text) : reader.readStructure(text);
  const options = { ...source.layout, insertFinalNewline: false };
  const structure = (each: string) => reader.readStructure(each);
  const layout = format(read, options, structure, (arrangement) => arrangement.changes(...spans));
  return composed(source.text, first, layout);
}

/** The pieces of the changed text that are to be formatted: the lines touched, but for words that fit in where they stand. */
function touchedSpans(source: SourceText, changes: readonly TextChange[], text: string): TextSpan[] {
  const spans: TextSpan[] = [];
  let lines: TextSpan = { start: 0, end: -1 };
  let grown = 0;
  for (const change of changes) {
    const removed = source.text.slice(change.start, change.end);
    const start = change.start + grown;
    const end = start + change.text.length;
    grown += change.text.length - removed.length;
    if (change.text === '' && /[\r\n]$/.test(removed) && lineStart(text, start) === start) {
      spans.push(seam(text, start));
      continue;
    }
    const isKnown = lines.start <= start && end <= lines.end;
    if (!isKnown) lines = linesOf(source, change, text, { start, end });
    if (spans.at(-1) === lines) continue;
    const isOfWords = !LAYOUT.test(change.text) && !LAYOUT.test(removed);
    if (!isOfWords || (!isKnown && !fits(text.slice(lines.start, lines.end), source))) spans.push(lines);
  }
  return spans;
}

/** Where lines were taken out: the breaks between the line before and the line behind. */
function seam(text: string, offset: number): TextSpan {
  const before = text.slice(0, offset).trimEnd().length;
  const behind = text.slice(offset).search(/\S/);
  return {
    start: before === 0 ? 0 : lineEnd(text, before),
    end: behind < 0 ? text.length : lineStart(text, offset + behind),
  };
}

/** The lines that a change touches, without those that what it inserts is only set off from. */
function linesOf(source: SourceText, change: TextChange, text: string, { start, end }: TextSpan): TextSpan {
  const isAtEnd = source.lineEnd(change.start) === change.start;
  const isAtStart = source.lineStart(change.end) === change.end;
  const before = isAtEnd ? (BREAKS_BEFORE.exec(change.text)?.[0].length ?? 0) : 0;
  const behind = isAtStart ? (BREAKS_BEHIND.exec(change.text)?.[0].length ?? 0) : 0;
  return { start: lineStart(text, start + before), end: lineEnd(text, Math.max(start + before, end - behind)) };
}

function fits(line: string, { layout }: SourceText): boolean {
  return columnsOf(line.replaceAll('\t', ' '.repeat(layout.tabSize)), LINE_WIDTH) <= LINE_WIDTH;
}
