import * as l10n from '@vscode/l10n';
import type { LangiumDocument } from 'langium';
import type { ElementKind } from '../../../src/model/element-kinds.js';

import type { Fix } from '../../../src/model/finding.js';
import type { Problem } from '../../../src/model/project.js';
import { nearest } from '../../../src/model/spelling.js';
import { type AnyJourney, isAnyJourney, namesWithin } from '../../linking/names.js';
import type { SymbolService } from '../../linking/symbol-service.js';
import { statementsOf } from '../../syntax/statements.js';
import { kindOfNode } from '../symbols/symbol-nodes.js';

/** Names that a misspelt `Journey.Name` may stand for, with whichever of the two is wrong corrected. */
export function spellingSuggestions(
  { source, expected, suggestions }: Problem,
  document: LangiumDocument,
  symbols: SymbolService,
): Fix[] {
  const [first, last, ...more] = document.textDocument.getText(source.range).normalize('NFC').split('.');
  if (suggestions.length > 0 || first === undefined || last === undefined || more.length > 0) return [];
  const journey = symbols.journeyNamed(document, first.trim());
  const words = journey
    ? nearest(last.trim(), namesIn(journey, expected ?? []), 3).map((name) => `${first}.${name}`)
    : nearest(first.trim(), journeyNames(document, symbols), 3).map((name) => `${name}.${last}`);
  return words.map((text, i) => ({
    title: l10n.t('Change to “{0}”', text),
    edits: [{ kind: 'replace', uri: source.uri, range: source.range, text }],
    ...(i === 0 && { preferred: true }),
  }));
}

function* namesIn(journey: AnyJourney, kinds: readonly ElementKind[]): Generator<string> {
  for (const [name, node] of namesWithin(journey)) {
    const kind = kindOfNode(node);
    if (kind && kinds.includes(kind)) yield name;
  }
}

function* journeyNames(document: LangiumDocument, symbols: SymbolService): Generator<string> {
  for (const each of symbols.documents(document)) {
    for (const statement of statementsOf(each.parseResult.value)) {
      if (isAnyJourney(statement) && statement.name) yield statement.name;
    }
  }
}
