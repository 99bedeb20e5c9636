import type { TextSpan } from '../formatting/text-change.js';
import { isComment } from '../syntax/source-tokens.js';
import { endOf } from '../syntax/token-position.js';
import type { SourceText } from './source-text.js';

/** What goes with a statement: its line and doc comment, or, where something else is on the line, its semicolon. */
export function removedWith(source: SourceText, statement: TextSpan): TextSpan {
  const { start, end } = statement;
  const previous = source.before(start);
  const isOnLine = (offset: number) => source.isOneLine(end, offset);
  let next = source.after(end);
  const semicolon = next?.tokenType.name === 'SEMICOLON' && isOnLine(next.startOffset) ? next : undefined;
  const tail = semicolon ? endOf(semicolon) : end;
  if (semicolon) next = source.after(tail);
  const isLast = !next || !isOnLine(next.startOffset);
  if (source.isFirstOnLine(start)) {
    return isLast || !next ? wholeLines(source, { start, end: tail }) : { start, end: next.startOffset };
  }
  if (next && !isLast && (semicolon || isComment(next) || next.tokenType.name !== '}'))
    return { start, end: next.startOffset };
  if (previous?.tokenType.name === 'SEMICOLON' && !semicolon) return { start: previous.startOffset, end };
  if (previous?.tokenType.name === '{' && next) return { start: endOf(previous), end: next.startOffset };
  return { start: previous ? endOf(previous) : start, end: tail };
}

function wholeLines(source: SourceText, { start, end }: TextSpan): TextSpan {
  const above = source.before(start);
  const isDoc =
    above?.image.startsWith('/**') &&
    source.isFirstOnLine(above.startOffset) &&
    source.nextLine(endOf(above)) === source.lineStart(start);
  const from = source.lineStart(isDoc && above ? above.startOffset : start);
  const to = source.nextLine(end);
  // The last line takes the line end before it along.
  if (to === source.text.length && source.lineEnd(end) === to && from > 0) {
    return { start: source.text.slice(0, from).replace(/\r\n$|[\r\n]$/, '').length, end: to };
  }
  return { start: from, end: to };
}
