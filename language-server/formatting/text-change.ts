/** What is put in place of a piece of text, by offsets. */
export interface TextChange {
  start: number;
  end: number;
  text: string;
}

/** The change from one piece of text to another, less what both begin and end with; nothing where they are equal. */
export function changeBetween(start: number, before: string, after: string): TextChange[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return [{ start: start + head, end: start + before.length - tail, text: after.slice(head, after.length - tail) }];
}

/** The changes, line by line, between two versions of a token that has as many lines in both. */
export function lineChanges(start: number, before: string, after: string): TextChange[] {
  if (before === after) return [];
  const [olds, news] = [before.split(/(?<=\n|\r(?!\n))/), after.split(/(?<=\n|\r(?!\n))/)];
  if (olds.length !== news.length) return changeBetween(start, before, after);
  let offset = start;
  return olds.flatMap((old, i) => {
    const changes = changeBetween(offset, old, news[i] ?? old);
    offset += old.length;
    return changes;
  });
}

/** A text after changes that are in its order and do not overlap. */
export function applied(text: string, changes: readonly TextChange[]): string {
  const parts: string[] = [];
  let end = 0;
  for (const change of changes) {
    parts.push(text.slice(end, change.start), change.text);
    end = change.end;
  }
  return parts.join('') + text.slice(end);
}
