import type { AstNode } from 'langium';

/** The statements in the block of a node; none where it has no block. */
export function statementsOf(node: AstNode): readonly AstNode[] {
  return 'statements' in node && Array.isArray(node.statements) ? node.statements : [];
}
