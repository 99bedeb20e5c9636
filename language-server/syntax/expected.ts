import type { IToken } from 'chevrotain';
import { GrammarAST, GrammarUtils } from 'langium';

/** Something that may come next in a line. */
export interface Expected {
  element: GrammarAST.Keyword | GrammarAST.RuleCall;
  /** Type of the node that the line, or its part, becomes. */
  type: string;
  /** Property of that node. */
  feature?: string;
  /** The closed choice that it is a word of. */
  choice?: string;
  /** The reference that it is a name of. */
  reference?: GrammarAST.CrossReference;
}

export interface Expectation {
  next: Expected[];
  /** The line may also end here. */
  mayEnd: boolean;
}

type Context = Omit<Expected, 'element'>;

/** What may follow the tokens of a line, by the rule that reads it. Nothing where they do not fit the rule. */
export function expectedAfter(rule: GrammarAST.ParserRule, tokens: readonly IToken[]): Expectation {
  const walk = new Walk(tokens);
  const ends = walk.through(rule.definition, new Set([0]), { type: typeOf(rule) });
  return { next: walk.next, mayEnd: ends.has(tokens.length) };
}

/** Follows every path through the rule that fits the tokens; each path that reaches the last token adds what may come next. */
class Walk {
  readonly next: Expected[] = [];

  constructor(private readonly tokens: readonly IToken[]) {}

  /** Where reading the element may end, for the places where it may begin. */
  through(element: GrammarAST.AbstractElement, starts: ReadonlySet<number>, context: Context): Set<number> {
    const isOptional = element.cardinality === '?' || element.cardinality === '*';
    const isRepeated = element.cardinality === '+' || element.cardinality === '*';
    const ends = new Set(isOptional ? starts : []);
    let from = starts;
    while (from.size > 0) {
      const reached = [...this.once(element, from, context)].filter((at) => !ends.has(at));
      for (const at of reached) ends.add(at);
      from = new Set(isRepeated ? reached : []);
    }
    return ends;
  }

  private once(element: GrammarAST.AbstractElement, starts: ReadonlySet<number>, context: Context): Set<number> {
    if (GrammarAST.isGroup(element)) {
      let at = new Set(starts);
      for (const child of element.elements) at = this.through(child, at, context);
      return at;
    }
    if (GrammarAST.isAlternatives(element)) {
      return new Set(element.elements.flatMap((child) => [...this.through(child, starts, context)]));
    }
    if (GrammarAST.isAssignment(element))
      return this.through(element.terminal, starts, { ...context, feature: element.feature });
    if (GrammarAST.isCrossReference(element)) {
      return element.terminal ? this.through(element.terminal, starts, { ...context, reference: element }) : new Set();
    }
    if (GrammarAST.isKeyword(element))
      return this.one(element, starts, context, (token) => token.tokenType.name === element.value);
    if (GrammarAST.isRuleCall(element)) return this.call(element, starts, context);
    return new Set();
  }

  private call(call: GrammarAST.RuleCall, starts: ReadonlySet<number>, context: Context): Set<number> {
    const rule = call.rule.ref;
    if (GrammarAST.isTerminalRule(rule)) return this.one(call, starts, context, (token) => isOf(token, rule.name));
    if (!GrammarAST.isParserRule(rule)) return new Set();
    if (!rule.dataType) return this.through(rule.definition, starts, { type: typeOf(rule) });
    return this.through(rule.definition, starts, context.reference ? context : { ...context, choice: rule.name });
  }

  private one(
    element: GrammarAST.Keyword | GrammarAST.RuleCall,
    starts: ReadonlySet<number>,
    context: Context,
    fits: (token: IToken) => boolean,
  ): Set<number> {
    const ends = new Set<number>();
    for (const at of starts) {
      const token = this.tokens[at];
      if (!token) this.next.push({ element, ...context });
      else if (fits(token)) ends.add(at + 1);
    }
    return ends;
  }
}

function isOf({ tokenType }: IToken, terminal: string): boolean {
  return tokenType.name === terminal || (tokenType.CATEGORIES ?? []).some((category) => category.name === terminal);
}

function typeOf(rule: GrammarAST.ParserRule): string {
  return GrammarUtils.getExplicitRuleType(rule) ?? rule.name;
}
