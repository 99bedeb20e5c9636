import * as l10n from '@vscode/l10n';
import { CstUtils, type LangiumDocument } from 'langium';
import type { RenameProvider } from 'langium/lsp';
import {
  ErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { pathEnd } from '../../linking/scope.js';
import type { JourneyServices } from '../../services.js';
import type { Occurrence, SymbolService } from '../symbols/symbol-service.js';
import { RenameCheck } from './rename-conflicts.js';

/** Renames a thing wherever its name is written, and refuses a name that would change what anything means. */
export class JourneyRename implements RenameProvider {
  private readonly check: RenameCheck;

  constructor(
    services: JourneyServices,
    private readonly symbols: SymbolService,
  ) {
    this.check = new RenameCheck(services, symbols);
  }

  /** @throws ResponseError that says why there is nothing to rename here. */
  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
    return this.find(document, document.textDocument.offsetAt(position)).range;
  }

  /** @throws ResponseError that says what keeps the thing from taking the name. */
  rename(document: LangiumDocument, { position, newName }: RenameParams): WorkspaceEdit {
    const here = this.find(document, document.textDocument.offsetAt(position));
    const name = newName.trim().normalize('NFC');
    const changes: Record<string, TextEdit[]> = {};
    if (name === here.node.name) return { changes };
    const occurrences = this.symbols.occurrences(here.node);
    const conflict = this.check.conflict(here.node, name, occurrences);
    if (conflict) throw refusal(conflict);
    for (const { document: place, range } of occurrences) {
      const uri = place.uri.toString();
      changes[uri] = [...(changes[uri] ?? []), { range, newText: name }];
    }
    return { changes };
  }

  private find(document: LangiumDocument, offset: number): Occurrence {
    const here = this.symbols.at(document, offset);
    if (!here) throw refusal(reason(document, offset));
    const end = pathEnd(here.node);
    if (end) throw refusal(l10n.t('“{0}” is a word of the language and cannot be renamed.', end));
    return here;
  }
}

function reason(document: LangiumDocument, offset: number): string {
  const unknown = document.references.find(({ $refNode: cst }) => cst && cst.offset <= offset && offset <= cst.end);
  if (unknown) return l10n.t('Nothing is called “{0}”, so there is nothing to rename.', unknown.$refText);
  const root = document.parseResult.value.$cstNode;
  const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
  if (leaf && !leaf.hidden && leaf.grammarSource?.$type === 'Keyword' && /^[a-z]/.test(leaf.text)) {
    return l10n.t('“{0}” is a word of the language and cannot be renamed.', leaf.text);
  }
  return l10n.t('Only names can be renamed: put the cursor on one.');
}

function refusal(message: string): ResponseError<void> {
  return new ResponseError(ErrorCodes.InvalidParams, message);
}
