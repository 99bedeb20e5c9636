import * as l10n from '@vscode/l10n';
import {
  AstUtils,
  EmptyFileSystemProvider,
  type FileSystemProvider,
  type LangiumDocument,
  type URI,
  UriUtils,
} from 'langium';
import type { Problem } from '../../src/model/project.js';
import * as ast from '../generated/ast.js';
import type { ModelReader } from './model-reader.js';

type Violation = 'empty' | 'no-picture' | 'missing' | 'folder';

/** What can be drawn, by the ending of its name. */
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i;
const ADDRESS = /^[a-z][a-z0-9+.-]*:/i;

/** Looks whether the pictures that files name are there; only the file system can know. */
export class ImageFiles {
  private readonly looked = new Map<string, Map<string, Violation>>();
  /** The addresses of the pictures that each document names. */
  private readonly named = new Map<string, ReadonlySet<string>>();

  constructor(private readonly files: FileSystemProvider) {}

  /** Looks for the local pictures of a document. */
  async look(document: LangiumDocument): Promise<void> {
    const violations = new Map<string, Violation>();
    const paths = imagesOf(document).map(({ text }) => addressOf(text.trim(), document).toString());
    if (paths.length > 0) this.named.set(document.uri.toString(), new Set(paths));
    else this.named.delete(document.uri.toString());
    await Promise.all(
      imagesOf(document).map(async ({ text }) => {
        const violation = await this.violationOf(text.trim(), document);
        if (violation) violations.set(text, violation);
      }),
    );
    this.looked.set(document.uri.toString(), violations);
  }

  /** A document is gone. */
  forget(uri: string): void {
    this.looked.delete(uri);
    this.named.delete(uri);
  }

  /** The documents that name a picture, by its address. */
  documentsWith(picture: string): string[] {
    return [...this.named].flatMap(([uri, pictures]) => (pictures.has(picture) ? [uri] : []));
  }

  /** The pictures that were missing at the last check. */
  problems(document: LangiumDocument, reader: ModelReader): Problem[] {
    const violations = this.looked.get(document.uri.toString());
    if (!violations || violations.size === 0) return [];
    return imagesOf(document).flatMap((statement) => {
      const violation = violations.get(statement.text);
      if (!violation) return [];
      const message = messageOf(violation, statement.text);
      return { rule: 'broken-image', source: reader.part(statement, 'text'), message, related: [], suggestions: [] };
    });
  }

  private async violationOf(path: string, document: LangiumDocument): Promise<Violation | undefined> {
    if (path === '') return 'empty';
    // Without a file system, as in tests, nothing is known to be missing.
    if (!(this.files instanceof EmptyFileSystemProvider)) {
      const file = addressOf(path, document);
      if (!(await this.files.exists(file))) return 'missing';
      if (await this.isFolder(file)) return 'folder';
    }
    return PICTURE.test(path) ? undefined : 'no-picture';
  }

  /** What vanishes between the two checks is no folder. */
  private async isFolder(file: URI): Promise<boolean> {
    try {
      return (await this.files.stat(file)).isDirectory;
    } catch {
      return false;
    }
  }
}

function addressOf(path: string, document: LangiumDocument): URI {
  return UriUtils.resolvePath(UriUtils.dirname(document.uri), path);
}

function imagesOf(document: LangiumDocument): ast.TextStatement[] {
  if (!document.textDocument.getText().includes('image')) return [];
  return AstUtils.streamAst(document.parseResult.value)
    .filter(ast.isTextStatement)
    .filter(({ kind, text }) => kind === 'image' && text !== undefined && !ADDRESS.test(text))
    .toArray();
}

function messageOf(violation: Violation, path: string): string {
  switch (violation) {
    case 'empty':
      return l10n.t('No picture is named: write its path, such as "images/desk.png", or take the line away.');
    case 'missing':
      return l10n.t('There is no picture “{0}” beside this file: correct the path, or add the picture.', path);
    case 'folder':
      return l10n.t('“{0}” is a folder: name a picture in it.', path);
    case 'no-picture':
      return l10n.t(
        '“{0}” is no picture that can be drawn: take one that ends in .png, .jpg, .gif, .svg, .webp or .avif.',
        path,
      );
  }
}
