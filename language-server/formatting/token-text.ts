import type { IToken } from 'chevrotain';
import { TWINS } from '../syntax/token-builder.js';
import { commonIndent, textOf } from '../syntax/value-converter.js';

/** Lines that a merge leaves behind; a text or comment that holds one is not touched. */
const CONFLICT = /(?:^|[\r\n])(?:<{7}|={7}|>{7}|\|{7})/;
const BREAK = /(\r\n|\r|\n)/;

const PLAIN = /^[\w\->=<{},.%+]+$/;

/** Whether a token is written as it stands: one of letters, figures and signs in ASCII. */
export function isPlain(image: string): boolean {
  return PLAIN.test(image);
}

/** How a token is written in formatted text: in ASCII, its further lines indented with the statement that it stands in. */
export function tokenText(token: IToken, oldIndent: string | undefined, indent: string, unit: string): string {
  const { image, tokenType } = token;
  if (tokenType.name === 'TEXT') {
    if (image.startsWith('“')) return requoted(image);
    return image.startsWith('"""') ? reindentedText(image, indent, unit) : image;
  }
  if (tokenType.name === 'SL_COMMENT') return image.trimEnd();
  if (tokenType.name === 'ML_COMMENT')
    return oldIndent === undefined ? image : reindentedComment(image, oldIndent, indent);
  return TWINS.get(image) ?? image;
}

/** `“…”` as `"…"`, if that stands for the same text. */
function requoted(image: string): string {
  const inner = image.slice(1, -1).replace(/\\[\s\S]|"/g, (found) => (found === '"' ? '\\"' : found));
  const literal = `"${inner}"`;
  return textOf(literal) === textOf(image) ? literal : image;
}

/** A text of several lines, one step further in than its statement, its closing marks under the statement. */
function reindentedText(image: string, indent: string, unit: string): string {
  const { lines, breaks } = linesOf(image);
  if (lines.length === 1 || CONFLICT.test(image)) return image;
  const isClosedAlone = lines.at(-1)?.trim() === '"""';
  const common = commonIndent(lines.slice(1, isClosedAlone ? -1 : undefined));
  const written = lines.map((line, i) => {
    if (i === 0) return line.trimEnd();
    if (isClosedAlone && i === lines.length - 1) return `${indent}"""`;
    return line.trim() === '' ? '' : indent + unit + line.slice(common).trimEnd();
  });
  const text = joined(written, breaks);
  return textOf(text) === textOf(image) ? text : image;
}

/** A comment of several lines: its asterisks under its first one, or its lines moved along with it. */
function reindentedComment(image: string, oldIndent: string, indent: string): string {
  const { lines, breaks } = linesOf(image);
  if (lines.length === 1 || CONFLICT.test(image)) return image;
  const isStarred = lines.slice(1).every((line) => line.trimStart().startsWith('*'));
  const written = lines.map((line, i) => {
    if (i === 0) return line.trimEnd();
    if (isStarred) return `${indent} ${line.trim()}`;
    const moved = line.startsWith(oldIndent) ? indent + line.slice(oldIndent.length) : line;
    return moved.trimEnd();
  });
  return joined(written, breaks);
}

function linesOf(image: string): { lines: string[]; breaks: string[] } {
  const parts = image.split(BREAK);
  return { lines: parts.filter((_, i) => i % 2 === 0), breaks: parts.filter((_, i) => i % 2 === 1) };
}

function joined(lines: readonly string[], breaks: readonly string[]): string {
  return lines.map((line, i) => line + (breaks[i] ?? '')).join('');
}
