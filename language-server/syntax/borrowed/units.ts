import type { DurationUnit } from '../../../src/model/source.js';

/** Other words for the units of time, in the languages of the reader. */
const UNIT_WORDS: Readonly<Record<DurationUnit, readonly string[]>> = {
  second: ['s', 'sec', 'secs', '秒', '秒钟', 'วินาที', 'วิ'],
  minute: ['m', 'min', 'mins', '分', '分钟', '分鐘', 'นาที'],
  hour: ['h', 'hr', 'hrs', '时', '小时', '小時', '钟头', 'ชั่วโมง', 'ชม'],
  day: ['d', '天', '日', '工作日', 'วัน'],
  week: ['w', 'wk', 'wks', '周', '週', '星期', '礼拜', 'สัปดาห์', 'อาทิตย์'],
  month: ['mo', 'mos', 'mth', 'mths', '月', '个月', '個月', 'เดือน'],
  year: ['y', 'yr', 'yrs', '年', 'ปี'],
};

const BY_WORD = new Map(
  Object.entries(UNIT_WORDS).flatMap(([unit, words]) =>
    [unit, `${unit}s`, ...words].map((word) => [word, unit] as const),
  ),
);

/** The words of the language for units of time. */
export const UNIT_NAMES: readonly string[] = Object.keys(UNIT_WORDS).flatMap((unit) => [unit, `${unit}s`]);

/** The unit of time that a word stands for, as it is written behind an amount: `h` behind 3 is `hours`. */
export function unitWord(word: string, amount: number): string | undefined {
  const unit = BY_WORD.get(word.toLowerCase());
  return unit && (amount === 1 ? unit : `${unit}s`);
}
