import type { IToken } from 'chevrotain';
import { type AstNode, GrammarAST, type LangiumDocument } from 'langium';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import { kindTitle } from '../../../src/model/element-kinds.js';
import {
  type AnyJourney,
  baseOf,
  describedNode,
  journeyOf,
  localNames,
  localSpace,
  type Named,
  namesWithin,
} from '../../linking/names.js';
import { slotTypes } from '../../linking/scope.js';
import type { SymbolService } from '../../linking/symbol-service.js';
import type { JourneyServices } from '../../services.js';
import type { Expected } from '../../syntax/expected.js';
import { kindIcons } from '../symbols/kind-icons.js';
import { kindOfNode, titleIn } from '../symbols/symbol-nodes.js';
import type { CompletionContext } from './completion-context.js';

interface Candidate {
  name: string;
  type: string;
  node: AstNode | undefined;
}

/** Offers the names that a reference can take. */
export class NameCompletion {
  constructor(
    private readonly services: JourneyServices,
    private readonly symbols: SymbolService,
  ) {}

  items(document: LangiumDocument, context: CompletionContext, expected: Expected): CompletionItem[] {
    const tokens = context.line?.tokens ?? [];
    const taken = new Set(namesListed(tokens));
    const own = ownName(context, expected);
    if (own !== undefined) taken.add(own);
    const offered = new Map<string, CompletionItem>();
    for (const candidate of this.candidates(document, context, expected, tokens)) {
      if (!taken.has(candidate.name) && !offered.has(candidate.name)) offered.set(candidate.name, itemOf(candidate));
    }
    return [...offered.values()];
  }

  /** In a variant, the names of its base's that it does not repeat yet: to repeat one is to vary it. */
  repeats({ owners }: CompletionContext, type: string): CompletionItem[] {
    const variant = owners.map(journeyOf).find((journey) => journey !== undefined);
    const base = variant && baseOf(variant);
    if (!variant || !base) return [];
    const space = localSpace(type);
    const own = space && localNames(variant).get(space);
    return inside(base, [type])
      .filter(({ name }) => own?.get(name)?.$type !== type)
      .map(itemOf);
  }

  private candidates(
    document: LangiumDocument,
    context: CompletionContext,
    expected: Expected,
    tokens: readonly IToken[],
  ): Candidate[] {
    const reference = expected.reference?.type.$refText;
    if (reference === undefined || expected.feature === undefined) return [];
    const isNAME = GrammarAST.isRuleCall(expected.element);
    if (!isNAME) return [];
    if (tokens.at(-1)?.tokenType.name === '.') {
      const journey = this.symbols.journeyNamed(document, tokens.at(-2)?.image.normalize('NFC') ?? '');
      return journey ? inside(journey, slotTypes(reference)) : [];
    }
    // A node that is not in the tree yet: the scope looks at its type and at what is around it.
    const container: AstNode & { statements: AstNode[] } = {
      $type: expected.type,
      $container: context.owners.at(-1) ?? document.parseResult.value,
      statements: [],
    };
    const info = { reference: { $refText: '', ref: undefined }, container, property: expected.feature };
    return this.services.references.ScopeProvider.getScope(info)
      .getAllElements()
      .map((each) => ({ name: each.name, type: each.type, node: describedNode(each, this.services) }))
      .toArray();
  }
}

/** The names of some types inside a journey, and for a variant those of its base. */
function inside(journey: AnyJourney, types: readonly string[]): Candidate[] {
  return [...namesWithin(journey)].flatMap(([name, node]) =>
    types.includes(node.$type) ? { name, type: node.$type, node } : [],
  );
}

/** What the list that is being written already names; a path may come back, but not at once. */
function namesListed(tokens: readonly IToken[]): string[] {
  const names: string[] = [];
  const nameBefore = (at: number) => tokens[at - 1]?.image.normalize('NFC') ?? '';
  let at = tokens.length - 1;
  if (tokens[at]?.tokenType.name === '->') return [nameBefore(at)];
  while (tokens[at]?.tokenType.name === ',') {
    names.push(nameBefore(at));
    at -= tokens[at - 2]?.tokenType.name === '.' ? 4 : 2;
  }
  return names;
}

/** The name that the line gives to what it declares: nothing stands instead of itself. */
function ownName({ line }: CompletionContext, expected: Expected): string | undefined {
  const [first, name] = line?.tokens ?? [];
  const type = expected.reference?.type.$refText ?? '';
  if (!first || !name || name.tokenType.name === 'TEXT') return undefined;
  return slotTypes(type).some((each) => each.toLowerCase() === first.image) ? name.image.normalize('NFC') : undefined;
}

function itemOf({ name, type, node }: Candidate): CompletionItem {
  const kind = node ? kindOfNode(node) : kindOfNode({ $type: type });
  const title = node && titleIn(node as Named);
  const item: CompletionItem = {
    label: name,
    kind: kind ? kindIcons[kind].item : CompletionItemKind.Reference,
    sortText: `1${name}`,
  };
  if (kind) item.detail = title === undefined ? kindTitle(kind) : title;
  return item;
}
