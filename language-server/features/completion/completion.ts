import type { LangiumDocument } from 'langium';
import type { CompletionProvider } from 'langium/lsp';
import {
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  CompletionTriggerKind,
  type Range,
} from 'vscode-languageserver';
import { metricKinds } from '../../../src/model/metric-kinds.js';
import type { MetricKind } from '../../../src/model/shared-elements.js';
import type { Client } from '../../client/client-profile.js';
import * as ast from '../../generated/ast.js';
import { localSpace } from '../../linking/names.js';
import type { SymbolService } from '../../linking/symbol-service.js';
import type { JourneyServices } from '../../services.js';
import { type Expectation, type Expected, expectedAfter } from '../../syntax/expected.js';
import type { JourneyLexer } from '../../syntax/lexer.js';
import { type CompletionContext, completionContextAt } from './completion-context.js';
import { lineStarts } from './line-items.js';
import { NameCompletion } from './name-items.js';
import { wordItems } from './word-items.js';

/** Offers what can be written at the cursor: nothing in texts, in numbers, and where a new name has to be invented. */
export class JourneyCompletion implements CompletionProvider {
  readonly completionOptions = { triggerCharacters: [' ', '.'] };
  private readonly names: NameCompletion;

  constructor(
    private readonly services: JourneyServices,
    private readonly symbols: SymbolService,
    private readonly client: Client,
    /** Today, as `2026-01-31`. */
    private readonly today: () => string,
  ) {
    this.names = new NameCompletion(services, symbols);
  }

  getCompletion(
    document: LangiumDocument,
    { position, context: trigger }: CompletionParams,
  ): CompletionList | undefined {
    const offset = document.textDocument.offsetAt(position);
    const context = completionContextAt(this.services.parser.Lexer as JourneyLexer, document, offset);
    if (!context) return undefined;
    const bySpace = trigger?.triggerKind === CompletionTriggerKind.TriggerCharacter && trigger.triggerCharacter === ' ';
    const range = {
      start: document.textDocument.positionAt(context.replace.start),
      end: document.textDocument.positionAt(context.replace.end),
    };
    const items = context.line ? this.within(document, context, bySpace) : this.beginning(context, bySpace);
    return { isIncomplete: false, items: items.map((item) => placed(item, range)) };
  }

  private beginning(context: CompletionContext, bySpace: boolean): CompletionItem[] {
    return bySpace || context.numeric ? [] : lineStarts(context, this.client.snippets);
  }

  private within(document: LangiumDocument, context: CompletionContext, bySpace: boolean): CompletionItem[] {
    const { line } = context;
    if (!line) return [];
    const expectation = expectedAfter(line.kind.rule, line.tokens);
    // A blank alone asks for nothing where the line may end: it would be in the way of the next key.
    if (bySpace && expectation.mayEnd) return [];
    return unique(this.following(document, context, expectation));
  }

  private following(document: LangiumDocument, context: CompletionContext, { next }: Expectation): CompletionItem[] {
    const around = {
      context,
      text: document.textDocument.getText(),
      settings: this.services.model.ProjectModels.project(document.uri.toString()).settings,
      language: this.client.language,
      today: this.today(),
    };
    const isExact = !this.takesLength(document, context);
    const wanted = context.numeric
      ? next.filter(({ element }) => 'rule' in element && element.rule.$refText === 'DATE')
      : next;
    return wanted.flatMap((each) => {
      if (each.type === 'Stage' && each.feature === 'where' && !isPlaced(context)) return [];
      if (isExact && isOfLength(each)) return [];
      if (each.reference) return this.names.items(document, context, each);
      if (each.feature === 'name' && localSpace(each.type)) return this.names.repeats(context, each.type);
      return wordItems(each, around);
    });
  }

  /** Whether the metric that the line gives a value to is, or may be, a length of time. */
  private takesLength(document: LangiumDocument, { line, owners }: CompletionContext): boolean {
    const [first, name] = line?.tokens ?? [];
    const isNamed = first?.tokenType.name === 'measure' || first?.tokenType.name === 'expects';
    const metric = isNamed
      ? this.symbols.sharedNamed(document, ast.Metric.$type, name?.image.normalize('NFC') ?? '')
      : owners.find(ast.isMetric);
    const kind = ast.isMetric(metric) ? metric.metricKind : undefined;
    return !isMetricKind(kind) || metricKinds[kind].units.includes('duration');
  }
}

function isMetricKind(word: string | undefined): word is MetricKind {
  return word !== undefined && Object.hasOwn(metricKinds, word);
}

/** What can only be part of a length of time, where any value may stand. */
function isOfLength({ type, choice, element }: Expected): boolean {
  return type === ast.Value.$type && (choice === 'Unit' || ('value' in element && element.value === 'about'));
}

/** Whether a stage says where it goes: only a stage of a variant does, and only one that its base does not have. */
function isPlaced({ owners, line }: CompletionContext): boolean {
  const variant = owners.find(ast.isVariant);
  const base = variant?.base?.ref;
  const name = line?.tokens[1]?.image;
  return (
    variant !== undefined && !base?.statements.some((statement) => ast.isStage(statement) && statement.name === name)
  );
}

function unique(items: readonly CompletionItem[]): CompletionItem[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}

/** Says what the item replaces: left to itself, an editor would guess by words of ASCII letters. */
function placed({ insertText, ...item }: CompletionItem, range: Range): CompletionItem {
  return { ...item, filterText: item.filterText ?? item.label, textEdit: { range, newText: insertText ?? item.label } };
}
