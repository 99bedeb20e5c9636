import type { AstNode } from 'langium';
import type { ElementKind } from '../../../src/model/element-kinds.js';

import { kindOf } from '../../syntax/element-types.js';

/** The kind of symbol that a type of node declares; statements and references declare none. */
export function kindOfNode(node: AstNode): ElementKind | undefined {
  return kindOf(node.$type);
}

/** A title as the node states it. */
export function titleIn(node: AstNode): string | undefined {
  return 'title' in node && typeof node.title === 'string' && node.title !== '' ? node.title : undefined;
}
