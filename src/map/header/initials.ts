const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** The letters that stand for a name: of Chinese, Japanese and Korean the first two, of Thai the first consonant, else the first of two words. */
export function initialsOf(title: string): string {
  const [name = ''] = title.split(/[,،，、(（]/u);
  const words = name
    .trim()
    .split(/\s+/u)
    .filter((word) => /\p{L}|\p{N}/u.test(word));
  const [first = ''] = words;
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(first)) return letters(first, 2);
  if (/\p{Script=Thai}/u.test(first)) return /[ก-ฮ]/u.exec(first)?.[0] ?? letters(first, 1);
  return words
    .slice(0, 2)
    .map((word) => letters(word, 1))
    .join('')
    .toLocaleUpperCase('en');
}

function letters(word: string, count: number): string {
  return [...graphemes.segment(word)]
    .map(({ segment }) => segment)
    .filter((segment) => /\p{L}|\p{N}/u.test(segment))
    .slice(0, count)
    .join('');
}
