import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type } from '../../src/map/text/font.js';
import { emWidth, textWidth } from '../../src/map/text/text-width.js';
import { cutToLines, ellipsis, wrap, wrapAtMost } from '../../src/map/text/wrap.js';
import { titleOf } from '../../src/model/titles.js';

describe('widths', () => {
  test('narrow letters are narrower than wide ones, bold wider than regular', () => {
    expect(emWidth('i', 'regular')).toBeLessThan(emWidth('W', 'regular'));
    expect(emWidth('Which plan?', 'semibold')).toBeGreaterThan(emWidth('Which plan?', 'regular'));
  });

  test('Chinese, Japanese, Korean and full-width signs fill an em, a little on the safe side', () => {
    for (const char of ['价', 'の', '한', '，', '𠀀']) {
      expect(emWidth(char, 'regular')).toBeGreaterThanOrEqual(1);
      expect(emWidth(char, 'regular')).toBeLessThan(1.05);
    }
  });

  test('combining marks, joiners and variation selectors take no room', () => {
    expect(emWidth('שָׁלוֹם', 'regular')).toBeCloseTo(emWidth('שלום', 'regular'), 5);
    expect(emWidth('ที่', 'regular')).toBeCloseTo(emWidth('ท', 'regular'), 5);
    expect(emWidth('é', 'regular')).toBeCloseTo(emWidth('e', 'regular'), 5);
    expect(emWidth('\u200c\u200d\ufe0f', 'regular')).toBe(0);
  });

  test('a joined Arabic letter is narrower than one that stands alone', () => {
    expect(emWidth('سسس', 'regular')).toBeLessThan(3 * emWidth('س', 'regular') - 0.5);
    // Nothing joins a space, a hamza or a letter behind a break between letters.
    expect(emWidth('س س', 'regular')).toBeCloseTo(2 * emWidth('س', 'regular') + emWidth(' ', 'regular'), 5);
    expect(emWidth('سء', 'regular')).toBeCloseTo(emWidth('س', 'regular') + emWidth('ء', 'regular'), 5);
    expect(emWidth('س\u200cس', 'regular')).toBeCloseTo(2 * emWidth('س', 'regular'), 5);
    // Marks stand between letters and part none.
    expect(emWidth('سَسَ', 'regular')).toBeCloseTo(emWidth('سس', 'regular'), 5);
  });

  test('a sign that becomes an emoji is as wide as one', () => {
    for (const sign of ['1\ufe0f\u20e3', '❤\ufe0f', '\u203c\ufe0f']) {
      expect(emWidth(sign, 'regular')).toBeGreaterThanOrEqual(emWidth('😀', 'regular') - 0.001);
      expect(emWidth(sign, 'regular')).toBeLessThan(1.6);
    }
  });

  test('an emoji is wider than an em, and one code point, not two', () => {
    expect(emWidth('😀', 'regular')).toBeGreaterThan(1.2);
    expect(emWidth('😀', 'regular')).toBeLessThanOrEqual(1.4);
  });

  // Advance widths as the fonts have them, in thousandths of an em: o, e, blank.
  test.each([
    ['regular', 605 + 564 + 260],
    ['semibold', 617 + 585 + 260],
    ['italic', 563 + 499 + 260],
  ] as const)('a word in the %s face is as wide as the font sets it, or a little more', (face, units) => {
    expect(emWidth('oe ', face) * 1000).toBeGreaterThanOrEqual(units);
    expect(emWidth('oe ', face) * 1000).toBeLessThanOrEqual(units + 60);
  });
});

describe('wrapping', () => {
  const style = type.meta;
  const scripts = [
    'latin words and a-hyphen/slash',
    '隧道里的视频必断，总价到付款页才出现。',
    'ร้านนี้คือใครไม่แน่ใจว่าเป็นของจริง',
    '😀👩‍👩‍👧 mixed 中文 ไทย',
  ];

  test('no line is wider than the room, and nothing is lost', () => {
    const text = fc
      .array(fc.constantFrom(...scripts, 'x'.repeat(60), 'é', ' '), { maxLength: 6 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 400 }), fc.integer({ min: 0, max: 20 }), (words, width, indent) => {
        const lines = wrap(words, style, width, indent);
        for (const [index, line] of lines.entries()) {
          expect(textWidth(line, style)).toBeLessThanOrEqual(width - (index === 0 ? indent : 0) + 0.01);
        }
        expect(lines.join('').replace(/\s/g, '')).toBe(words.replace(/\s/g, ''));
      }),
    );
  });

  test('Latin breaks at spaces', () => {
    expect(wrap('Plan comparison page', style, 70)).toEqual(['Plan', 'comparison', 'page']);
  });

  test('Chinese breaks between words and never before a full stop', () => {
    for (let width = 40; width < 160; width += 7) {
      for (const line of wrap('隧道里的视频必断，总价到付款页才出现。', style, width))
        expect(line).not.toMatch(/^[，。]/);
    }
  });

  test('Thai, which has no spaces, breaks between words and never before a mark', () => {
    const lines = wrap('ร้านนี้คือใครไม่แน่ใจว่าเป็นของจริง', style, 80);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line).not.toMatch(/^\p{M}/u);
    const words = new Set(
      [...new Intl.Segmenter('th', { granularity: 'word' }).segment('ร้านนี้คือใครไม่แน่ใจว่าเป็นของจริง')].map(
        ({ index }) => index,
      ),
    );
    let at = 0;
    for (const line of lines) {
      expect(words.has(at)).toBe(true);
      at += line.length;
    }
  });

  test('a family emoji is not torn apart', () => {
    const family = '👩‍👩‍👧';
    for (const line of wrap(family.repeat(6), style, 60)) expect(line.length % family.length).toBe(0);
  });

  test('line ends and runs of blanks in prose are one space', () => {
    expect(wrap('  one\n   two\t three ', style, 400)).toEqual(['one two three']);
  });

  test('a mark that has no letter to stand on stands on a circle', () => {
    expect(wrap('ี้คือใคร', style, 400)).toEqual(['◌ี้คือใคร']);
    expect(wrap('คือ', style, 400)).toEqual(['คือ']);
  });

  test('an indent that leaves the first word no room gives an empty first line', () => {
    expect(wrap('comparison', style, 70, 60)).toEqual(['', 'comparison']);
  });
});

describe('cutting', () => {
  test('what fits stands whole', () => {
    expect(ellipsis('Shop', type.small, 100)).toBe('Shop');
  });

  test('what does not ends in an ellipsis and fits', () => {
    const cut = ellipsis('The monthly total appears only at checkout', type.small, 100);
    expect(cut).toMatch(/^The monthly.*…$/);
    expect(textWidth(cut, type.small)).toBeLessThanOrEqual(100);
  });

  test('of more lines than allowed the last one says that there is more', () => {
    const lines = wrapAtMost('one two three four five six seven', type.small, 40, 2);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
    expect(wrapAtMost('one two', type.small, 400, 2)).toEqual(['one two']);
  });
});

describe('the title for a reader', () => {
  const element = { name: 'Name', title: 'Title', titles: { zh: '简', 'zh-Hant': '繁', th: 'ไทย' } };

  test.each([
    ['zh', '简'],
    ['zh-CN', '简'],
    ['ZH-hant-TW', '繁'],
    ['th-TH', 'ไทย'],
    ['en', 'Title'],
    ['de', 'Title'],
  ])('of %s is %s', (language, title) => {
    expect(titleOf(element, language)).toBe(title);
  });

  test('is of a kindred language where the very one is missing', () => {
    expect(titleOf({ title: 'Title', titles: { 'zh-CN': '简' } }, 'zh')).toBe('简');
    expect(titleOf({ title: 'Title', titles: { 'zh-CN': '简' } }, 'zh-TW')).toBe('简');
  });

  test('falls back to the title, then the name, then nothing', () => {
    expect(titleOf({ name: 'Name', titles: { zh: '' } }, 'zh')).toBe('Name');
    expect(titleOf({ titles: {} }, 'zh')).toBe('');
  });
});

test('a text that is cut at its last line has no space where its script has none', () => {
  const long = '月费总额到结账的最后一步才出现'.repeat(6);
  expect(wrapAtMost(long, type.meta, 120, 2).join('')).not.toContain(' ');
  expect(cutToLines(long, type.meta, 120, 2)).not.toContain(' ');
  expect(wrap(cutToLines(long, type.meta, 120, 2), type.meta, 120).length).toBeLessThanOrEqual(2);
  expect(cutToLines('Short  enough', type.meta, 120, 2)).toBe('Short enough');
});
