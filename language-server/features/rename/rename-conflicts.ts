import * as l10n from '@vscode/l10n';
import { AstUtils, type Reference, type ReferenceInfo, UriUtils } from 'langium';
import type { LangiumServices } from 'langium/lsp';
import { kindTitle } from '../../../src/model/element-kinds.js';
import {
  type AnyJourney,
  baseOf,
  describedNode,
  isAnyJourney,
  journeyOf,
  localNames,
  localSpace,
  type Named,
} from '../../linking/names.js';
import { PATH_ENDS } from '../../linking/scope.js';
import type { Occurrence, SymbolService } from '../../linking/symbol-service.js';
import { typesBeside } from '../../syntax/element-types.js';
import { isName } from '../../syntax/name-pattern.js';
import { kindOfNode, titleIn } from '../symbols/symbol-nodes.js';

/** Says why a symbol cannot take a name; nothing where it can. */
export class RenameCheck {
  constructor(
    private readonly services: LangiumServices,
    private readonly symbols: SymbolService,
  ) {}

  conflict(node: Named, name: string, occurrences: readonly Occurrence[]): string | undefined {
    if (/^\p{N}/u.test(name)) return l10n.t('A name cannot begin with a digit: “{0}”. Put a letter first.', name);
    if (!isName(name)) {
      return l10n.t(
        '“{0}” is no name: a name is letters, digits and _, with hyphens only before a letter or a digit.',
        name,
      );
    }
    if (node.$type === 'Stage' && PATH_ENDS.some((end) => end === name)) {
      return l10n.t('“{0}” is where paths end, and cannot be the name of a stage.', name);
    }
    const clash = this.inSpace(node, name) ?? this.captured(node, name, occurrences);
    if (clash) return this.clash(clash, name);
    return this.breaksList(name, occurrences);
  }

  /** What already has the name in a name space that the symbol shares. */
  private inSpace(node: Named, name: string): Named | undefined {
    const same = this.symbols.same(node);
    const space = localSpace(node.$type);
    const journey = journeyOf(node);
    if (!space || !journey) {
      const document = AstUtils.getDocument(node);
      // Two files may declare one name, unless it is a journey's.
      return typesBeside(node.$type)
        .flatMap((type) => this.symbols.sharedNamed(document, type, name) ?? [])
        .find((other) => other !== node && (isAnyJourney(node) || AstUtils.getDocument(other) === document));
    }
    // A symbol of the base is seen in all its variants; a variant's own sees the base's.
    const isBases = same.some((each) => journeyOf(each) !== journey) || !baseOf(journey);
    const base = baseOf(journey) ?? journey;
    const seen: AnyJourney[] = isBases ? [base, ...this.symbols.variantsOf(base)] : [journey, base];
    return seen.flatMap((each) => localNames(each).get(space)?.get(name) ?? []).find((other) => !same.includes(other));
  }

  /** What a reference would come to mean instead: its own symbol's name caught by another, or another's caught by this. */
  private captured(node: Named, name: string, occurrences: readonly Occurrence[]): Named | undefined {
    const same = this.symbols.same(node);
    const home = AstUtils.getDocument(node);
    const isTop = node.$container === home.parseResult.value;
    for (const { reference, node: meant, document } of occurrences) {
      if (!reference || !same.includes(meant)) continue;
      // In its own file its name comes first.
      if (isTop && document === home) continue;
      const other = this.resolve(reference, renamed(reference.$refText, node.name ?? '', name));
      if (other && !same.includes(other)) return other;
    }
    for (const document of this.symbols.documents(home)) {
      for (const reference of document.references) {
        if (!('ref' in reference) || reference.$refText !== name) continue;
        const meant = reference.ref;
        if (!meant || same.includes(meant) || meant.$container === document.parseResult.value) continue;
        const own = this.resolve(reference, node.name ?? '');
        if (own && same.includes(own)) return meant;
      }
    }
    return undefined;
  }

  private resolve(reference: Reference, text: string): Named | undefined {
    const info = infoOf(reference);
    const found = info && this.services.references.ScopeProvider.getScope(info).getElement(text);
    return found && describedNode(found, this.services);
  }

  private clash(other: Named, name: string): string {
    const kind = kindOfNode(other);
    const title = titleIn(other);
    const line = other.$cstNode ? other.$cstNode.range.start.line + 1 : 0;
    const file = other.$cstNode ? UriUtils.basename(AstUtils.getDocument(other).uri) : '';
    const what = kind ? kindTitle(kind) : name;
    return title === undefined
      ? l10n.t('“{0}” is taken: {1} in {2}, line {3}.', name, what, file, line)
      : l10n.t('“{0}” is taken: {1} “{2}” in {3}, line {4}.', name, what, title, file, line);
  }

  /** A list that goes on over lines ends where a line begins with a keyword. */
  private breaksList(name: string, occurrences: readonly Occurrence[]): string | undefined {
    const { definition } = this.services.parser.Lexer;
    if (!(name in definition) || !/^[a-z]/.test(name)) return undefined;
    const first = occurrences.find(({ document, range: { start } }) => {
      const before = document.textDocument.getText({ start: { line: start.line, character: 0 }, end: start });
      return start.line > 0 && before.trim() === '';
    });
    if (!first) return undefined;
    return l10n.t(
      '“{0}” is a word of the language, and in {1} it would begin line {2}: choose another name.',
      name,
      UriUtils.basename(first.document.uri),
      first.range.start.line + 1,
    );
  }
}

function renamed(text: string, from: string, to: string): string {
  return text
    .split('.')
    .map((part) => (part === from ? to : part))
    .join('.');
}

/** What the scope needs to know of a reference: the library keeps it to itself, so it is looked up in the tree. */
function infoOf(reference: Reference): ReferenceInfo | undefined {
  const container = reference.$refNode?.astNode;
  if (!container) return undefined;
  for (const { reference: each, container: owner, property } of AstUtils.streamReferences(container)) {
    if (each === reference) return { reference, container: owner, property };
  }
  return undefined;
}
