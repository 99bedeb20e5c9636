import * as l10n from '@vscode/l10n';
import { AstUtils, EmptyFileSystemProvider, type FileSystemProvider, type LangiumDocument, UriUtils } from 'langium';
import type { Problem } from '../../src/model/types.js';
import * as ast from '../generated/ast.js';
import type { Facts } from './facts.js';

/** Looks whether the pictures that files name are there; only the file system can know. */
export class ImageFiles {
  private readonly missing = new Map<string, Set<string>>();

  constructor(private readonly files: FileSystemProvider) {}

  /** Looks for the local pictures of a document. */
  async look(document: LangiumDocument): Promise<void> {
    const missing = new Set<string>();
    for (const { text } of this.imagesOf(document)) {
      if (!(await this.files.exists(UriUtils.resolvePath(UriUtils.dirname(document.uri), text)))) missing.add(text);
    }
    this.missing.set(document.uri.toString(), missing);
  }

  /** The pictures that were not there at the last look. */
  problems(document: LangiumDocument, facts: Facts): Problem[] {
    const missing = this.missing.get(document.uri.toString());
    if (!missing || missing.size === 0) return [];
    return this.imagesOf(document)
      .filter(({ text }) => missing.has(text))
      .map((fact) => ({
        rule: 'broken-image',
        source: facts.part(fact, 'text'),
        message: l10n.t('There is no picture “{0}” beside this file: correct the path, or add the picture.', fact.text),
        related: [],
        suggestions: [],
      }));
  }

  private imagesOf(document: LangiumDocument): ast.TextFact[] {
    // Without a file system, as in tests and on the web, nothing is known to be missing.
    if (this.files instanceof EmptyFileSystemProvider || !document.textDocument.getText().includes('image')) return [];
    return AstUtils.streamAst(document.parseResult.value)
      .filter(ast.isTextFact)
      .filter(
        ({ kind, text }) => kind === 'image' && text !== undefined && text !== '' && !/^[a-z][a-z0-9+.-]+:/i.test(text),
      )
      .toArray();
  }
}
