import type { WorkspaceSymbolProvider } from 'langium/lsp';
import type { WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import { declared, isAnyJourney, journeyOf, type Named, nameOf } from '../../linking/names.js';
import { statementsOf } from '../../syntax/statements.js';
import type { JourneyDocuments } from '../../workspace/documents.js';
import type { Projects } from '../../workspace/projects.js';
import { kindIcons } from './kind-icons.js';
import { kindOfNode, titleIn } from './symbol-nodes.js';

/** More results than this do not help: the user goes on typing. */
const LIMIT = 500;

/** Finds shared elements and those inside journeys by name or title, in all files. */
export class JourneyWorkspaceSymbols implements WorkspaceSymbolProvider {
  constructor(
    private readonly documents: () => JourneyDocuments,
    private readonly projects: Projects,
  ) {}

  getSymbols({ query }: WorkspaceSymbolParams): WorkspaceSymbol[] {
    const wanted = [...query.normalize('NFC').toLowerCase()].filter((sign) => sign.trim() !== '');
    const found: WorkspaceSymbol[] = [];
    for (const document of this.documents().all) {
      // What a guest declares stands in the file that it is a version of, or in none.
      if (this.projects.hostOf(document.uri.toString())) continue;
      for (const statement of statementsOf(document.parseResult.value)) {
        for (const node of [statement, ...(isAnyJourney(statement) ? declared(statement) : [])]) {
          const symbol = symbolOf(node, document.uri.toString(), wanted);
          if (symbol) found.push(symbol);
          if (found.length === LIMIT) return found;
        }
      }
    }
    return found;
  }
}

function symbolOf(node: Named, uri: string, wanted: readonly string[]): WorkspaceSymbol | undefined {
  const kind = kindOfNode(node);
  const range = (nameOf(node) ?? node.$cstNode)?.range;
  const title = titleIn(node);
  if (!kind || !range || !(node.name || title)) return undefined;
  if (!matches(node.name ?? '', wanted) && !matches(title ?? '', wanted)) return undefined;
  const name = node.name && title ? `${node.name} — ${title}` : (node.name ?? title ?? '');
  const symbol: WorkspaceSymbol = { name, kind: kindIcons[kind].symbol, location: { uri, range } };
  const journey = journeyOf(node);
  if (journey && journey !== node && journey.name) symbol.containerName = journey.name;
  return symbol;
}

/** Whether a text contains the wanted characters in their order, whatever stands between them. */
function matches(text: string, wanted: readonly string[]): boolean {
  let next = 0;
  for (const sign of text.normalize('NFC').toLowerCase()) if (next < wanted.length && sign === wanted[next]) next++;
  return next === wanted.length;
}
