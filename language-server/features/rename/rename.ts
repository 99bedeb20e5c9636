import * as l10n from '@vscode/l10n';
import { CstUtils, type LangiumDocument, UriUtils } from 'langium';
import type { LangiumServices, RenameProvider } from 'langium/lsp';
import {
  ErrorCodes,
  LSPErrorCodes,
  type Range,
  type RenameParams,
  ResponseError,
  type TextDocumentPositionParams,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextVersions } from '../../../src/model/edits.js';
import { formatList } from '../../../src/model/format.js';
import type { EditWriter } from '../../edits/edit-writer.js';
import { pathEnd } from '../../linking/scope.js';
import type { Occurrence, SymbolService } from '../../linking/symbol-service.js';
import type { ProjectModels } from '../../model/project-models.js';
import { RenameCheck } from './rename-conflicts.js';

/** Renames a symbol wherever its name is written, and refuses a name that would change what anything means. */
export class JourneyRename implements RenameProvider {
  private readonly check: RenameCheck;

  constructor(
    services: LangiumServices,
    /** Built when it is first needed. */
    private readonly model: { readonly ProjectModels: ProjectModels },
    private readonly symbols: SymbolService,
    private readonly writer: EditWriter,
  ) {
    this.check = new RenameCheck(services, symbols);
  }

  /** @throws ResponseError that says why there is nothing to rename here. */
  prepareRename(document: LangiumDocument, { position }: TextDocumentPositionParams): Range {
    return this.find(document, document.textDocument.offsetAt(position)).range;
  }

  /** @throws ResponseError that says what keeps the symbol from taking the name. */
  async rename(document: LangiumDocument, { position, newName }: RenameParams): Promise<WorkspaceEdit> {
    const here = this.find(document, document.textDocument.offsetAt(position));
    const name = newName.trim().normalize('NFC');
    if (name === here.node.name) return { changes: {} };
    const occurrences = this.symbols.occurrences(here.node);
    const conflict = this.check.conflict(here.node, name, occurrences);
    if (conflict) throw refusal(conflict);
    const { edit } = await this.writer.write({
      edits: occurrences.map((each) => ({
        kind: 'replace',
        uri: each.document.uri.toString(),
        range: each.range,
        text: name,
      })),
      versions: this.versionsOf(occurrences),
    });
    if (!edit) throw new ResponseError(LSPErrorCodes.ContentModified, l10n.t('The text has changed. Try again.'));
    return edit;
  }

  private versionsOf(occurrences: readonly Occurrence[]): TextVersions {
    const documents = new Set(occurrences.map(({ document }) => document));
    return Object.fromEntries(
      [...documents].map((each) => [each.uri.toString(), this.model.ProjectModels.file(each).version]),
    );
  }

  private find(document: LangiumDocument, offset: number): Occurrence {
    const here = this.symbols.at(document, offset);
    if (!here) throw refusal(reason(document, offset));
    const end = pathEnd(here.node);
    if (end) throw refusal(l10n.t('“{0}” is a word of the language and cannot be renamed.', end));
    const files = here.role === 'reference' ? this.symbols.declaringFiles(document, here.node) : [];
    if (files.length > 1) {
      const names = formatList(files.map((file) => UriUtils.relative(UriUtils.dirname(document.uri), file)));
      const name = here.node.name ?? '';
      throw refusal(
        l10n.t('“{0}” is declared in {1}: rename it there, so that it is clear which is meant.', name, names),
      );
    }
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
