import * as l10n from '@vscode/l10n';
import { lineEnd } from './lines.js';
import type { LocatedSyntaxError } from './syntax-error.js';

/** Whether a line begins with seven of a sign, as the lines do that Git writes around what it could not merge. */
function isMarker(text: string, offset: number, sign: '<' | '|' | '=' | '>'): boolean {
  if (!text.startsWith(sign.repeat(7), offset)) return false;
  const next = text[offset + 7];
  return next === undefined || next === ' ' || next === '\r' || next === '\n';
}

/** Finds the lines that Git writes around what it could not merge. Both sides are read; what both came from is passed over. */
export class Conflicts {
  /** From the first line of each to its last. */
  readonly found: LocatedSyntaxError[] = [];
  private start: number | undefined;

  constructor(private readonly text: string) {}

  /** What the scanner passes over at the start of a line: where it ends, or nothing for a line of the journey. */
  passAt(offset: number): number | undefined {
    const { text } = this;
    if (this.start === undefined) {
      if (!isMarker(text, offset, '<')) return undefined;
      this.start = offset;
      this.add(offset, lineEnd(text, offset));
      return lineEnd(text, offset);
    }
    if (isMarker(text, offset, '|')) return this.secondSide(offset);
    if (isMarker(text, offset, '=')) return lineEnd(text, offset);
    if (!isMarker(text, offset, '>')) return undefined;
    const end = lineEnd(text, offset);
    this.found.pop();
    this.add(this.start, end);
    this.start = undefined;
    return end;
  }

  /** The line with `=======` behind what both sides came from. */
  private secondSide(offset: number): number {
    const { text } = this;
    for (let at = lineEnd(text, offset); at < text.length; at = lineEnd(text, at)) {
      at = text.startsWith('\r\n', at) ? at + 2 : at + 1;
      if (isMarker(text, at, '=')) return lineEnd(text, at);
      if (isMarker(text, at, '<') || isMarker(text, at, '>')) break;
    }
    return lineEnd(text, offset);
  }

  private add(offset: number, end: number): void {
    const message = l10n.t(
      'Unresolved merge conflict: keep what is right of the two sides, and remove the lines with {0}, {1} and {2}.',
      '<<<<<<<',
      '=======',
      '>>>>>>>',
    );
    this.found.push({ offset, length: end - offset, message, suggestions: [] });
  }
}
