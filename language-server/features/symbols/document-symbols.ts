import type { LangiumDocument } from 'langium';
import type { DocumentSymbolProvider } from 'langium/lsp';
import type { DocumentSymbol } from 'vscode-languageserver';
import { kindTitle } from '../../../src/model/element-kinds.js';
import { formatList, formatPercent } from '../../../src/model/format.js';
import { isKind } from '../../../src/model/walk.js';
import type { CatalogueLanguage, Client } from '../../client/client-profile.js';
import { type Named, nameOf } from '../../linking/names.js';
import type { ProjectModels } from '../../model/project-models.js';
import { statementsOf } from '../../syntax/statements.js';
import { feltText } from '../hover/element-details.js';
import { kindIcons } from './kind-icons.js';
import { elementOf, type ModelElement } from './model-element.js';
import { kindOfNode, titleIn } from './symbol-nodes.js';

/** The outline: journeys, their stages, touchpoints, and their children. */
export class JourneyOutline implements DocumentSymbolProvider {
  constructor(
    private readonly models: ProjectModels,
    private readonly client: Client,
  ) {}

  getSymbols(document: LangiumDocument): DocumentSymbol[] {
    return this.below(document.parseResult.value);
  }

  private below(owner: Named): DocumentSymbol[] {
    return statementsOf(owner).flatMap((statement: Named) => this.symbol(statement) ?? []);
  }

  private symbol(node: Named): DocumentSymbol | undefined {
    const kind = kindOfNode(node);
    const range = node.$cstNode?.range;
    if (!kind || !range) return undefined;
    const title = titleIn(node);
    const name = node.name || title || kindTitle(kind);
    const known = elementOf(node, this.models);
    const detail = [node.name ? title : undefined, known && figureOf(known, this.client.language)]
      .filter(Boolean)
      .join(' · ');
    const symbol: DocumentSymbol = {
      name,
      kind: kindIcons[kind].symbol,
      range,
      selectionRange: nameOf(node)?.range ?? { start: range.start, end: range.start },
    };
    if (detail !== '') symbol.detail = detail;
    const children = this.below(node);
    if (children.length > 0) symbol.children = children;
    return symbol;
  }
}

/** The figure that one looks for in an outline: reach, scores, priority. */
function figureOf({ element, journey, project }: ModelElement, language: CatalogueLanguage): string | undefined {
  const analysis = journey && project.analysisOf(journey);
  if (isKind(element, 'action')) {
    const priority = analysis?.priorities[element.id];
    return priority && `${priority.score} (#${priority.rank})`;
  }
  if (isKind(element, 'stage')) {
    const flow = analysis?.flow.stages.find((each) => each.stage === element.id);
    return flow && formatPercent(flow.reach);
  }
  if (isKind(element, 'touchpoint')) {
    const felt = element.feels.filter(({ score }) => score !== undefined);
    return formatList(felt.map((feeling) => feltText(feeling, journey?.emotionScale, project, language)));
  }
  return undefined;
}
