import {
  type AstNode,
  type Cancellation,
  DefaultLinker,
  interruptAndCheck,
  isAstNode,
  isReference,
  type LangiumDocument,
  type ReferenceInfo,
} from 'langium';
import type { JourneyFile } from '../generated/ast.js';

type CancellationToken = Cancellation.CancellationToken;

/**
 * Calls back for every reference in a tree. Plain loops in place of the library's streams: a file is walked anew at
 * every key, and streams took longer over it than all rules together.
 */
function eachReference(node: AstNode, visit: (info: ReferenceInfo) => void): void {
  for (const property in node) {
    // What begins with $ leads back up, or to the text.
    if (property.charCodeAt(0) === 36) continue;
    const value = (node as unknown as Record<string, unknown>)[property];
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) visitValue(value, { container: node, property }, visit);
    else
      for (let index = 0; index < value.length; index++)
        visitValue(value[index], { container: node, property, index }, visit);
  }
}

function visitValue(
  value: unknown,
  place: Omit<ReferenceInfo, 'reference'>,
  visit: (info: ReferenceInfo) => void,
): void {
  if (isReference(value)) visit({ ...place, reference: value });
  else if (isAstNode(value)) eachReference(value, visit);
}

/** Walks a file declaration by declaration, so that a newer text can break in between. */
async function eachReferenceOf(
  document: LangiumDocument,
  cancelToken: CancellationToken | undefined,
  visit: (info: ReferenceInfo) => void,
): Promise<void> {
  const { statements } = document.parseResult.value as JourneyFile;
  for (const statement of statements) {
    if (cancelToken) await interruptAndCheck(cancelToken);
    eachReference(statement, visit);
  }
}

/** Links as the library does, but for the walk. */
export class JourneyLinker extends DefaultLinker {
  override link(document: LangiumDocument, cancelToken?: CancellationToken): Promise<void> {
    // A run that was cancelled may have linked a part.
    this.unlink(document);
    return eachReferenceOf(document, cancelToken, (info) => this.doLink(info, document));
  }
}
