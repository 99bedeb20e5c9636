import {
  type AstNode,
  type AstNodeDescription,
  AstUtils,
  DefaultScopeComputation,
  EMPTY_STREAM,
  type LangiumCoreServices,
  type LangiumDocument,
  type LocalSymbols,
  MultiMap,
  type ReferenceInfo,
  type Scope,
  type ScopeProvider,
  stream,
  URI,
} from 'langium';
import { PATH_ENDS, type PathEnd } from '../../src/model/path-ends.js';
import * as ast from '../generated/ast.js';
import type { JourneyIndexManager } from './index-manager.js';
import {
  type AnyJourney,
  baseOf,
  describedNode,
  isAnyJourney,
  journeyOf,
  localNames,
  localSpace,
  namesWithin,
} from './names.js';

export { PATH_ENDS, type PathEnd };

/** Stands behind `exit` and `restart`, which are words of the language but not keywords. */
const ENDS = new Map<string, AstNodeDescription>(
  PATH_ENDS.map((name) => {
    const node: AstNode & { name: string } = { $type: ast.Stage.$type, name };
    return [name, { node, name, type: ast.Stage.$type, documentUri: URI.parse('journey:/built-in'), path: `/${name}` }];
  }),
);

/** Whether a linked stage is `exit` or `restart`. */
export function pathEnd(node: AstNode | undefined): PathEnd | undefined {
  return PATH_ENDS.find((name) => node !== undefined && ENDS.get(name)?.node === node);
}

/** Types a slot takes, in the order in which they win. */
const SLOTS: Record<string, string[]> = {
  [ast.AnyJourney.$type]: [ast.Journey.$type, ast.Variant.$type],
  [ast.PersonaOrSegment.$type]: [ast.Persona.$type, ast.Segment.$type],
  [ast.NeedOrPain.$type]: [ast.Need.$type, ast.Pain.$type],
  [ast.PainOrGain.$type]: [ast.Pain.$type, ast.Gain.$type],
  [ast.PersonaOrTeam.$type]: [ast.Persona.$type, ast.Team.$type],
  [ast.Answerable.$type]: [ast.Need.$type, ast.Pain.$type, ast.Opportunity.$type],
  [ast.TeamOrAi.$type]: [ast.Team.$type, ast.Ai.$type],
  [ast.StageOrTouchpoint.$type]: [ast.Stage.$type, ast.Touchpoint.$type],
};

/** The types of node a reference type stands for. */
export function slotTypes(referenceType: string): string[] {
  return SLOTS[referenceType] ?? [referenceType];
}

/** Exports the shared symbols of a file. What is inside journeys is found through them, see `JourneyScopeProvider`. */
export class JourneyScopeComputation extends DefaultScopeComputation {
  override async collectExportedSymbols(document: LangiumDocument): Promise<AstNodeDescription[]> {
    const file = document.parseResult.value;
    if (!ast.isJourneyFile(file)) return [];
    return file.statements
      .filter((statement) => statement.name)
      .map((statement) => this.descriptions.createDescription(statement, statement.name, document));
  }

  override async collectLocalSymbols(): Promise<LocalSymbols> {
    return new MultiMap<AstNode, AstNodeDescription>();
  }
}

/**
 * Names as the language scopes them: shared symbols across the files of a project; inside a journey its own, a variant's
 * base's after its own, and for `solves` those of the journey it is the future of; `Journey.Name` from elsewhere.
 * Every look-up goes through maps, never through a list.
 */
export class JourneyScopeProvider implements ScopeProvider {
  constructor(
    private readonly services: LangiumCoreServices,
    private readonly index: JourneyIndexManager,
  ) {}

  getScope(context: ReferenceInfo): Scope {
    const types = slotTypes(this.services.shared.AstReflection.getReferenceType(context));
    return {
      getElement: (text) => this.find(context, types, text),
      getElements: (text) => {
        const found = this.find(context, types, text);
        return found ? stream([found]) : EMPTY_STREAM;
      },
      getAllElements: () => stream(this.all(context, types)),
    };
  }

  private find(context: ReferenceInfo, types: string[], text: string): AstNodeDescription | undefined {
    const dot = text.indexOf('.');
    if (dot > 0) {
      const elsewhere = this.journeyNamed(context.container, text.slice(0, dot));
      return elsewhere && this.findLocal(elsewhere, types, text.slice(dot + 1));
    }
    // A variant cannot be varied: it is meant where there is no journey of that name.
    const kinds = context.property === 'base' ? types.map((type) => [type]) : [types];
    for (const kind of kinds) {
      const shared = this.findShared(context.container, kind, text);
      if (shared) return shared;
    }
    for (const type of types) {
      const found = localSpace(type) && this.findInside(context, [type], text);
      if (found) return found;
    }
    return isPathTarget(context) ? ENDS.get(text) : undefined;
  }

  /** A shared symbol by its name: the nearest of several is the one in the same file, else the first of the project. */
  private findShared(from: AstNode, types: readonly string[], name: string): AstNodeDescription | undefined {
    const uri = uriOf(from);
    const found = types.flatMap((type) => (localSpace(type) ? [] : this.index.find(uri, type, name)));
    if (found.length < 2) return found[0];
    return found.find(({ documentUri }) => documentUri.toString() === uri) ?? found[0];
  }

  private findInside(context: ReferenceInfo, types: string[], name: string): AstNodeDescription | undefined {
    for (const journey of this.visible(context)) {
      const found = this.findLocal(journey, types, name);
      if (found) return found;
    }
    return undefined;
  }

  private findLocal(journey: AnyJourney, types: string[], name: string): AstNodeDescription | undefined {
    for (const type of types) {
      const space = localSpace(type);
      const node = space && localNames(journey).get(space)?.get(name);
      if (node?.$type === type) return this.describe(node, name);
    }
    const base = baseOf(journey);
    return base && this.findLocal(base, types, name);
  }

  /** The journeys whose names can be written as they are, nearest first. */
  private *visible(context: ReferenceInfo): Generator<AnyJourney> {
    const own = journeyOf(context.container);
    if (!own) return;
    yield own;
    if (context.container.$type !== ast.Solves.$type) return;
    for (const statement of own.statements) {
      const other = ast.isStateStatement(statement) ? statement.of?.ref : undefined;
      if (other) yield other;
    }
  }

  private *all(context: ReferenceInfo, types: string[]): Generator<AstNodeDescription> {
    const seen = new Set<string>();
    for (const journey of this.visible(context)) {
      for (const [name, node] of namesWithin(journey)) {
        if (!types.includes(node.$type) || seen.has(name)) continue;
        seen.add(name);
        yield this.describe(node, name);
      }
    }
    if (isPathTarget(context)) yield* ENDS.values();
    yield* this.index.all(uriOf(context.container), types);
  }

  private journeyNamed(from: AstNode, name: string): AnyJourney | undefined {
    const found = this.findShared(from, slotTypes(ast.AnyJourney.$type), name);
    const node = found && describedNode(found, this.services);
    return node && isAnyJourney(node) ? node : undefined;
  }

  private describe(node: AstNode, name: string): AstNodeDescription {
    return this.services.workspace.AstNodeDescriptionProvider.createDescription(node, name);
  }
}

function uriOf(node: AstNode): string {
  return AstUtils.getDocument(node).uri.toString();
}

function isPathTarget(context: ReferenceInfo): boolean {
  return context.container.$type === ast.Path.$type && context.property === 'to';
}
