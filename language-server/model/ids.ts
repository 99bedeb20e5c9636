import { type AstNode, AstUtils, type Reference } from 'langium';
import type { ElementKind } from '../../src/model/element-kinds.js';
import { hash } from '../../src/model/hash.js';
import type { Id } from '../../src/model/source.js';
import * as ast from '../generated/ast.js';
import type { JourneyIndexManager } from '../linking/index-manager.js';
import { type AnyJourney, isAnyJourney, journeyOf, localSpace, type Named } from '../linking/names.js';
import { pathEnd } from '../linking/scope.js';
import { kindOf, typesOf } from '../syntax/element-types.js';
import { byAddress } from '../workspace/discovery.js';
import type { Projects } from '../workspace/projects.js';

/** Gives nodes their stable ids, see `Id` in the model. */
export class ElementIds {
  /** Of what stands at the top of files, each with the state of the index that it was made from. */
  private readonly top = new WeakMap<AstNode, { version: number; id: Id }>();
  /** Of what stands in journeys, each with the id of its journey. */
  private readonly within = new WeakMap<AnyJourney, { id: Id; ids: Map<AstNode, Id> }>();

  constructor(
    private readonly index: Pick<JourneyIndexManager, 'declared' | 'find' | 'version'>,
    private readonly projects: Pick<Projects, 'projectOf'>,
  ) {}

  /** A node's id; none for what is no element. */
  of(node: AstNode): Id | undefined {
    const end = pathEnd(node);
    if (end) return end;
    if (kindOf(node.$type) === undefined) return undefined;
    const journey = journeyOf(node);
    if (!journey || journey === node) return this.ofTop(node);
    const id = this.ofTop(journey);
    let known = this.within.get(journey);
    if (known?.id !== id) {
      known = { id, ids: new Map() };
      assignIds(journey, id, known.ids);
      this.within.set(journey, known);
    }
    return known.ids.get(node);
  }

  /** The id a reference points at. */
  ofTarget(reference: Reference | undefined): Id | undefined {
    const target = reference?.ref;
    return target && this.of(target);
  }

  /** Whether a file sees a shared element of a kind and name. */
  isDeclared(uri: string, kind: ElementKind, name: string): boolean {
    return typesOf(kind).some((type) => this.index.find(uri, type, name).length > 0);
  }

  private ofTop(node: Named): Id {
    const { version } = this.index;
    const known = this.top.get(node);
    if (known?.version === version) return known.id;
    const id = this.makeTop(node);
    this.top.set(node, { version, id });
    return id;
  }

  /** From the second file on that declares a name, its way within the project tells it from the first. */
  private makeTop(node: Named): Id {
    const kind = kindOf(node.$type) ?? 'journey';
    const { name = '' } = node;
    const { uri } = AstUtils.getDocument(node);
    const address = uri.toString();
    const others = typesOf(kind).flatMap((type) => this.index.declared(address, type, name));
    const isFirst = others.every(({ documentUri }) => byAddress(uri, documentUri) <= 0);
    if (isFirst) return isAnyJourney(node) ? name : `${kind}:${name}`;
    const folder = this.projects.projectOf(address);
    const way = address.startsWith(folder) ? address.slice(folder.length) : address;
    return `${decoded(way)}#${kind}:${name}`;
  }
}

/** Gives ids to everything in a journey at once, as ordinals need their equals. */
function assignIds(owner: AnyJourney | ast.Stage | ast.Touchpoint, id: Id, ids: Map<AstNode, Id>): void {
  const taken = new Map<string, number>();
  for (const statement of owner.statements) {
    if (!localSpace(statement.$type)) continue;
    const { name, title } = statement as Named & { title?: string };
    const base = `${id}/${kindOf(statement.$type)}:${name ?? `~${hash(title ?? '')}`}`;
    const ordinal = (taken.get(base) ?? 0) + 1;
    taken.set(base, ordinal);
    const own = name === undefined ? `${base}.${ordinal}` : ordinal === 1 ? base : `${base}~${ordinal}`;
    ids.set(statement, own);
    if (ast.isStage(statement) || ast.isTouchpoint(statement)) assignIds(statement, own, ids);
  }
}

/** A way as its author knows it, but for the sign that ends it in an id. */
function decoded(way: string): string {
  try {
    return decodeURIComponent(way).replaceAll('#', '%23');
  } catch {
    return way;
  }
}
