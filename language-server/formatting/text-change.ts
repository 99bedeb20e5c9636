/** A piece of a text by its offsets. */
export interface TextSpan {
  start: number;
  end: number;
}

/** What is put in place of a piece of text. */
export interface TextChange extends TextSpan {
  text: string;
}

/** The end of a line, the breaks behind it, and the beginning of another. */
const LINES = /^(?<head>[^\r\n]*)(?<breaks>[\r\n](?:[\s\S]*[\r\n])?)(?<tail>[^\r\n]*)$/;

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

/** The changes between two versions of what stands between tokens: apart those to each line and those to blank lines. */
export function gapChanges(start: number, before: string, after: string): TextChange[] {
  if (before === after) return [];
  const [old, now] = [LINES.exec(before)?.groups, LINES.exec(after)?.groups];
  if (!old || !now) return changeBetween(start, before, after);
  let offset = start;
  return ['head', 'breaks', 'tail'].flatMap((part) => {
    const changes = changeBetween(offset, old[part] ?? '', now[part] ?? '');
    offset += old[part]?.length ?? 0;
    return changes;
  });
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

/** The changes to a text that two lots of them come to, each in its order: `second` change what `first` leave behind. */
export function composed(text: string, first: readonly TextChange[], second: readonly TextChange[]): TextChange[] {
  const between = applied(text, first);
  let grown = 0;
  const own = first.map((change) => {
    const growth = growthOf(change);
    const start = change.start + grown;
    grown += growth;
    return { start, end: start + change.text.length, growth, changes: [] };
  });
  const further = second.map((change) => ({ start: change.start, end: change.end, growth: 0, changes: [change] }));
  const clusters: (TextSpan & { growth: number; changes: TextChange[] })[] = [];
  for (const region of [...own, ...further].toSorted((a, b) => a.start - b.start)) {
    const last = clusters.at(-1);
    if (!last || region.start > last.end) clusters.push(region);
    else {
      last.end = Math.max(last.end, region.end);
      last.growth += region.growth;
      last.changes = [...last.changes, ...region.changes];
    }
  }
  grown = 0;
  return clusters.map(({ start, end, growth, changes }) => {
    const inner = changes.map((change) => ({ ...change, start: change.start - start, end: change.end - start }));
    const change = { start: start - grown, end: end - grown - growth, text: applied(between.slice(start, end), inner) };
    grown += growth;
    return change;
  });
}

function growthOf({ start, end, text }: TextChange): number {
  return text.length - (end - start);
}
