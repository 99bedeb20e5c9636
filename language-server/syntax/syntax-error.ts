/** One mistake in the text that the scanner, the layout or the parser found. Offsets count UTF-16 units. */
export interface LocatedSyntaxError {
  offset: number;
  length: number;
  message: string;
  /** What may be written in its place, best first. */
  suggestions: string[];
}

/** Mistakes beyond this many say nothing new: the file is not a journey. */
export const SYNTAX_ERROR_LIMIT = 200;

/** One finding a mistake: keeps the first on each line, in the order of the text, up to the limit. */
export function oneALine(syntaxErrors: readonly LocatedSyntaxError[], text: string): LocatedSyntaxError[] {
  const sorted = syntaxErrors.toSorted((a, b) => a.offset - b.offset);
  const kept: LocatedSyntaxError[] = [];
  for (const syntaxError of sorted) {
    const last = kept.at(-1);
    if (last && !/[\r\n]/.test(text.slice(last.offset, syntaxError.offset))) continue;
    kept.push(syntaxError);
    if (kept.length === SYNTAX_ERROR_LIMIT) break;
  }
  return kept;
}
