import type { IToken } from 'chevrotain';
import { isFirstOnLine, isWord } from './continuation.js';
import type { Block, StatementKind } from './statement-kinds.js';

/** The kind of block within another whose lines the first lines behind a brace are; none where several or none fit. */
export function guessedKind(input: readonly IToken[], brace: number, around: Block): StatementKind | undefined {
  const words: string[] = [];
  let depth = 0;
  for (let i = brace; i < input.length && words.length < 6; i++) {
    const token = input[i];
    const before = input[i - 1];
    if (token?.tokenType.name === '{') depth++;
    if (token?.tokenType.name === '}' && --depth === 0) break;
    if (!token || !before || depth !== 1 || i === brace || !isWord(token)) continue;
    if (i === brace + 1 || isFirstOnLine(input, token, i)) words.push(token.image);
  }
  const scored = [...around.kinds.values()]
    .filter((kind) => kind.block?.keyword === kind.keyword)
    .map((kind) => ({ kind, score: words.filter((word) => kind.block?.kinds.has(word)).length }))
    // Of two that fit as well the one that takes fewer kinds of lines is meant: a journey rather than a variant.
    .sort((a, b) => b.score - a.score || sizeOf(a.kind) - sizeOf(b.kind));
  const [first, second] = scored;
  if (!first || first.score === 0) return undefined;
  if (second?.score === first.score && sizeOf(second.kind) === sizeOf(first.kind)) return undefined;
  return first.kind;
}

function sizeOf(kind: StatementKind): number {
  return kind.block?.kinds.size ?? 0;
}
