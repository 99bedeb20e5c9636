import * as l10n from '@vscode/l10n';
import {
  type AstNode,
  type CstNode,
  type Grammar,
  GrammarAST,
  GrammarUtils,
  isCompositeCstNode,
  isLeafCstNode,
  type Reference,
} from 'langium';
import { isCalendarDate } from '../../src/model/durations.js';
import type { ElementKind } from '../../src/model/element-kinds.js';
import type { Element } from '../../src/model/elements.js';
import type { Problem } from '../../src/model/project.js';
import type {
  Choice,
  DateStatement,
  Duration,
  DurationStatement,
  DurationUnit,
  NumberStatement,
  Quote,
  Range,
  Ref,
  Source,
  Tally,
  Text,
  TextFor,
  Value,
} from '../../src/model/source.js';
import { nearest } from '../../src/model/spelling.js';
import * as ast from '../generated/ast.js';
import { onlyLengths } from '../syntax/borrowed/amounts.js';
import { currencyCode } from '../syntax/borrowed/money.js';
import { unitWord } from '../syntax/borrowed/units.js';
import { choicesOf } from '../syntax/syntax-form.js';
import type { ElementIds } from './ids.js';
import { omitUndefined } from './omit-undefined.js';

const NOWHERE: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
const UNITS: readonly DurationUnit[] = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];

/** Other words for the per cent sign. */
const PERCENT: ReadonlySet<string> = new Set(['percent', 'pct', 'percentage', '百分比', 'เปอร์เซ็นต์']);

/** The words of each closed choice, by the name of its grammar rule. */
export type Choices = ReadonlyMap<string, readonly string[]>;

export function choicesIn(grammar: Grammar): Choices {
  const rules = grammar.rules.filter(GrammarAST.isParserRule).filter((rule) => rule.name.endsWith('Word'));
  return new Map(rules.map((rule) => [rule.name, choicesOf(rule)]));
}

/** Turns single syntax nodes of one file into statements of the model, and collects what only the syntax knows to be wrong. */
export class ModelReader {
  readonly problems: Problem[] = [];

  constructor(
    readonly uri: string,
    readonly ids: ElementIds,
    private readonly choices: Choices,
    private readonly commentOf: (node: AstNode) => string | undefined,
  ) {}

  /** Where a node stands; its selection is the name, else the title, else the first word. */
  source(node: AstNode): Source {
    const cst = node.$cstNode;
    if (!cst) return { uri: this.uri, range: NOWHERE, selection: NOWHERE };
    return { uri: this.uri, range: cst.range, selection: selectionOf(node, cst) };
  }

  /** Where a part of a node stands. */
  part(node: AstNode, property: string): Source {
    const cst = GrammarUtils.findNodeForProperty(node.$cstNode, property);
    return cst ? { uri: this.uri, range: cst.range, selection: cst.range } : this.source(node);
  }

  /** Where a node stands from one part of it to another. */
  parts(node: AstNode, first: string, last: string): Source {
    const range = { start: this.part(node, first).range.start, end: this.part(node, last).range.end };
    return { uri: this.uri, range, selection: range };
  }

  /** What every element has. */
  element<K extends ElementKind>(
    node: AstNode & { name?: string; title?: string; statements: AstNode[] },
    kind: K,
  ): Element & { kind: K } {
    const element: Element & { kind: K } = {
      kind,
      id: this.ids.of(node) ?? '',
      source: this.source(node),
      titles: {},
      notes: [],
      tags: [],
    };
    if (node.name) element.name = node.name;
    if (node.title !== undefined) element.title = node.title;
    const doc = this.commentOf(node);
    if (doc) element.doc = doc;
    for (const statement of node.statements) {
      // Programs write their locales with `_`.
      if (ast.isTranslation(statement)) element.titles[statement.language.replaceAll('_', '-')] ??= statement.title;
    }
    element.notes = this.texts(node, 'note');
    element.tags = this.texts(node, 'tag');
    return element;
  }

  /** All text statements of a kind in a block. */
  texts(owner: { statements: AstNode[] }, kind: string): Text[] {
    const texts: Text[] = [];
    for (const statement of owner.statements) {
      if (ast.isTextStatement(statement) && statement.kind === kind && statement.text !== undefined)
        texts.push({ text: statement.text, source: this.source(statement) });
    }
    return texts;
  }

  textsFor(owner: { statements: AstNode[] }, kind: string): TextFor[] {
    const texts: TextFor[] = [];
    for (const statement of owner.statements) {
      if (!ast.isTextForStatement(statement) || statement.kind !== kind || statement.text === undefined) continue;
      texts.push({ text: statement.text, for: this.refs(statement.for), source: this.source(statement) });
    }
    return texts;
  }

  text(owner: { statements: AstNode[] }, kind: string): Text | undefined {
    return this.texts(owner, kind)[0];
  }

  duration(owner: { statements: AstNode[] }, kind: string): DurationStatement | undefined {
    const statement = owner.statements.filter(ast.isDurationStatement).find((each) => each.kind === kind);
    const duration = statement?.duration && this.length(statement.duration);
    return statement && duration ? { duration, source: this.source(statement) } : undefined;
  }

  number(owner: { statements: AstNode[] }, kind: string): NumberStatement | undefined {
    const statement = owner.statements.filter(ast.isNumberStatement).find((each) => each.kind === kind);
    return statement?.value === undefined ? undefined : { value: statement.value, source: this.source(statement) };
  }

  choice<T extends string>(owner: { statements: AstNode[] }, kind: string, rule: string): Choice<T> | undefined {
    const statement = owner.statements.filter(ast.isChoiceStatement).find((each) => each.kind === kind);
    const value = statement && this.word<T>(statement, 'value', rule);
    return statement && value !== undefined ? { value, source: this.source(statement) } : undefined;
  }

  /** The word of a closed choice; a word not in it is an error, and counts as not written. */
  word<T extends string>(node: AstNode, property: string, rule: string): T | undefined {
    const written = (node as unknown as Record<string, unknown>)[property];
    return typeof written === 'string' ? this.oneOf<T>(written, rule, this.part(node, property)) : undefined;
  }

  /** Several words of a closed choice, of all statements of a kind, each once. */
  words<T extends string>(nodes: readonly AstNode[], property: string, rule: string): Choice<T>[] {
    const found: Choice<T>[] = [];
    for (const cst of nodes.flatMap((node) => GrammarUtils.findNodesForProperty(node.$cstNode, property))) {
      const source: Source = { uri: this.uri, range: cst.range, selection: cst.range };
      const value = this.oneOf<T>(cst.text, rule, source);
      if (value !== undefined && found.every((each) => each.value !== value)) found.push({ value, source });
    }
    return found;
  }

  private oneOf<T extends string>(written: string, rule: string, source: Source): T | undefined {
    const words = this.choices.get(rule) ?? [];
    if (isOneOf<T>(written, words)) return written;
    if (written === '') return undefined;
    const suggestions = nearest(written, words, 3);
    const message =
      suggestions[0] === undefined
        ? l10n.t('“{0}” is not one of the words that can stand here: {1}.', written, words.join(', '))
        : l10n.t('“{0}” is not one of the words that can stand here. Did you mean “{1}”?', written, suggestions[0]);
    this.problem('syntax', source, message, suggestions);
    return undefined;
  }

  length(node: ast.Duration): Duration | undefined {
    const { amount, unit: word } = node;
    if (amount === undefined || word === undefined) return undefined;
    const unit = unitOf(word) ?? this.otherUnit(node, 'unit', word) ?? unitOf(this.word(node, 'unit', 'UnitWord'));
    return unit && lengthOf(node, amount, unit);
  }

  /** A unit of time in other words than the language's, reported as that. */
  private otherUnit(
    node: ast.Duration | ast.Value,
    property: 'unit' | 'currency',
    word: string,
  ): DurationUnit | undefined {
    const meant = unitWord(word, node.high ?? node.amount);
    if (meant === undefined) return undefined;
    const message = l10n.t('“{0}” is written “{1}” here.', word, meant);
    this.problem('syntax', this.part(node, property), message, [meant]);
    return unitOf(meant);
  }

  /** How often something was found, where that is written. */
  tally({ count, of }: { count?: number; of?: number }): Tally {
    return omitUndefined({ count, of });
  }

  quotes(owner: { statements: AstNode[] }): Quote[] {
    return owner.statements.filter(ast.isQuote).map((node) => ({
      text: node.text ?? '',
      for: this.refs(node.for),
      source: this.source(node),
      ...omitUndefined({ from: this.ref(node.from) }),
    }));
  }

  value(node: ast.Value | undefined): Value | undefined {
    if (node?.amount === undefined) return undefined;
    const { amount } = node;
    const other = node.currency === undefined ? undefined : this.otherUnit(node, 'currency', node.currency);
    const unit = unitOf(node.unit) ?? other;
    if (unit) return { kind: 'duration', ...lengthOf(node, amount, unit) };
    const isLoose = node.about === true || node.high !== undefined;
    const isOther = node.currency !== undefined && !this.isCurrency(node.currency);
    // Of a word that stands for nothing, nobody knows whether a length of time is meant.
    if (isLoose && !isOther) {
      const source = this.parts(node, node.about ? 'about' : 'amount', node.high === undefined ? 'amount' : 'high');
      this.problem('syntax', source, onlyLengths(), [...new Set([`${amount}`, `${node.high ?? amount}`])]);
    }
    if (node.percent) return { kind: 'percent', amount };
    // What it is, is open: it is held against nothing.
    if (node.currency === undefined) return isLoose ? undefined : { kind: 'number', amount };
    if (PERCENT.has(node.currency.toLowerCase())) {
      const source = this.parts(node, 'amount', 'currency');
      const message = l10n.t('“{0}” is written “{1}” here.', node.currency, '%');
      this.problem('syntax', source, message, [`${amount}%`]);
      return { kind: 'percent', amount };
    }
    const currency = node.currency.toUpperCase();
    if (/^[A-Z]{3}$/.test(currency)) return { kind: 'money', amount, currency };
    const source = this.part(node, 'currency');
    const code = currencyCode(node.currency);
    if (code !== undefined) {
      this.problem('syntax', source, l10n.t('“{0}” is written “{1}” here.', node.currency, code), [code]);
      return { kind: 'money', amount, currency: code };
    }
    const message = l10n.t(
      '“{0}” is neither a unit of time nor a currency code such as USD, CNY or THB.',
      node.currency,
    );
    this.problem('syntax', source, message, nearest(node.currency, this.choices.get('UnitWord') ?? [], 3));
    return undefined;
  }

  /** Whether a word behind an amount is that of a currency, or per cent. */
  private isCurrency(word: string): boolean {
    return PERCENT.has(word.toLowerCase()) || /^[A-Z]{3}$/.test(word.toUpperCase()) || currencyCode(word) !== undefined;
  }

  date(node: AstNode, written: string | undefined, property = 'on'): DateStatement | undefined {
    if (written === undefined) return undefined;
    const [year = '', month = '', day = ''] = written.split('-');
    const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    const valid = isCalendarDate(date);
    return { date: valid ? date : written, valid, source: this.part(node, property) };
  }

  ref(reference: Reference | undefined): Ref | undefined {
    if (!reference) return undefined;
    const range = reference.$refNode?.range ?? NOWHERE;
    const ref: Ref = { text: reference.$refText, source: { uri: this.uri, range, selection: range } };
    const id = this.ids.ofTarget(reference);
    if (id !== undefined) ref.id = id;
    return ref;
  }

  /** The references of a list, each once; what is named twice is reported, see `written-twice.ts`. */
  refs(references: readonly Reference[] | undefined): Ref[] {
    const seen = new Set<string>();
    return this.everyRef(references ?? []).filter(({ id, text }) => {
      const key = id ?? `?${text}`;
      return seen.size < seen.add(key).size;
    });
  }

  /** The references of a list in which the same may come again. */
  everyRef(references: readonly Reference[]): Ref[] {
    return references.flatMap((reference) => this.ref(reference) ?? []);
  }

  problem(rule: string, source: Source, message: string, suggestions: string[] = []): Problem {
    const problem: Problem = { rule, source, message, related: [], suggestions };
    this.problems.push(problem);
    return problem;
  }
}

function isOneOf<T extends string>(word: string, words: readonly string[]): word is T {
  return words.includes(word);
}

function lengthOf({ high, about }: ast.Duration | ast.Value, amount: number, unit: DurationUnit): Duration {
  return { amount, unit, ...omitUndefined({ high, about: about || undefined }) };
}

function unitOf(word: string | undefined): DurationUnit | undefined {
  return UNITS.find((unit) => word === unit || word === `${unit}s`);
}

/** The leaf that stands for a node: the one after its first word if it has a name or a title, else the first word. */
function selectionOf(node: AstNode & { name?: string; title?: string; abstract?: boolean }, cst: CstNode): Range {
  const named = Boolean(node.name) || node.title !== undefined;
  let skip = named && !ast.isTranslation(node) ? (node.abstract ? 2 : 1) : 0;
  let first: Range | undefined;
  for (const leaf of leavesOf(cst)) {
    first ??= leaf.range;
    if (skip-- === 0) return leaf.range;
  }
  return first ?? cst.range;
}

function* leavesOf(cst: CstNode): Generator<CstNode> {
  if (isCompositeCstNode(cst)) for (const child of cst.content) yield* leavesOf(child);
  else if (isLeafCstNode(cst) && !cst.hidden) yield cst;
}
