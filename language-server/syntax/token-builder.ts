import { createToken, Lexer, type TokenType, type TokenVocabulary } from 'chevrotain';
import { type Grammar, GrammarAST, GrammarUtils, type TokenBuilder } from 'langium';

/** Full-width punctuation that Chinese and Japanese keyboards write, and the ASCII it stands for. */
export const TWINS: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['；', ';'],
  ['％', '%'],
  ['→', '->'],
  ['｛', '{'],
  ['｝', '}'],
  ['≥', '>='],
  ['≤', '<='],
]);

/** `;` ends a statement. Structure recovery turns it into END, so no rule of the grammar knows it. */
export const SEMICOLON = 'SEMICOLON';
/** A word that begins with a digit (`5G`): stands where a name may, and is reported. */
export const BAD_NAME = 'BAD_NAME';

const ALPHABETIC = /^[a-z]/;

/** The keywords that may follow a phase, and so are none. */
const BEHIND_PHASE: ReadonlySet<string> = new Set(['after', 'before']);

/**
 * Builds the parser's vocabulary. Every alphabetic keyword, WORD and BAD_NAME belong to the category NAME: a rule that
 * asks for NAME takes any of them, and still no keyword is offered where only a name makes sense. So it is with PHASE, but
 * for two keywords. Nothing here has a pattern, as the scanner finds the tokens.
 */
export class JourneyTokenBuilder implements TokenBuilder {
  buildTokens(grammar: Grammar): TokenVocabulary {
    const rules = [...GrammarUtils.getAllReachableRules(grammar, false)];
    const terminals = rules.filter(GrammarAST.isTerminalRule).map((rule) => rule.name);
    const name = createToken({ name: 'NAME', pattern: Lexer.NA });
    const phase = createToken({ name: 'PHASE', pattern: Lexer.NA });
    const tokens: TokenType[] = [name, phase, createToken({ name: SEMICOLON, pattern: Lexer.NA })];
    for (const terminal of [...terminals, BAD_NAME]) {
      if (terminal === 'NAME' || terminal === 'PHASE') continue;
      const categories = terminal === 'WORD' || terminal === BAD_NAME ? [name, phase] : [];
      tokens.push(createToken({ name: terminal, pattern: Lexer.NA, categories }));
    }
    for (const keyword of keywordsOf(grammar)) {
      const isWord = ALPHABETIC.test(keyword);
      const categories = !isWord ? [] : BEHIND_PHASE.has(keyword) ? [name] : [name, phase];
      tokens.push(createToken({ name: keyword, pattern: Lexer.NA, categories }));
    }
    return tokens;
  }
}

/** Every keyword of the grammar once: words and punctuation. */
export function keywordsOf(grammar: Grammar): string[] {
  const words = new Set<string>();
  for (const rule of grammar.rules) {
    if (!GrammarAST.isParserRule(rule)) continue;
    for (const node of streamKeywords(rule)) words.add(node.value);
  }
  return [...words];
}

function* streamKeywords(node: GrammarAST.ParserRule): Generator<GrammarAST.Keyword> {
  const stack: object[] = [node.definition];
  for (let next = stack.pop(); next; next = stack.pop()) {
    if (GrammarAST.isKeyword(next)) yield next;
    for (const [key, value] of Object.entries(next)) {
      if (key.startsWith('$') || key === 'rule' || key === 'type') continue;
      for (const child of Array.isArray(value) ? value : [value]) {
        if (child && typeof child === 'object' && '$type' in child) stack.push(child);
      }
    }
  }
}
