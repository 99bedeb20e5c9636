import { AstUtils, GrammarAST } from 'langium';

/** More words than this are not listed in a syntax form. */
const LISTED_WORDS = 6;

/**
 * How a line is written, read off its grammar rule, in the notation of the language reference: `[ ]` may be left out,
 * `A|B` is a choice. For messages, hover and completion.
 *
 * @example syntaxFormOf(Reviewed) → 'reviewed 2026-01-31 [by team]'
 */
export function syntaxFormOf(rule: GrammarAST.ParserRule): string {
  return render(rule.definition)
    .replace(/\[\{ .* \}\]$/, '[{ … }]')
    .replace(/\s+/g, ' ')
    .trim();
}

function render(element: GrammarAST.AbstractElement): string {
  const inner = renderOnce(element);
  if (inner === '') return '';
  switch (element.cardinality) {
    case '?':
      return `[${inner}]`;
    case '*':
      // Lists are written `x (',' x)*`.
      return inner.startsWith(',') ? ', …' : `[${inner}] …`;
    case '+':
      return `${inner} …`;
    default:
      return inner;
  }
}

function renderOnce(element: GrammarAST.AbstractElement): string {
  if (GrammarAST.isKeyword(element)) return element.value;
  if (GrammarAST.isGroup(element))
    return element.elements.map(render).filter(Boolean).join(' ').replaceAll(' , …', ', …').replaceAll(' %', '%');
  if (GrammarAST.isAlternatives(element)) return element.elements.map(render).filter(Boolean).join('|');
  if (GrammarAST.isAssignment(element)) return renderTerminal(element.terminal);
  if (GrammarAST.isRuleCall(element)) return renderCall(element);
  return '';
}

function renderTerminal(element: GrammarAST.AbstractElement): string {
  if (GrammarAST.isCrossReference(element)) return kinds(element.type.ref?.name ?? element.type.$refText);
  return renderOnce(element);
}

function renderCall(call: GrammarAST.RuleCall): string {
  const rule = call.rule.ref;
  switch (call.rule.$refText) {
    case 'NAME':
      return 'NAME';
    case 'PHASE':
      return 'PHASE';
    case 'TEXT':
      return '"…"';
    case 'NUMBER':
      return '#';
    case 'DATE':
      return '2026-01-31';
    case 'WORD':
      return '';
    case 'Duration':
      return '[about] 3 weeks|2..3 weeks';
    case 'Value':
      return '60%';
    default:
      return GrammarAST.isParserRule(rule) ? renderRule(rule) : '';
  }
}

function renderRule(rule: GrammarAST.ParserRule): string {
  if (!rule.name.endsWith('Word')) return render(rule.definition);
  const words = choicesOf(rule);
  return words.length > LISTED_WORDS ? `${words.slice(0, LISTED_WORDS).join('|')}|…` : words.join('|');
}

/** The words of a closed choice. */
export function choicesOf(rule: GrammarAST.ParserRule): string[] {
  const words: string[] = [];
  const walk = (element: GrammarAST.AbstractElement): void => {
    if (GrammarAST.isKeyword(element)) words.push(element.value);
    else if (GrammarAST.isAlternatives(element)) element.elements.forEach(walk);
    else if (GrammarAST.isRuleCall(element) && GrammarAST.isParserRule(element.rule.ref))
      walk(element.rule.ref.definition);
  };
  walk(rule.definition);
  return words;
}

/** Whether a keyword is a word of a closed choice, which may be a keyword of another line: the phase `support`. */
export function isChoice(keyword: GrammarAST.Keyword): boolean {
  return AstUtils.getContainerOfType(keyword, GrammarAST.isParserRule)?.dataType !== undefined;
}

/** `NeedOrPain` → `need|pain`. */
function kinds(type: string): string {
  if (type === 'Answerable') return 'need|pain|opportunity';
  if (type === 'AnyJourney') return 'journey';
  return type
    .split('Or')
    .map((kind) => kind.toLowerCase())
    .join('|');
}
