/** One syntax error that the scanner, structure recovery or the parser found. Offsets count UTF-16 units. */
export interface LocatedSyntaxError {
  offset: number;
  length: number;
  message: string;
  /** What may be written in its place, best first; an empty one to take it away. */
  suggestions: string[];
  /** What settles it, where that is more than a word in its place. */
  repair?: { title: string; changes: readonly TextChange[] };
  /** Where a metric of this name is declared, nothing but that something is missing can be said. */
  unless?: { metric: string; message: string };
}

/** Text in place of another one. */
export interface TextChange {
  offset: number;
  length: number;
  text: string;
}

/** Errors beyond this many say nothing new: the file is not a journey. */
export const SYNTAX_ERROR_LIMIT = 200;

/** One finding per error: keeps the first on each line, in the order of the text, up to the limit. */
export function oneALine(syntaxErrors: readonly LocatedSyntaxError[], text: string): LocatedSyntaxError[] {
  const sorted = syntaxErrors.toSorted((a, b) => a.offset - b.offset);
  const kept: LocatedSyntaxError[] = [];
  const lineBreak = /[\r\n]/g;
  let end = -1;
  for (const syntaxError of sorted) {
    if (syntaxError.offset <= end) continue;
    kept.push(syntaxError);
    if (kept.length === SYNTAX_ERROR_LIMIT) break;
    lineBreak.lastIndex = syntaxError.offset;
    end = lineBreak.exec(text)?.index ?? text.length;
  }
  return kept;
}
