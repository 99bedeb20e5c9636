import * as l10n from '@vscode/l10n';
import { type AstNode, type CstNode, GrammarUtils, isReference } from 'langium';
import type { Problem } from '../../src/model/project.js';
import * as ast from '../generated/ast.js';
import type { ModelReader } from './model-reader.js';

/** Statements whose lists are one list in the model, however many lines they are on. */
const JOINED = new Set<string>([
  ast.Answers.$type,
  ast.AssistedBy.$type,
  ast.Delivers.$type,
  ast.Evokes.$type,
  ast.ForPurpose.$type,
  ast.How.$type,
  ast.MappedBy.$type,
  ast.PersonaSegment.$type,
  ast.Records.$type,
  ast.SharedWith.$type,
  ast.Skip.$type,
  ast.Solves.$type,
  ast.Uses.$type,
  ast.Why.$type,
]);

/** A name or word of a list, and where it is written. */
interface Entry {
  key: unknown;
  cst: CstNode;
}

/** The names in the lists of a block: each counts once. */
export class ListNames {
  private readonly joined = new Map<string, Set<unknown>>();

  constructor(private readonly reader: ModelReader) {}

  /** What a statement names a second time. */
  *repeatedIn(statement: AstNode): Generator<Problem> {
    // A path may come back to where it was.
    for (const [property, entries] of listsOf(statement)) {
      if (ast.isPath(statement) && property === 'to') continue;
      const seen = JOINED.has(statement.$type) ? this.seenIn(`${statement.$type} ${property}`) : new Set<unknown>();
      for (const [i, entry] of entries.entries()) {
        if (seen.has(entry.key)) yield this.problem(statement, entries, i, entry.cst);
        seen.add(entry.key);
      }
    }
  }

  private seenIn(list: string): Set<unknown> {
    const seen = this.joined.get(list) ?? new Set();
    this.joined.set(list, seen);
    return seen;
  }

  private problem(statement: AstNode, entries: readonly Entry[], i: number, cst: CstNode): Problem {
    const { uri } = this.reader;
    const isAlone = entries.length === 1 && JOINED.has(statement.$type);
    const problem: Problem = {
      rule: 'written-twice',
      source: isAlone ? this.reader.source(statement) : { uri, range: cst.range, selection: cst.range },
      message: l10n.t('“{0}” is named twice here, and counts once: take one away.', cst.text),
      related: [],
      suggestions: [],
    };
    if (isAlone) return { ...problem, removable: true };
    const change = removal(entries, i);
    return change ? { ...problem, repair: { title: l10n.t('Remove it'), changes: [change] } } : problem;
  }
}

/** Takes an entry away with the comma that parts it from the one before, or behind it if it is the first. */
function removal(entries: readonly Entry[], i: number) {
  const cst = entries[i]?.cst;
  const before = entries[i - 1]?.cst;
  const behind = entries[i + 1]?.cst;
  const [from, to] = before ? [before.end, cst?.end] : [cst?.offset, behind?.offset];
  if (!cst || from === undefined || to === undefined) return undefined;
  const parting = before ? [from, cst.offset] : [cst.end, to];
  // A comment there says something of one of the two.
  if (!/^\s*[,，]\s*$/.test(cst.root.fullText.slice(...parting))) return undefined;
  const range = before
    ? { start: before.range.end, end: cst.range.end }
    : { start: cst.range.start, end: behind?.range.start ?? cst.range.end };
  return { range, text: '' };
}

/** The lists of names and words in a statement's own line. */
function* listsOf(statement: AstNode): Generator<[property: string, entries: Entry[]]> {
  for (const [property, value] of Object.entries(statement)) {
    if (property.startsWith('$') || property === 'statements') continue;
    const values: unknown[] = Array.isArray(value) ? value : ast.isPersonaSegment(statement) ? [value] : [];
    if (values.length === 0 || (values.length === 1 && !JOINED.has(statement.$type))) continue;
    const nodes = GrammarUtils.findNodesForProperty(statement.$cstNode, property);
    yield [property, values.flatMap((each, i) => entryOf(each, nodes[i]) ?? [])];
  }
}

function entryOf(value: unknown, cst: CstNode | undefined): Entry | undefined {
  if (!cst) return undefined;
  if (isReference(value)) return { key: value.ref ?? value.$refText, cst };
  if (typeof value === 'string') return { key: value, cst };
  if (!isTraveller(value)) return undefined;
  const { persona, role = '' } = value;
  // One persona may play several parts.
  return { key: `${persona?.$refText} ${role}`, cst };
}

function isTraveller(value: unknown): value is ast.Traveller {
  return typeof value === 'object' && value !== null && '$type' in value && value.$type === ast.Traveller.$type;
}
