import { type Grammar, GrammarAST } from 'langium';

/** A kind of line: the keyword it begins with, the grammar rule that reads it, and the block it may open. */
export interface StatementKind {
  keyword: string;
  rule: GrammarAST.ParserRule;
  block?: Block;
}

/** A kind of block: which lines may stand in it. */
export interface Block {
  /** First word of the line that opens it; empty for the file. */
  keyword: string;
  kinds: Map<string, StatementKind>;
}

/** What may stand where, read off the grammar so that the two cannot drift apart. */
export interface StatementKinds {
  file: Block;
  blocks: Block[];
}

/** Derives the statement kinds from the grammar. A rule that assigns `statements+=(A | B)` describes a block whose lines are read by A or B. */
export function statementKindsOf(grammar: Grammar): StatementKinds {
  const byRule = new Map<GrammarAST.AbstractRule, Block>();
  const blocks: Block[] = [];

  const blockOf = (rule: GrammarAST.ParserRule): Block | undefined => {
    const known = byRule.get(rule);
    if (known) return known;
    const statements = statementsOf(rule.definition);
    if (!statements) return undefined;
    const block: Block = {
      keyword: rule.entry ? '' : (firstWords(rule.definition).words.at(-1) ?? ''),
      kinds: new Map(),
    };
    byRule.set(rule, block);
    blocks.push(block);
    for (const line of statements) {
      const own = blockOf(line);
      for (const keyword of firstWords(line.definition).words) {
        block.kinds.set(keyword, own ? { keyword, rule: line, block: own } : { keyword, rule: line });
      }
    }
    return block;
  };

  const entry = grammar.rules.filter(GrammarAST.isParserRule).find((rule) => rule.entry);
  const file = entry && blockOf(entry);
  if (!file) throw new Error('The grammar has no entry rule with statements.');
  return { file, blocks };
}

/** The rules that read one line each in `statements+=(A | B | …)`, if the element holds that. */
function statementsOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule[] | undefined {
  if (GrammarAST.isAssignment(element) && element.feature === 'statements') {
    const { terminal } = element;
    const calls = GrammarAST.isAlternatives(terminal) ? terminal.elements : [terminal];
    return calls.flatMap((call) => parserRuleOf(call) ?? []);
  }
  if (GrammarAST.isGroup(element) || GrammarAST.isAlternatives(element)) {
    for (const child of element.elements) {
      const found = statementsOf(child);
      if (found) return found;
    }
  }
  return undefined;
}

function parserRuleOf(element: GrammarAST.AbstractElement): GrammarAST.ParserRule | undefined {
  if (!GrammarAST.isRuleCall(element)) return undefined;
  const rule = element.rule.ref;
  return GrammarAST.isParserRule(rule) ? rule : undefined;
}

/** The words a line may begin with, in order; `optional` when all of it may be left out. */
function firstWords(element: GrammarAST.AbstractElement): { words: string[]; optional: boolean } {
  const optional = element.cardinality === '?' || element.cardinality === '*';
  if (GrammarAST.isKeyword(element)) return { words: [element.value], optional };
  if (GrammarAST.isAssignment(element)) return { words: firstWords(element.terminal).words, optional };
  if (GrammarAST.isAlternatives(element))
    return { words: element.elements.flatMap((e) => firstWords(e).words), optional };
  if (GrammarAST.isGroup(element)) {
    const words: string[] = [];
    for (const child of element.elements) {
      const first = firstWords(child);
      words.push(...first.words);
      if (!first.optional) return { words, optional };
    }
    return { words, optional: true };
  }
  return { words: [], optional };
}
