import { CompletionItemKind, SemanticTokenTypes, SymbolKind } from 'vscode-languageserver';
import type { ElementKind } from '../../../src/model/element-kinds.js';

interface KindIcons {
  symbol: SymbolKind;
  item: CompletionItemKind;
  token: SemanticTokenTypes;
}

/** How each kind of symbol looks in lists and in the text: the editor has a fixed set of icons and colours. */
export const kindIcons: Readonly<Record<ElementKind, KindIcons>> = {
  persona: { symbol: SymbolKind.Class, item: CompletionItemKind.Class, token: SemanticTokenTypes.class },
  segment: { symbol: SymbolKind.Enum, item: CompletionItemKind.Enum, token: SemanticTokenTypes.class },
  channel: { symbol: SymbolKind.Interface, item: CompletionItemKind.Interface, token: SemanticTokenTypes.interface },
  team: { symbol: SymbolKind.Package, item: CompletionItemKind.Module, token: SemanticTokenTypes.type },
  system: { symbol: SymbolKind.Object, item: CompletionItemKind.Unit, token: SemanticTokenTypes.type },
  purpose: { symbol: SymbolKind.Key, item: CompletionItemKind.Constant, token: SemanticTokenTypes.type },
  data: { symbol: SymbolKind.Struct, item: CompletionItemKind.Struct, token: SemanticTokenTypes.struct },
  metric: { symbol: SymbolKind.Number, item: CompletionItemKind.Value, token: SemanticTokenTypes.property },
  journey: { symbol: SymbolKind.Namespace, item: CompletionItemKind.Folder, token: SemanticTokenTypes.namespace },
  need: { symbol: SymbolKind.Property, item: CompletionItemKind.Property, token: SemanticTokenTypes.variable },
  stage: { symbol: SymbolKind.Module, item: CompletionItemKind.Module, token: SemanticTokenTypes.function },
  touchpoint: { symbol: SymbolKind.Method, item: CompletionItemKind.Method, token: SemanticTokenTypes.method },
  pain: { symbol: SymbolKind.Event, item: CompletionItemKind.Event, token: SemanticTokenTypes.variable },
  gain: { symbol: SymbolKind.Boolean, item: CompletionItemKind.Value, token: SemanticTokenTypes.variable },
  opportunity: { symbol: SymbolKind.Field, item: CompletionItemKind.Field, token: SemanticTokenTypes.variable },
  ai: { symbol: SymbolKind.Operator, item: CompletionItemKind.Operator, token: SemanticTokenTypes.macro },
  action: { symbol: SymbolKind.Function, item: CompletionItemKind.Function, token: SemanticTokenTypes.event },
  trigger: { symbol: SymbolKind.Constructor, item: CompletionItemKind.Constructor, token: SemanticTokenTypes.event },
};
