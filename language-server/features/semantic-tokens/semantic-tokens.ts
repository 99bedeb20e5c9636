import { CstUtils, GrammarAST, GrammarUtils, type LangiumDocument, type LeafCstNode } from 'langium';
import type { SemanticTokenProvider } from 'langium/lsp';
import {
  type Range,
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensOptions,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { findEmotion } from '../../../src/model/emotions.js';
import { findPlace } from '../../../src/model/phases.js';
import type { Settings } from '../../../src/model/settings.js';
import { isBefore } from '../../../src/model/walk.js';
import * as ast from '../../generated/ast.js';
import type { ProjectModels } from '../../model/project-models.js';
import { isChoice } from '../../syntax/syntax-form.js';
import { kindIcons } from '../symbols/kind-icons.js';
import { kindOfNode } from '../symbols/symbol-nodes.js';

const TYPES = [
  ...new Set([
    SemanticTokenTypes.keyword,
    SemanticTokenTypes.number,
    SemanticTokenTypes.enumMember,
    ...Object.values(kindIcons).map(({ token }) => token),
  ]),
];
const DECLARATION = 1;

/** Colours words by what they mean; texts and comments are left to the TextMate grammar. */
export class JourneySemanticTokens implements SemanticTokenProvider {
  readonly tokenTypes = Object.fromEntries(TYPES.map((type, i) => [type, i]));
  readonly tokenModifiers = { [SemanticTokenModifiers.declaration]: DECLARATION };
  readonly semanticTokensOptions: SemanticTokensOptions = {
    legend: { tokenTypes: TYPES, tokenModifiers: [SemanticTokenModifiers.declaration] },
    full: { delta: false },
    range: true,
  };

  constructor(private readonly models: () => ProjectModels) {}

  semanticHighlight(document: LangiumDocument, _params: SemanticTokensParams): SemanticTokens {
    return this.tokens(document);
  }

  semanticHighlightRange(document: LangiumDocument, { range }: SemanticTokensRangeParams): SemanticTokens {
    return this.tokens(document, range);
  }

  /** Never asked for, as `full.delta` says. */
  semanticHighlightDelta(document: LangiumDocument): SemanticTokens {
    return this.tokens(document);
  }

  private tokens(document: LangiumDocument, within?: Range): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    const root = document.parseResult.value.$cstNode;
    const { settings } = this.models().project(document.uri.toString());
    const references = referenceLooks(document);
    for (const leaf of root ? CstUtils.flattenCst(root) : []) {
      if (leaf.hidden || leaf.length === 0) continue;
      const { start, end } = leaf.range;
      if (within && (isBefore(end, within.start) || isBefore(within.end, start))) continue;
      const look = lookOfLeaf(leaf, references, settings);
      const type = look && this.tokenTypes[look.type];
      if (look && type !== undefined)
        builder.push(start.line, start.character, end.character - start.character, type, look.modifiers);
    }
    return builder.build();
  }
}

interface TokenLook {
  type: SemanticTokenTypes;
  modifiers: number;
}

function lookOfLeaf(
  leaf: LeafCstNode,
  references: ReadonlyMap<number, TokenLook>,
  settings: Settings,
): TokenLook | undefined {
  const plain = (type: SemanticTokenTypes): TokenLook => ({ type, modifiers: 0 });
  const kind = leaf.tokenType.name;
  if (kind === 'TEXT') return undefined;
  if (kind === 'NUMBER' || kind === 'DATE') return plain(SemanticTokenTypes.number);
  const reference = references.get(leaf.offset);
  if (reference) return reference;
  const source = leaf.grammarSource;
  if (GrammarAST.isKeyword(source)) {
    if (!/^[a-z]/.test(source.value)) return undefined;
    return plain(isChoice(source) ? SemanticTokenTypes.enumMember : SemanticTokenTypes.keyword);
  }
  return nameLook(leaf, settings);
}

/** Names that are declared, labels and kinds of the catalogues. */
function nameLook(leaf: LeafCstNode, settings: Settings): TokenLook | undefined {
  const { astNode } = leaf;
  const feature = GrammarUtils.findAssignment(leaf)?.feature;
  const kind = kindOfNode(astNode);
  if (feature === 'name' && kind) return { type: kindIcons[kind].token, modifiers: DECLARATION };
  if (feature === 'aiKind') return { type: SemanticTokenTypes.enumMember, modifiers: 0 };
  const isEmotion = feature === 'label' && ast.isFeels(astNode) && findEmotion(leaf.text, settings.emotions);
  const isPhase = feature === 'phase' && ast.isStage(astNode) && findPlace(leaf.text, settings.phases);
  return isEmotion || isPhase ? { type: SemanticTokenTypes.enumMember, modifiers: 0 } : undefined;
}

/** By where each name of a reference begins: the first of `Journey.Name` is a journey's. */
function referenceLooks(document: LangiumDocument): Map<number, TokenLook> {
  const byOffset = new Map<number, TokenLook>();
  for (const reference of document.references) {
    const cst = reference.$refNode;
    if (!cst || !('ref' in reference)) continue;
    const leaves = CstUtils.flattenCst(cst)
      .filter((leaf) => !leaf.hidden)
      .toArray();
    const [first, last] = [leaves[0], leaves.at(-1)];
    const kind = reference.ref && kindOfNode(reference.ref);
    if (!kind || !first || !last) continue;
    if (first !== last) byOffset.set(first.offset, { type: kindIcons.journey.token, modifiers: 0 });
    byOffset.set(last.offset, { type: kindIcons[kind].token, modifiers: 0 });
  }
  return byOffset;
}
