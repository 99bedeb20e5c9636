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

/** The names in the lists of a block: each counts once. */
export class ListNames {
  private readonly joined = new Map<string, Set<unknown>>();

  constructor(private readonly reader: ModelReader) {}

  /** What a statement names a second time. */
  *repeatedIn(statement: AstNode): Generator<Problem> {
    const isJoined = JOINED.has(statement.$type);
    for (const [property, value] of Object.entries(statement)) {
      // What begins with $ leads back up, or to the text; and a path may come back to where it was.
      if (property.startsWith('$') || property === 'statements' || (ast.isPath(statement) && property === 'to'))
        continue;
      const values: readonly unknown[] = Array.isArray(value) ? value : ast.isPersonaSegment(statement) ? [value] : [];
      if (values.length < 2 && !isJoined) continue;
      const seen = isJoined ? this.seenIn(`${statement.$type} ${property}`) : new Set<unknown>();
      for (const [i, each] of values.entries()) {
        const key = keyOf(each);
        if (key === undefined) break;
        if (seen.has(key)) yield* this.problem(statement, property, i);
        seen.add(key);
      }
    }
  }

  private seenIn(list: string): Set<unknown> {
    const seen = this.joined.get(list) ?? new Set();
    this.joined.set(list, seen);
    return seen;
  }

  private *problem(statement: AstNode, property: string, i: number): Generator<Problem> {
    const names = GrammarUtils.findNodesForProperty(statement.$cstNode, property);
    const cst = names[i];
    if (!cst) return;
    const isAlone = names.length === 1 && JOINED.has(statement.$type);
    const problem: Problem = {
      rule: 'written-twice',
      source: isAlone
        ? this.reader.source(statement)
        : { uri: this.reader.uri, range: cst.range, selection: cst.range },
      message: l10n.t('“{0}” is named twice here, and counts once: take one away.', cst.text),
      related: [],
      suggestions: [],
    };
    const change = isAlone ? undefined : removal(names, i);
    if (isAlone) problem.removable = true;
    if (change) problem.repair = { title: l10n.t('Remove it'), changes: [change] };
    yield problem;
  }
}

/** Takes a name away with the comma that parts it from the one before, or behind it if it is the first. */
function removal(names: readonly CstNode[], i: number) {
  const [before, cst, behind] = [names[i - 1], names[i], names[i + 1]];
  const [first, second] = before ? [before, cst] : [cst, behind];
  // A comment between the two says something of one of them.
  if (!first || !second || !cst || !/^\s*[,，]\s*$/.test(cst.root.fullText.slice(first.end, second.offset)))
    return undefined;
  const range = before
    ? { start: first.range.end, end: second.range.end }
    : { start: first.range.start, end: second.range.start };
  return { range, text: '' };
}

/** Equal for two entries of a list that name the same; nothing for what is no name. */
function keyOf(value: unknown): unknown {
  if (isReference(value)) return value.ref ?? value.$refText;
  if (typeof value === 'string') return value;
  // One persona may play several parts.
  return isTraveller(value) ? `${value.persona?.$refText} ${value.role ?? ''}` : undefined;
}

function isTraveller(value: unknown): value is ast.Traveller {
  return typeof value === 'object' && value !== null && '$type' in value && value.$type === ast.Traveller.$type;
}
