/** One mistake in the text that the scanner, the layout or the parser found. Offsets count UTF-16 units. */
export interface Mistake {
  offset: number;
  length: number;
  message: string;
  /** What may be written in its place, best first. */
  suggestions: string[];
}

/** Mistakes beyond this many say nothing new: the file is not a journey. */
export const MISTAKE_LIMIT = 200;

/** One finding a mistake: keeps the first on each line, in the order of the text, up to the limit. */
export function oneALine(mistakes: Mistake[], text: string): Mistake[] {
  const sorted = mistakes.toSorted((a, b) => a.offset - b.offset);
  const kept: Mistake[] = [];
  for (const mistake of sorted) {
    const last = kept.at(-1);
    if (last && !text.slice(last.offset, mistake.offset).includes('\n')) continue;
    kept.push(mistake);
    if (kept.length === MISTAKE_LIMIT) break;
  }
  return kept;
}
