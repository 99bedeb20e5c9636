import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  type LangiumCoreServices,
  type LangiumDocument,
  type Reference,
  type URI,
} from 'langium';
import type { Range } from 'vscode-languageserver';
import { typesOf } from '../syntax/element-types.js';
import { statementsOf } from '../syntax/statements.js';
import type { JourneyDocuments } from '../workspace/documents.js';
import type { Projects } from '../workspace/projects.js';
import type { JourneyIndexManager } from './index-manager.js';
import {
  type AnyJourney,
  baseOf,
  describedNode,
  isAnyJourney,
  journeyOf,
  localNames,
  localSpace,
  type Named,
  nameOf,
} from './names.js';
import { pathEnd } from './scope.js';

/** One place where a symbol's name is written. */
export interface Occurrence {
  document: LangiumDocument;
  /** The name alone: of `Journey.Name` one of the two. */
  range: Range;
  role: 'declaration' | 'reference';
  /** The declaration meant. */
  node: Named;
  /** The reference behind it, of which it may be a part. */
  reference?: Reference;
}

/**
 * Finds symbols by their names, and the names of symbols. A symbol is what one name means: what a variant writes again under
 * the name of its base's is the same symbol.
 */
export class SymbolService {
  constructor(
    private readonly services: LangiumCoreServices,
    private readonly projects: Projects,
    private readonly known: Pick<JourneyDocuments, 'seenFrom' | 'guestsOf'>,
    private readonly index: Pick<JourneyIndexManager, 'find'>,
  ) {}

  /** The name at an offset, of a declaration or of a reference that means something. */
  at(document: LangiumDocument, offset: number): Occurrence | undefined {
    for (const reference of document.references) {
      const cst = reference.$refNode;
      if (!cst || !isIn(cst, offset) || !('ref' in reference)) continue;
      const found = this.partsOf(document, reference).find((part) => isIn(part.cst, offset));
      if (found) return found.occurrence;
    }
    for (const node of nodesAt(document.parseResult.value, offset)) {
      const cst = nameOf(node);
      if (cst && isIn(cst, offset)) return { document, range: cst.range, role: 'declaration', node };
    }
    return undefined;
  }

  /** The declarations that are one symbol with a node, its base's first. */
  same(node: Named): Named[] {
    const space = localSpace(node.$type);
    const journey = journeyOf(node);
    const { name } = node;
    if (!space || !journey || !name || localNames(journey).get(space)?.get(name) !== node) return [node];
    const base = baseOf(journey) ?? journey;
    const within = (each: AnyJourney) => {
      const found = localNames(each).get(space)?.get(name);
      return found?.$type === node.$type ? [found] : [];
    };
    const inBase = within(base);
    // A variant's own symbol is not the same as another variant's of that name.
    if (inBase.length === 0) return [node];
    return [...inBase, ...this.variantsOf(base).flatMap(within)];
  }

  /** The variants of a journey, in all files of its project. */
  variantsOf(base: AnyJourney): AnyJourney[] {
    const variants: AnyJourney[] = [];
    for (const document of this.documents(AstUtils.getDocument(base))) {
      for (const statement of statementsOf(document.parseResult.value)) {
        if (isAnyJourney(statement) && statement !== base && baseOf(statement) === base) variants.push(statement);
      }
    }
    return variants;
  }

  /** Where the symbol's name is written: declarations first, in one document or in the whole project. */
  occurrences(node: Named, only?: LangiumDocument): Occurrence[] {
    // `exit` and `restart` are written everywhere and declared nowhere: only those of one file say anything.
    if (pathEnd(node)) return only ? this.referencesIn(only, new Set<AstNode>([node]), node.name ?? '') : [];
    const same = this.same(node);
    const declarations = same.flatMap((each): Occurrence[] => {
      const document = AstUtils.getDocument(each);
      const cst = nameOf(each);
      if (!cst || (only && document !== only)) return [];
      return [{ document, range: cst.range, role: 'declaration', node: each }];
    });
    const documents = only ? [only] : this.documents(AstUtils.getDocument(node));
    return [
      ...declarations,
      ...documents.flatMap((document) => this.referencesIn(document, new Set<AstNode>(same), node.name ?? '')),
    ];
  }

  /** The documents of the project around a document, sorted, and those of its guests that can be edited. */
  documents(document: LangiumDocument): readonly LangiumDocument[] {
    const uri = document.uri.toString();
    const project = this.projects.settingsProjectOf(uri);
    const guests = this.known.guestsOf(project).filter((guest) => {
      return guest !== document && this.projects.hostOf(guest.uri.toString())?.instead === undefined;
    });
    const seen = this.known.seenFrom(uri);
    return guests.length === 0 ? seen : [...seen, ...guests];
  }

  /** The journey or variant that a name means in the project of a document. */
  journeyNamed(document: LangiumDocument, name: string): AnyJourney | undefined {
    const found = typesOf('journey')
      .map((type) => this.sharedNamed(document, type, name))
      .filter((node) => node !== undefined && isAnyJourney(node));
    return found.find((node) => AstUtils.getDocument(node) === document) ?? found[0];
  }

  /** The shared symbol of a type that a name means in a document: its own, else the first of its project. */
  sharedNamed(document: LangiumDocument, type: string, name: string): Named | undefined {
    const uri = document.uri.toString();
    const all = this.index.find(uri, type, name);
    const found = all.find(({ documentUri }) => documentUri.toString() === uri) ?? all[0];
    return found && describedNode(found, this.services);
  }

  /** The files that declare a shared symbol's name for a document that does not: of several, nobody knows which is meant. */
  declaringFiles(document: LangiumDocument, { $type, $container, name }: Named): URI[] {
    if (!$container || $container.$container || name === undefined) return [];
    const uri = document.uri.toString();
    const files = new Map(
      this.index.find(uri, $type, name).map(({ documentUri }) => [documentUri.toString(), documentUri]),
    );
    return files.has(uri) ? [] : [...files.values()];
  }

  private referencesIn(document: LangiumDocument, same: ReadonlySet<AstNode>, name: string): Occurrence[] {
    const found: Occurrence[] = [];
    for (const reference of document.references) {
      // Most references are passed over for their text alone.
      if (!('ref' in reference) || !reference.$refText.split('.').includes(name)) continue;
      for (const { occurrence } of this.partsOf(document, reference))
        if (same.has(occurrence.node)) found.push(occurrence);
    }
    return found;
  }

  /** The names in a reference, with what each means: `Journey.Name` holds two. */
  private partsOf(document: LangiumDocument, reference: Reference): { cst: CstNode; occurrence: Occurrence }[] {
    const cst = reference.$refNode;
    if (!cst) return [];
    const leaves = CstUtils.flattenCst(cst)
      .filter((leaf) => !leaf.hidden)
      .toArray();
    const [first, , last] = leaves;
    const target = reference.ref;
    const parts: { cst: CstNode | undefined; node: AstNode | undefined }[] =
      first && last
        ? [
            { cst: first, node: this.journeyNamed(document, first.text.normalize('NFC')) },
            { cst: last, node: target },
          ]
        : [{ cst: first, node: target }];
    return parts.flatMap(({ cst, node }) =>
      cst && node ? [{ cst, occurrence: { document, range: cst.range, role: 'reference', node, reference } }] : [],
    );
  }
}

/** The nodes with blocks around an offset, innermost first. */
function nodesAt(root: AstNode, offset: number): Named[] {
  const nodes: Named[] = [];
  for (let statements = statementsOf(root); ; ) {
    const inner = statements.findLast((statement) => statement.$cstNode && isIn(statement.$cstNode, offset));
    if (!inner) return nodes;
    nodes.unshift(inner);
    statements = statementsOf(inner);
  }
}

/** Whether an offset lies in a piece of text or at its end, where the cursor still belongs to it. */
function isIn(cst: CstNode, offset: number): boolean {
  return cst.offset <= offset && offset <= cst.end;
}
