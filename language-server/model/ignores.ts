import type { LangiumDocument } from 'langium';
import type { Ignore } from '../../src/model/types.js';
import type { JourneyReport } from '../parser/lexer.js';

/** What a comment begins with that is meant to silence a rule, be it well written or not. */
const MEANT = /^\/[/*][\s/*]*journey-ignore(?![\w-])\s*/i;
const COMMENT = /^\/\/\s*journey-ignore\s+([\w-]+(?:\s*[,，、]\s*[\w-]+)*)\s*(?:[:：]\s*(.*?)\s*)?$/;
const SKIPPED = /\s+|\/\/[^\r\n]*|\/\*[\s\S]*?\*\//y;

/** Whether a comment is meant to silence a rule. */
export function isMeantToIgnore(comment: string): boolean {
  return MEANT.test(comment);
}

/** The `// journey-ignore rule: reason` comments of a file; several rules may share one, parted by commas. */
export function ignoresOf(document: LangiumDocument): Ignore[] {
  const report = document.parseResult.lexerReport as JourneyReport | undefined;
  if (!report || report.ignores.length === 0) return [];
  const { textDocument } = document;
  const text = textDocument.getText();
  let next = 0;
  return report.ignores.flatMap(({ image, startOffset }) => {
    const endOffset = startOffset + image.length;
    const range = { start: textDocument.positionAt(startOffset), end: textDocument.positionAt(endOffset) };
    const source = { uri: document.uri.toString(), range, selection: range };
    const before = text.slice(startOffset - range.start.character, startOffset);
    // Comments above one line share it.
    if (next < endOffset) next = nextWord(text, endOffset);
    const line = isBlank(before) ? textDocument.positionAt(next).line : range.start.line;
    const [, rules, reason = ''] = COMMENT.exec(image) ?? [];
    if (rules === undefined) {
      const unread = image.replace(MEANT, '').replace(/\s*\*+\/$/, '');
      return [{ rule: '', reason: '', line, source, unread }];
    }
    return rules.split(/[,，、]/).map((rule) => ({ rule: rule.trim(), reason, line, source }));
  });
}

/** Whether nothing but comments stands in a text. */
function isBlank(text: string): boolean {
  return text.replace(/\/\*.*?\*\//g, '').trim() === '';
}

/** Where the next word begins that is no comment. */
function nextWord(text: string, from: number): number {
  let offset = from;
  for (;;) {
    SKIPPED.lastIndex = offset;
    const [skipped] = SKIPPED.exec(text) ?? [];
    if (skipped === undefined) return offset;
    offset += skipped.length;
  }
}
