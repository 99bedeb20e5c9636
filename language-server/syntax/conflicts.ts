import * as l10n from '@vscode/l10n';
import { lineEnd } from './lines.js';
import type { LocatedSyntaxError } from './syntax-error.js';

type Sign = '<' | '|' | '=' | '>';

/** A line of seven or more of a sign, as Git writes around what it could not merge. */
const MARKER = /(<{7,}|\|{7,}|={7,}|>{7,})(?=[ \t\r\n]|$)/y;

/** The sign of a marker that stands at the start of a line. */
function markerAt(text: string, offset: number): Sign | undefined {
  MARKER.lastIndex = offset;
  const sign = MARKER.exec(text)?.[0][0];
  return sign === '<' || sign === '|' || sign === '=' || sign === '>' ? sign : undefined;
}

/** Finds the lines that Git writes around what it could not merge. Both sides are read; what both came from is passed over. */
export class Conflicts {
  /** From the first line of each to its last, or to the end of the text where that is missing. */
  readonly found: LocatedSyntaxError[] = [];
  private isOpen = false;
  /** No line up to here parts the two sides: it was looked for. */
  private undividedUntil = 0;

  constructor(private readonly text: string) {}

  /** What the scanner passes over at the start of a line: where it ends, or nothing for a line of the journey. */
  passAt(offset: number): number | undefined {
    const { text } = this;
    const sign = markerAt(text, offset);
    if (!sign) return undefined;
    const end = lineEnd(text, offset);
    if (sign === '<' && !this.isOpen) {
      this.add(offset, text.length);
      this.isOpen = true;
    } else if (!this.isOpen) {
      // What is left of one that was resolved in part.
      this.add(offset, end);
    } else if (sign === '>') {
      const last = this.found.at(-1);
      if (last) last.length = end - last.offset;
      this.isOpen = false;
    } else if (sign === '|') return this.secondSide(offset);
    return end;
  }

  /** Adds the whole ones that stand inside of a text or a comment, which the scanner takes as one. */
  addInside(start: number, end: number): void {
    const { text } = this;
    let first: number | undefined;
    let isDivided = false;
    for (let at = nextLine(text, lineEnd(text, start)); at < end; at = nextLine(text, lineEnd(text, at))) {
      const sign = markerAt(text, at);
      if (sign === '<') {
        first ??= at;
        isDivided = false;
      } else if (sign === '=') isDivided = first !== undefined;
      else if (sign === '>' && isDivided && first !== undefined) {
        this.add(first, lineEnd(text, at));
        first = undefined;
        isDivided = false;
      }
    }
  }

  /** The line with `=======` behind what both sides came from. */
  private secondSide(offset: number): number {
    const { text } = this;
    const own = lineEnd(text, offset);
    if (offset < this.undividedUntil) return own;
    let at = nextLine(text, own);
    for (; at < text.length; at = nextLine(text, lineEnd(text, at))) {
      const sign = markerAt(text, at);
      if (sign === '=') return lineEnd(text, at);
      if (sign === '<' || sign === '>') break;
    }
    this.undividedUntil = at;
    return own;
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

/** The start of the line behind the end of one. */
function nextLine(text: string, end: number): number {
  return text.startsWith('\r\n', end) ? end + 2 : end + 1;
}
