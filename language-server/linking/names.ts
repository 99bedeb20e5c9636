import { type AstNode, type AstNodeDescription, type CstNode, GrammarUtils, type LangiumCoreServices } from 'langium';
import { allKinds, canContain, elementKinds, type NameSpace } from '../../src/model/element-kinds.js';
import * as ast from '../generated/ast.js';
import { typesOf } from '../syntax/element-types.js';

const SPACES = new Map(
  allKinds
    .filter((kind) => !canContain('project', kind))
    .flatMap((kind) => typesOf(kind).map((type) => [type, elementKinds[kind].space])),
);

/** The name space of a type of node inside a journey; none for what is shared. */
export function localSpace(type: string): NameSpace | undefined {
  return SPACES.get(type);
}

export type AnyJourney = ast.Journey | ast.Variant;
export type Named = AstNode & { name?: string };

/** The names declared inside one journey; of equal names the first. */
export type LocalNames = Map<NameSpace, Map<string, Named>>;

const cache = new WeakMap<AnyJourney, LocalNames>();

export function localNames(journey: AnyJourney): LocalNames {
  let names = cache.get(journey);
  if (!names) {
    names = new Map();
    for (const node of declared(journey)) {
      const space = localSpace(node.$type);
      if (!space || !node.name) continue;
      const inSpace = names.get(space) ?? new Map<string, Named>();
      if (!inSpace.has(node.name)) inSpace.set(node.name, node);
      names.set(space, inSpace);
    }
    cache.set(journey, names);
  }
  return names;
}

/** Everything inside a journey that has a block, in written order. */
export function* declared(owner: { statements: AstNode[] }): Generator<Named> {
  for (const statement of owner.statements) {
    if (localSpace(statement.$type)) yield statement;
    if (ast.isStage(statement) || ast.isTouchpoint(statement)) yield* declared(statement);
  }
}

/** The journey or variant around a node, itself included. */
export function journeyOf(node: AstNode | undefined): AnyJourney | undefined {
  for (let at = node; at; at = at.$container) if (isAnyJourney(at)) return at;
  return undefined;
}

/** Whether a node is a journey or a variant of one. */
export function isAnyJourney(node: AstNode): node is AnyJourney {
  return ast.isJourney(node) || ast.isVariant(node);
}

/** The base of a variant, where it names one. */
export function baseOf(journey: AnyJourney): ast.Journey | undefined {
  if (!ast.isVariant(journey)) return undefined;
  const base = journey.base?.ref;
  return base && ast.isJourney(base) ? base : undefined;
}

/** The names inside a journey with what they declare, and behind a variant's own those of its base. */
export function* namesWithin(journey: AnyJourney): Generator<[name: string, node: Named]> {
  for (let at: AnyJourney | undefined = journey; at; at = baseOf(at)) {
    for (const names of localNames(at).values()) yield* names;
  }
}

/** The name as written in a declaration. */
export function nameOf(node: Named): CstNode | undefined {
  return node.name ? GrammarUtils.findNodeForProperty(node.$cstNode, 'name') : undefined;
}

/** The node that a description stands for; nothing where its file is gone. */
export function describedNode(
  { node, documentUri, path }: AstNodeDescription,
  { shared, workspace }: LangiumCoreServices,
): Named | undefined {
  if (node) return node;
  const home = shared.workspace.LangiumDocuments.getDocument(documentUri);
  return home && workspace.AstNodeLocator.getAstNode(home.parseResult.value, path);
}
