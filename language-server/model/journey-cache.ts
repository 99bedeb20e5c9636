import type { LangiumDocument } from 'langium';
import type { WrittenJourney } from '../../src/model/elements.js';
import type { Problem } from '../../src/model/project.js';
import * as ast from '../generated/ast.js';
import { type AnyJourney, baseOf, journeyOf } from '../linking/names.js';
import type { ElementIds } from './ids.js';

interface Kept {
  key: string;
  journey: WrittenJourney;
  problems: Problem[];
}

/**
 * Keeps the models of journeys whose text, place and links are what they were when the file was last built: a key typed
 * in one journey of a long file then builds that one again and no other, and what rules know of the others still holds.
 */
export class JourneyCache {
  private readonly files = new Map<string, Map<string, Kept>>();

  constructor(private readonly ids: ElementIds) {}

  forget(uri: string): void {
    this.files.delete(uri);
  }

  /** The journeys of a file, kept or built, with the problems that building them met. */
  of(
    document: LangiumDocument,
    nodes: readonly AnyJourney[],
    build: (node: AnyJourney) => { journey: WrittenJourney; problems: Problem[] },
  ): Kept[] {
    const uri = document.uri.toString();
    const before = this.files.get(uri);
    const links = linksIn(document, this.ids);
    const now = new Map<string, Kept>();
    const all = nodes.map((node, i) => {
      const name = `${i} ${node.name ?? ''}`;
      const key = keyOf(node, `${this.ids.of(node)} ${links.get(node) ?? ''}`);
      const known = before?.get(name);
      const kept = known && known.key === key ? known : { key, ...build(node) };
      now.set(name, kept);
      return kept;
    });
    this.files.set(uri, now);
    return all;
  }
}

/** What every reference inside a journey points at. */
function linksIn(document: LangiumDocument, elementIds: ElementIds): Map<AnyJourney, string> {
  const ids = new Map<AnyJourney, string[]>();
  for (const reference of document.references) {
    const node = 'ref' in reference ? reference.$refNode?.astNode : undefined;
    const journey = journeyOf(node);
    if (!journey || !('ref' in reference)) continue;
    const list = ids.get(journey);
    const id = elementIds.ofTarget(reference) ?? '?';
    if (list) list.push(id);
    else ids.set(journey, [id]);
  }
  return new Map([...ids].map(([journey, list]) => [journey, list.join()]));
}

/** Equal for two states of a journey that give the same model: its text with the comments before it, its place, its id and links, and what it varies. */
function keyOf(node: AnyJourney, links: string): string {
  const cst = node.$cstNode;
  if (!cst) return '';
  const siblings = node.$container.statements;
  const before = siblings[siblings.indexOf(node) - 1]?.$cstNode;
  const text = cst.root.fullText.slice(before?.end ?? 0, cst.end);
  const { line, character } = cst.range.start;
  return `${line}:${character}\n${links}\n${chainOf(node)}\n${text}`;
}

/** What a variant's own problems depend on outside it: its base's stages, and what the base varies if it is a variant, too. */
function chainOf(node: AnyJourney): string {
  const stages =
    baseOf(node)?.statements.flatMap((statement) => (ast.isStage(statement) ? (statement.name ?? '') : [])) ?? [];
  const bases = new Set<AnyJourney>();
  for (let at: AnyJourney | undefined = node; at && !bases.has(at); at = ast.isVariant(at) ? at.base?.ref : undefined)
    bases.add(at);
  return `${stages.join()}\n${[...bases].map(({ $type, name }) => `${$type} ${name}`).join()}`;
}
