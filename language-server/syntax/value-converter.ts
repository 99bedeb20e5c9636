import { type CstNode, DefaultValueConverter, type GrammarAST, type ValueType } from 'langium';

/** From what is written to what is meant: names in NFC, numbers, texts without their quotation marks. */
export class JourneyValueConverter extends DefaultValueConverter {
  protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
    switch (rule.name) {
      case 'NAME':
      case 'WORD':
      case 'QName':
        return input.normalize('NFC');
      case 'TEXT':
        return textOf(input);
      case 'NUMBER':
        return Math.min(LARGEST, Math.max(-LARGEST, numberOf(input)));
      case 'DATE':
        return input;
      default:
        return super.runConverter(rule, input, cstNode);
    }
  }
}

/** Larger figures are typing errors; sums of them would lose their last digits. */
export const LARGEST = 1e15;

/** The number that is written; beyond all numbers for very many digits. */
export function numberOf(literal: string): number {
  return Number(literal.replace('\u2212', '-'));
}

const ESCAPES: Record<string, string> = { n: '\n', t: '\t', '"': '"', '\\': '\\', '”': '”', '“': '“' };

/** What closes what opens a text; the language has only the first two; the others are read, too, and reported. */
export const CLOSING: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  "'": "'",
  '‘': '’',
  '`': '`',
  '„': '“',
  '«': '»',
  '「': '」',
  '『': '』',
  '＂': '＂',
};

/** The text a literal stands for: `"…"`, `“…”`, or `"""…"""` whose common indentation goes. Unclosed literals give what there is. */
export function textOf(literal: string): string {
  if (literal.startsWith('"""')) {
    const closed = literal.length >= 6 && literal.endsWith('"""');
    return unescaped(dedent(literal.slice(3, closed ? -3 : undefined)));
  }
  const close = CLOSING[literal.charAt(0)] ?? '"';
  const closed = literal.length > 1 && literal.endsWith(close);
  return unescaped(literal.slice(1, closed ? -1 : undefined)).trim();
}

/** An unknown escape stands for itself, with its backslash. */
function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, char: string) => ESCAPES[char] ?? whole);
}

function dedent(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const indent = commonIndent(lines.slice(1));
  return lines
    .map((line, i) => (i === 0 ? line : line.slice(Math.min(indent, line.length - line.trimStart().length))).trimEnd())
    .join('\n')
    .trim();
}

/** The common indentation of all lines that are not blank. */
export function commonIndent(lines: readonly string[]): number {
  let common = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.trim() !== '') common = Math.min(common, line.length - line.trimStart().length);
  return Number.isFinite(common) ? common : 0;
}
