import type { LangiumDocument, TextDocument } from 'langium';
import type { Formatter } from 'langium/lsp';
import type {
  DocumentFormattingParams,
  DocumentOnTypeFormattingOptions,
  DocumentOnTypeFormattingParams,
  DocumentRangeFormattingParams,
  Position,
  Range,
  TextEdit,
} from 'vscode-languageserver';
import type { Arrangement, FormatOptions } from '../../formatting/arrangement.js';
import { format } from '../../formatting/format-text.js';
import { applied, type TextChange, type TextSpan } from '../../formatting/text-change.js';
import { lineEnd } from '../../syntax/lines.js';
import type { JourneyParser } from '../../syntax/parser.js';
import { tokensOf } from '../../syntax/source-tokens.js';

/** The layout of those who ask for none. */
export const DEFAULT_OPTIONS: FormatOptions = { tabSize: 2, insertSpaces: true };

/**
 * Formats whole files, ranges, and lines as they are typed. The library's own formatter refuses text that its parser
 * refuses; this one leaves alone what does not parse, and formats the rest.
 */
export class JourneyFormatter implements Formatter {
  /** @param parser asked for when it is needed, as it is slow to build */
  constructor(private readonly parser: () => JourneyParser) {}

  get formatOnTypeOptions(): DocumentOnTypeFormattingOptions {
    return { firstTriggerCharacter: '}', moreTriggerCharacter: ['｝', '\n'] };
  }

  /** A text formatted, wherever it comes from. */
  formatText(text: string, options: FormatOptions = DEFAULT_OPTIONS): string {
    const parser = this.parser();
    return applied(
      text,
      format(parser.readTokens(text), options, (changed) => parser.readStructure(changed)),
    );
  }

  /** The edits that format a document. */
  formatDocument(document: LangiumDocument, { options }: Pick<DocumentFormattingParams, 'options'>): TextEdit[] {
    return this.edits(document, options);
  }

  /** The edits that format the lines of a range. */
  formatDocumentRange(
    document: LangiumDocument,
    { range, options }: Pick<DocumentRangeFormattingParams, 'range' | 'options'>,
  ): TextEdit[] {
    const span = linesOf(document.textDocument, range);
    return this.edits(document, options, (arrangement) => arrangement.changes(span));
  }

  /** The edits that format the line or the block just finished, before the cursor, and indent the line of the cursor. */
  formatDocumentOnType(
    document: LangiumDocument,
    { position, ch, options }: Pick<DocumentOnTypeFormattingParams, 'position' | 'ch' | 'options'>,
  ): TextEdit[] {
    const { textDocument } = document;
    const offset = textDocument.offsetAt(position);
    return this.edits(document, options, (arrangement) => {
      if (ch === '\n') return lineChanges(arrangement, textDocument, position);
      const block = arrangement.blockBefore(offset);
      if (!block) return [];
      const start = textDocument.offsetAt({ line: textDocument.positionAt(block.start).line, character: 0 });
      return arrangement.changes({ start, end: offset }).filter((change) => isBefore(change, offset));
    });
  }

  private edits(
    document: LangiumDocument,
    options: FormatOptions,
    choose?: (arrangement: Arrangement) => TextChange[],
  ): TextEdit[] {
    const { textDocument } = document;
    const changes = format(tokensOf(document), options, (text) => this.parser().readStructure(text), choose);
    return changes.map(({ start, end, text }) => ({
      range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
      newText: text,
    }));
  }
}

/** From the beginning of the first line to the end of the last; a line of which the range holds nothing is left out. */
function linesOf(document: TextDocument, { start, end }: Range): TextSpan {
  const isEmptyTail = end.character === 0 && end.line > start.line;
  const last = isEmptyTail ? end.line - 1 : end.line;
  return { start: document.offsetAt({ line: start.line, character: 0 }), end: endOfLine(document, last) };
}

/** What Enter asks for: the line that it ended formatted, and the one that it began indented. */
function lineChanges(arrangement: Arrangement, document: TextDocument, { line }: Position): TextChange[] {
  if (line === 0) return [];
  const start = document.offsetAt({ line, character: 0 });
  const previous = { start: document.offsetAt({ line: line - 1, character: 0 }), end: endOfLine(document, line - 1) };
  const end = arrangement.tokenBefore(start)?.end ?? 0;
  const changes = arrangement.changes(previous).filter((change) => isBefore(change, end));
  const indentation = arrangement.indentationAt(start);
  const blanks = /^[^\S\r\n]*/.exec(document.getText().slice(start, endOfLine(document, line)))?.[0] ?? '';
  if (indentation === undefined || indentation === blanks) return changes;
  return [...changes, { start, end: start + blanks.length, text: indentation }];
}

function isBefore({ start, end }: TextChange, offset: number): boolean {
  return start < offset && end <= offset;
}

function endOfLine(document: TextDocument, line: number): number {
  return lineEnd(document.getText(), document.offsetAt({ line, character: 0 }));
}
