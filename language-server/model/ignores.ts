import type { LangiumDocument } from 'langium';
import type { Ignore } from '../../src/model/types.js';
import type { JourneyReport } from '../parser/lexer.js';

/** What a comment begins with that silences a rule. */
export const IGNORE = 'journey-ignore';

const COMMENT = /^\/\/\s*journey-ignore\s+([\w-]+(?:\s*,\s*[\w-]+)*)\s*(?:[:：]\s*(.*?)\s*)?$/;

/** The `// journey-ignore rule: reason` comments of a file; several rules may share one, parted by commas. */
export function ignoresOf(document: LangiumDocument): Ignore[] {
  const report = document.parseResult.lexerReport as JourneyReport | undefined;
  if (!report || report.ignores.length === 0) return [];
  const lines = document.textDocument.getText().split(/\r\n?|\n/);
  return report.ignores.flatMap(({ image, startOffset }) => {
    const [, rules, reason = ''] = COMMENT.exec(image) ?? [];
    if (rules === undefined) return [];
    const start = document.textDocument.positionAt(startOffset);
    const range = { start, end: { line: start.line, character: start.character + image.length } };
    const source = { uri: document.uri.toString(), range, selection: range };
    const line = nextLine(lines, start.line);
    return rules.split(',').map((rule) => ({ rule: rule.trim(), reason, line, source }));
  });
}

/** The next line that is neither empty nor a comment. */
function nextLine(lines: readonly string[], from: number): number {
  let line = from + 1;
  while (line < lines.length && /^\s*(\/\/.*)?$/.test(lines[line] ?? '')) line++;
  return line;
}
