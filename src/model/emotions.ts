import { emotionTable } from './emotion-table.js';
import { memoize } from './memo.js';
import { fold, nearest } from './spelling.js';

/** One emotion of the vocabulary. */
export interface Emotion {
  id: string;
  /** Default score on -2..2; mapped linearly onto a journey's own scale. */
  score: number;
  titles: { en: string; 'zh-CN': string; th: string };
  /** Other words for it, in any language. */
  aliases: readonly string[];
}

/** The field's emotions, from the best felt to the worst. */
export const emotions: readonly Emotion[] = emotionTable.map(([id, score, en, zh, th, aliases]) => ({
  id,
  score,
  titles: { en, 'zh-CN': zh, th },
  aliases: aliases.split(' '),
}));

function dictionary(entries: Iterable<Emotion>): Map<string, Emotion> {
  const words = new Map<string, Emotion>();
  for (const emotion of entries) {
    for (const word of [emotion.id, ...Object.values(emotion.titles), ...emotion.aliases]) {
      if (!words.has(fold(word))) words.set(fold(word), emotion);
    }
  }
  return words;
}

const known = dictionary(emotions);
const dictionaryOf = memoize((own: readonly Emotion[]) => dictionary(own));

/** The emotion a label means, whatever its case and language; a project's `own` emotions come first. */
export function findEmotion(label: string, own?: readonly Emotion[]): Emotion | undefined {
  const word = fold(label);
  return (own && dictionaryOf(own).get(word)) ?? known.get(word);
}

/** Known labels most like a misspelt one, best first. */
export function nearestEmotions(label: string, own?: readonly Emotion[], limit = 3): string[] {
  return nearest(label, [...(own ? dictionaryOf(own).keys() : []), ...known.keys()], limit);
}
