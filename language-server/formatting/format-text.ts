import type { IToken } from 'chevrotain';
import type { SourceTokens } from '../syntax/source-tokens.js';
import { SEMICOLON, TWINS } from '../syntax/token-builder.js';
import { textOf } from '../syntax/value-converter.js';
import { Arrangement, type FormatOptions } from './arrangement.js';
import { applied, type TextChange } from './text-change.js';

/** Reads the structure of a text; how deep its lines stand decides where a missing brace belongs. */
export type StructureReader = (text: string) => SourceTokens;

/**
 * Formats a text, or those parts of it that `choose` picks from its arrangement. Only white space, semicolons, full-width
 * twins and the indentation of texts and comments change; the lines of syntax errors do not.
 */
export function format(
  source: SourceTokens,
  options: FormatOptions,
  read: StructureReader,
  choose: (arrangement: Arrangement) => TextChange[] = (arrangement) => arrangement.changes(),
): TextChange[] {
  for (const whole of [false, true]) {
    const changes = choose(new Arrangement(source, options, whole));
    // Text without errors means the same however it is indented; in other text indentation tells what was meant.
    if (source.syntaxErrors.length === 0 || changes.length === 0) return changes;
    if (meansTheSame(source, read(applied(source.text, changes)))) return changes;
  }
  return [];
}

function meansTheSame({ written, recovered, structureErrors }: SourceTokens, after: SourceTokens): boolean {
  return (
    structureErrors.length === after.structureErrors.length &&
    structureErrors.every(({ message }, i) => message === after.structureErrors[i]?.message) &&
    areSame(recovered, after.recovered) &&
    areSame(written.filter(counts), after.written.filter(counts))
  );
}

function counts({ tokenType }: IToken): boolean {
  return tokenType.name !== SEMICOLON;
}

function areSame(before: readonly IToken[], after: readonly IToken[]): boolean {
  return before.length === after.length && before.every((token, i) => isSame(token, after[i]));
}

function isSame(token: IToken, other: IToken | undefined): boolean {
  const { name } = token.tokenType;
  if (!other || name !== other.tokenType.name || token.isInsertedInRecovery !== other.isInsertedInRecovery)
    return false;
  if (token.image === other.image || name === 'SL_COMMENT' || name === 'ML_COMMENT') return true;
  return name === 'TEXT' ? textOf(token.image) === textOf(other.image) : TWINS.get(token.image) === other.image;
}
