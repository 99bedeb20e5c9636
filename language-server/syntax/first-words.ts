import * as l10n from '@vscode/l10n';
import type { IToken } from 'chevrotain';
import { nearest } from '../../src/model/spelling.js';
import { isWord } from './continuation.js';
import type { Block, StatementKinds } from './statement-kinds.js';
import { keywordsFor } from './synonyms.js';

/** What is said of a word that cannot begin a line where it stands. */
export interface FirstWordError {
  message: string;
  /** What may be written in its place, best first. */
  suggestions: string[];
}

/** First words of the block that another word of the trade stands for; none where the language has that word elsewhere. */
export function translations(token: IToken, block: Block, kinds: StatementKinds): string[] {
  if (!isWord(token) || homesOf(token, kinds).length > 0) return [];
  return keywordsFor(token.image).filter((keyword) => block.kinds.has(firstOf(keyword)));
}

/** Whether the trade has a word for something that the language calls otherwise. */
export function isOtherWord(token: IToken): boolean {
  return isWord(token) && keywordsFor(token.image).length > 0;
}

/** Whether a word is another one but for its capitals or its last `s`. */
export function isFormOf(keyword: string, word: string): boolean {
  const stem = (each: string) => each.toLowerCase().replace(/s$/, '');
  return stem(keyword) === stem(word);
}

/** The word that a line begins with: `moment` of `moment of truth`. */
export function firstOf(keyword: string): string {
  return keyword.split(' ', 1)[0] ?? keyword;
}

export function translated(token: IToken, keywords: readonly string[]): FirstWordError {
  const [first = ''] = keywords;
  return { message: l10n.t('“{0}” is written “{1}” here.', token.image, first), suggestions: [...keywords] };
}

/** What is said of a line that no block there knows. */
export function misplaced(token: IToken, block: Block, kinds: StatementKinds): FirstWordError {
  const homes = homesOf(token, kinds);
  const [meant] = isWord(token) ? keywordsFor(token.image) : [];
  const here = meant !== undefined && block.kinds.has(firstOf(meant)) ? [meant] : [];
  if (homes.length > 0) {
    const belongs =
      block.keyword === ''
        ? l10n.t('“{0}” cannot stand outside a block. It belongs in: {1}.', token.image, listOf(homes))
        : l10n.t('“{0}” cannot stand in “{1}”. It belongs in: {2}.', token.image, block.keyword, listOf(homes));
    const message = meant === undefined ? belongs : `${belongs} ${l10n.t('Elsewhere write “{0}”.', meant)}`;
    // A word that has its place elsewhere is not misspelt.
    return { message, suggestions: here };
  }
  if (meant !== undefined) {
    const places = listOf(homesOf({ ...token, image: firstOf(meant) }, kinds));
    const message = l10n.t('“{0}” is written “{1}”, which belongs in: {2}.', token.image, meant, places);
    return { message, suggestions: [meant] };
  }
  const words = [...block.kinds.keys()];
  return {
    message: l10n.t('A line cannot begin with “{0}” here. It begins with one of: {1}.', token.image, words.join(', ')),
    suggestions: nearest(token.image, words, 3),
  };
}

/** The blocks in which a line may begin with a word. */
function homesOf(token: IToken, { blocks }: StatementKinds): string[] {
  if (!isWord(token)) return [];
  return blocks.filter((block) => block.kinds.has(token.image)).map((block) => block.keyword);
}

function listOf(homes: readonly string[]): string {
  return [...new Set(homes)].map((home) => (home === '' ? l10n.t('the file itself') : home)).join(', ');
}
