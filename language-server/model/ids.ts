import type { AstNode, Reference } from 'langium';

import { hash } from '../../src/model/hash.js';
import type { Id } from '../../src/model/source.js';
import * as ast from '../generated/ast.js';
import { type AnyJourney, journeyOf, localSpace, type Named } from '../linking/names.js';
import { pathEnd } from '../linking/scope.js';
import { kindOf } from '../syntax/element-types.js';

const known = new WeakMap<AstNode, Id>();

/** A node's stable id, see `Id` in the model; none for what is no element. */
export function idOf(node: AstNode): Id | undefined {
  const end = pathEnd(node);
  if (end) return end;
  const id = known.get(node);
  if (id !== undefined) return id;
  const kind = kindOf(node.$type);
  if (!kind) return undefined;
  const journey = journeyOf(node);
  if (journey) assignIds(journey, journey.name ?? '');
  else known.set(node, `${kind}:${(node as Named).name ?? ''}`);
  return known.get(node);
}

/** The id a reference points at. */
export function targetId(reference: Reference | undefined): Id | undefined {
  const target = reference?.ref;
  return target && idOf(target);
}

/** Gives ids to a journey and everything in it at once, as ordinals need their equals. */
function assignIds(owner: AnyJourney | ast.Stage | ast.Touchpoint, id: Id): void {
  known.set(owner, id);
  const taken = new Map<string, number>();
  for (const statement of owner.statements) {
    if (!localSpace(statement.$type)) continue;
    const { name, title } = statement as Named & { title?: string };
    const base = `${id}/${kindOf(statement.$type)}:${name ?? `~${hash(title ?? '')}`}`;
    const ordinal = (taken.get(base) ?? 0) + 1;
    taken.set(base, ordinal);
    const own = name === undefined ? `${base}.${ordinal}` : ordinal === 1 ? base : `${base}~${ordinal}`;
    known.set(statement, own);
    if (ast.isStage(statement) || ast.isTouchpoint(statement)) assignIds(statement, own);
  }
}
