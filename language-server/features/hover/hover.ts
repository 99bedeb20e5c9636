import * as l10n from '@vscode/l10n';
import {
  type AstNode,
  AstUtils,
  type CstNode,
  CstUtils,
  GrammarAST,
  GrammarUtils,
  type LangiumDocument,
  UriUtils,
} from 'langium';
import type { HoverProvider } from 'langium/lsp';
import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { kindTitle } from '../../../src/model/element-kinds.js';
import { findEmotion } from '../../../src/model/emotions.js';
import { formatList, formatScore } from '../../../src/model/format.js';
import { findPlace, placeOfStage, placeTitle } from '../../../src/model/phases.js';
import { scaleOf, scoreOn } from '../../../src/model/scale.js';
import type { Client } from '../../client/client-profile.js';
import * as ast from '../../generated/ast.js';
import { journeyOf, type Named } from '../../linking/names.js';
import { type PathEnd, pathEnd } from '../../linking/scope.js';
import type { Occurrence, SymbolService } from '../../linking/symbol-service.js';
import { omitUndefined } from '../../model/omit-undefined.js';
import type { JourneyServices } from '../../services.js';
import { isChoice, syntaxFormOf } from '../../syntax/syntax-form.js';
import { elementOf } from '../symbols/model-element.js';
import { kindOfNode, titleIn } from '../symbols/symbol-nodes.js';
import { detailsOf, kindLine } from './element-details.js';
import { choiceHelp, keywordHelp } from './keyword-help.js';
import { code, link, plain, tamed } from './markdown.js';

/** More places than this are only counted. */
const LISTED_PLACES = 5;

/** Explains the name, the emotion, the AI kind or the keyword under the pointer. */
export class JourneyHover implements HoverProvider {
  constructor(
    private readonly services: JourneyServices,
    private readonly symbols: SymbolService,
    private readonly client: Client,
  ) {}

  getHoverContent(document: LangiumDocument, { position }: HoverParams): Hover | undefined {
    const offset = document.textDocument.offsetAt(position);
    const here = this.symbols.at(document, offset);
    if (here) return hover(this.symbol(here), here.range);
    const root = document.parseResult.value.$cstNode;
    const leaf = root && CstUtils.findLeafNodeAtOffset(root, offset);
    if (!leaf || leaf.hidden) return undefined;
    const paragraphs = this.emotion(leaf) ?? this.aiKind(leaf) ?? this.phase(leaf) ?? keyword(leaf);
    return paragraphs && hover(paragraphs, leaf.range);
  }

  private symbol({ node }: Occurrence): string[] {
    const end = pathEnd(node);
    if (end) return [`**${code(end)}** — ${plain(endHelp(end))}`];
    const kind = kindOfNode(node);
    const known = elementOf(node, this.services.model.ProjectModels);
    const title = titleIn(node);
    const name = node.name ? ` ${code(node.name)}` : '';
    const head = `**${kind ? plain(kindTitle(kind)) : ''}**${name}${title === undefined ? '' : ` — ${plain(title)}`}`;
    const paragraphs = [head];
    if (known) {
      const translations = Object.entries(known.element.titles).map(
        ([language, text]) => `${code(language)} ${plain(text)}`,
      );
      paragraphs.push(
        lines(translations),
        known.element.doc ? tamed(known.element.doc) : '',
        lines(detailsOf(known, this.client.language)),
      );
    }
    paragraphs.push(this.uses(node));
    return paragraphs;
  }

  private uses(node: Named): string {
    const uses = this.symbols.occurrences(node).filter((each) => each.role === 'reference');
    if (uses.length === 0) return l10n.t('Used nowhere');
    const places = uses.slice(0, LISTED_PLACES).map(({ document, range }) => {
      const line = range.start.line + 1;
      return link(`${UriUtils.basename(document.uri)}:${line}`, document.uri.toString(), line);
    });
    if (uses.length > places.length) places.push('…');
    return uses.length === 1
      ? l10n.t('Used once: {0}', formatList(places))
      : l10n.t('Used {0} times: {1}', uses.length, formatList(places));
  }

  private emotion(leaf: CstNode): string[] | undefined {
    const node = leaf.astNode;
    if (!ast.isFeels(node) || GrammarUtils.findAssignment(leaf)?.feature !== 'label') return undefined;
    const uri = AstUtils.getDocument(node).uri.toString();
    const { settings, journeys } = this.services.model.ProjectModels.project(uri);
    const emotion = findEmotion(node.label ?? '', settings.emotions);
    if (!emotion) return [l10n.t('{0} is in no vocabulary of emotions: give it a score.', code(node.label ?? ''))];
    const scale = journeys.find((each) => each.name === journeyOf(node)?.name)?.emotionScale ?? scaleOf({});
    const score = node.score ?? scoreOn(scale, emotion.score);
    const { titles } = emotion;
    const others = Object.values(titles).filter((title) => title !== titles[this.client.language]);
    return [
      `**${plain(titles[this.client.language])}** — ${l10n.t('score {0} on a scale of {1} to {2}', formatScore(score), formatScore(scale.low), formatScore(scale.high))}`,
      plain(others.join(' · ')),
    ];
  }

  private aiKind(leaf: CstNode): string[] | undefined {
    const node = leaf.astNode;
    if (!ast.isAi(node) || GrammarUtils.findAssignment(leaf)?.feature !== 'aiKind') return undefined;
    const { settings } = this.services.model.ProjectModels.project(AstUtils.getDocument(node).uri.toString());
    const line = kindLine(node.aiKind ?? '', settings.aiKinds, this.client.language);
    return [line ?? l10n.t('{0} is a kind of AI application that no catalogue knows.', code(node.aiKind ?? ''))];
  }

  private phase(leaf: CstNode): string[] | undefined {
    const node = leaf.astNode;
    if (!ast.isStage(node) || GrammarUtils.findAssignment(leaf)?.feature !== 'phase') return undefined;
    const { phase: word = '' } = node;
    const { settings } = this.services.model.ProjectModels.project(AstUtils.getDocument(node).uri.toString());
    const place = findPlace(word, settings.phases);
    if (!place) return [l10n.t('{0} is a phase that nothing knows.', code(word)), formOf(leaf)];
    const { phase, band, titles: phaseTitles } = place;
    const stage = { band, phaseWord: { value: word }, ...omitUndefined({ phase, phaseTitles }) };
    const title = placeOfStage(stage, this.client.language) ?? word;
    return [`**${plain(word)}** — ${plain(title)}`, phase === undefined ? '' : plain(placeTitle(band)), formOf(leaf)];
  }
}

/** Help for a keyword, and how its line is written. */
function keyword(leaf: CstNode): string[] | undefined {
  const source = leaf.grammarSource;
  if (!GrammarAST.isKeyword(source) || !/^[a-z]/.test(source.value)) return undefined;
  const help = isChoice(source)
    ? choiceHelp(source.value)
    : keywordHelp(source.value, blockOf(leaf), ruleOf(leaf)?.name);
  const form = formOf(leaf);
  if (help === undefined && form === '') return undefined;
  return [`**${source.value}**${help === undefined ? '' : ` — ${plain(help)}`}`, form];
}

/** How the line of a word is written. */
function formOf(leaf: CstNode): string {
  const rule = ruleOf(leaf);
  return rule ? `\`\`\`journey\n${syntaxFormOf(rule)}\n\`\`\`` : '';
}

/** The kind of block that the line stands in; empty for the file. */
function blockOf({ astNode }: CstNode): string {
  const isBlock = (node: AstNode): node is Named => kindOfNode(node) !== undefined;
  return AstUtils.getContainerOfType(astNode?.$container, isBlock)?.$type.toLowerCase() ?? '';
}

/** The rule that reads the whole line: the outermost below the block around it. */
function ruleOf(leaf: CstNode): GrammarAST.ParserRule | undefined {
  const rule = AstUtils.getContainerOfType(leaf.grammarSource, GrammarAST.isParserRule);
  if (!rule?.dataType && rule?.name !== 'Duration' && rule?.name !== 'Value') return rule;
  return leaf.container ? ruleOf(leaf.container) : undefined;
}

function endHelp(end: PathEnd): string {
  return end === 'exit' ? l10n.t('People leave the journey here.') : l10n.t('People start the journey again.');
}

function lines(each: readonly string[]): string {
  return each.join('  \n');
}

function hover(paragraphs: readonly string[], range: Hover['range']): Hover {
  const value = paragraphs.filter((paragraph) => paragraph !== '').join('\n\n');
  return range
    ? { contents: { kind: MarkupKind.Markdown, value }, range }
    : { contents: { kind: MarkupKind.Markdown, value } };
}
