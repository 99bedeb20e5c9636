import * as l10n from '@vscode/l10n';
import { type LangiumDocument, UriUtils } from 'langium';
import { type ElementKind, isSharedKind, kindInSentence, type SharedKind } from '../../../src/model/element-kinds.js';
import type { Fix } from '../../../src/model/finding.js';
import type { Problem } from '../../../src/model/project.js';
import type { SymbolService } from '../../linking/symbol-service.js';
import { isName } from '../../syntax/name-pattern.js';
import { statementsOf } from '../../syntax/statements.js';
import { kindOfNode } from '../symbols/symbol-nodes.js';

/** What a minimal declaration needs behind its name. */
const REST: Readonly<Record<SharedKind, string>> = {
  persona: '',
  segment: '',
  channel: '',
  team: '',
  system: '',
  purpose: '',
  data: ' operational',
  metric: ' custom',
};

/** Ways to declare a name that nothing declares: at the end of this file, or where the project keeps most of its kind. */
export function declarations(problem: Problem, document: LangiumDocument, symbols: SymbolService): Fix[] {
  const name = document.textDocument.getText(problem.source.range).normalize('NFC');
  if (!isName(name)) return [];
  return (problem.expected ?? []).flatMap((kind) => {
    if (!isSharedKind(kind)) return [];
    const declareIn = (file: LangiumDocument, title: string): Fix => ({
      title,
      edits: [{ kind: 'declare', uri: file.uri.toString(), text: `${kind} ${name}${REST[kind]}` }],
    });
    const what = kindInSentence(kind);
    const here = declareIn(document, l10n.t('Declare the {0} “{1}” in this file', what, name));
    const home = homeOf(kind, document, symbols);
    return home
      ? [here, declareIn(home, l10n.t('Declare the {0} “{1}” in {2}', what, name, UriUtils.basename(home.uri)))]
      : [here];
  });
}

/** The other file of the project that declares most of a kind, if any does and this one does not declare as many. */
function homeOf(kind: ElementKind, document: LangiumDocument, symbols: SymbolService): LangiumDocument | undefined {
  const count = (each: LangiumDocument) =>
    statementsOf(each.parseResult.value).filter((statement) => kindOfNode(statement) === kind).length;
  let best: LangiumDocument | undefined;
  let most = count(document);
  for (const each of symbols.documents(document)) {
    if (each === document || count(each) <= most) continue;
    most = count(each);
    best = each;
  }
  return best;
}
