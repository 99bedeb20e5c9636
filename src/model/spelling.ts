/** Names as they are compared: NFC, without regard to case. */
export function fold(word: string): string {
  return word.normalize('NFC').toLowerCase();
}

/** Optimal string alignment distance over code points: insert, delete, replace, or swap two neighbours. */
export function distance(one: string, other: string): number {
  const a = [...one];
  const b = [...other];
  let beforeLast: number[] = [];
  let last = b.map((_, j) => j);
  last.push(b.length);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let best = Math.min(replaced, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      }
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** Whether two short words are of the same letters. */
function isSwapped(one: string, other: string): boolean {
  return [...one].sort().join('') === [...other].sort().join('');
}

/** The words most like `word`, best first; none that differs in more than about a third of its letters. */
export function nearest(word: string, words: Iterable<string>, limit = 3): string[] {
  const wanted = fold(word);
  const found: { word: string; far: number }[] = [];
  for (const candidate of new Set(words)) {
    const folded = fold(candidate);
    const allowed = Math.max(1, Math.floor(Math.max(wanted.length, folded.length) / 3));
    if (Math.abs(wanted.length - folded.length) > allowed) continue;
    const far = distance(wanted, folded);
    // Two words of two letters that differ in one share little: ask for the first letter at least, or for a swap.
    if (
      far <= allowed &&
      far < wanted.length &&
      (wanted.length > 3 || wanted[0] === folded[0] || isSwapped(wanted, folded))
    ) {
      found.push({ word: candidate, far });
    }
  }
  found.sort((a, b) => a.far - b.far);
  return found.slice(0, limit).map((each) => each.word);
}
