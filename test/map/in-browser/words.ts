import { fontParts } from '../../../src/map/text/typeface.js';
import { noise } from '../generated.js';

/** The characters of a `unicode-range`. */
function charactersOf(range: string): string[] {
  return range.split(',').flatMap((run) => {
    const [from = '', to = from] = run.slice(2).split('-');
    const first = Number.parseInt(from, 16);
    const last = Number.parseInt(to, 16);
    return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
  });
}

/** Words of random characters from every part of the typeface: no matter what stands beside what. */
export function randomWords(each: number): string[] {
  const random = noise(1);
  return fontParts.flatMap(({ range }) => {
    const characters = charactersOf(range);
    const letters = characters.filter((character) => !/[\p{M}\p{Cf}\p{Z}]/u.test(character));
    const one = (list: readonly string[]) => list[Math.floor(random() * list.length)] ?? '';
    return Array.from({ length: each }, () => {
      const length = Math.floor(random() * 8);
      return (
        one(letters) + Array.from({ length }, () => one(random() < 0.8 ? letters : characters)).join('') + one(letters)
      );
    });
  });
}

/** What our fonts lack: Chinese, Japanese and Korean, signs and emoji, and scripts that nobody here has a font for. */
export const foreignWords = [
  ...[
    '总价到付款页才出现（每转一次）。',
    'こんにちは、カタカナー',
    '안녕하세요',
    '〈《「『【〔〕】』」》〉',
    'ａｂｃ１２３％￥',
    'ﾊﾝｶｸ',
    '𠀀𠮷',
  ],
  ...['→ ≥ ≤ ↳ ‰ ℃ № × ÷', '★☆✓✗●○■□▲△◆◇', '½⅓⅔①②③', '😀👍🏽👩‍👩‍👧🇹🇭', '1️⃣2️⃣❤️', 'e\u0302 a\u030a o\u0327'],
  ...[
    'हिन्दी में यात्रा',
    'தமிழ் பயணம்',
    'മലയാളം',
    'ქართული',
    'Հայերեն',
    'አማርኛ',
    'ភាសាខ្មែរ',
    'မြန်မာဘာသာ',
    'ລາວ',
    'བོད་ཡིག',
    'ⴰⵎⴰⵣⵉⵖ',
  ],
];
