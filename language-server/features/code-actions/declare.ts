import * as l10n from '@vscode/l10n';
import type { LangiumDocument } from 'langium';
import type { TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { kindInSentence } from '../../../src/model/element-kinds.js';
import type { ElementKind } from '../../../src/model/elements.js';
import type { Problem } from '../../../src/model/project.js';
import type { FixWriter } from '../../edits/edit-writer.js';
import { isName } from '../../syntax/name-pattern.js';
import { statementsOf } from '../completion/completion-context.js';
import { kindOfNode, type SymbolService } from '../symbols/symbol-service.js';

/** What a minimal declaration needs behind its name. */
const REST: Partial<Record<ElementKind, string>> = {
  persona: '',
  segment: '',
  channel: '',
  team: '',
  system: '',
  purpose: '',
  data: ' operational',
  metric: ' custom',
};

export interface Declaration {
  title: string;
  edit: WorkspaceEdit;
}

/** Ways to declare a name that nothing declares: at the end of this file, or where the project keeps most of its kind. */
export function declarations(
  problem: Problem,
  document: LangiumDocument,
  symbols: SymbolService,
  writer: FixWriter,
): Declaration[] {
  const name =
    writer
      .source(problem.source.uri)
      ?.text.slice(...offsets(problem, document))
      .normalize('NFC') ?? '';
  if (!isName(name)) return [];
  return (problem.expected ?? []).flatMap((kind) => {
    const rest = REST[kind];
    if (rest === undefined) return [];
    const line = `${kind} ${name}${rest}`;
    const here = appended(document, kind, line, writer);
    const home = homeOf(kind, document, symbols);
    const there = home && appended(home, kind, line, writer);
    return [
      ...(here
        ? [{ title: l10n.t('Declare the {0} “{1}” in this file', kindInSentence(kind), name), edit: here }]
        : []),
      ...(home && there
        ? [{ title: l10n.t('Declare the {0} “{1}” in {2}', kindInSentence(kind), name, fileName(home)), edit: there }]
        : []),
    ];
  });
}

function offsets({ source: { range } }: Problem, { textDocument }: LangiumDocument): [number, number] {
  return [textDocument.offsetAt(range.start), textDocument.offsetAt(range.end)];
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

function appended(
  document: LangiumDocument,
  kind: ElementKind,
  line: string,
  writer: FixWriter,
): WorkspaceEdit | undefined {
  const uri = document.uri.toString();
  const source = writer.source(uri);
  if (!source) return undefined;
  const { text, eol } = source;
  const lastStatement = statementsOf(document.parseResult.value).at(-1);
  const isNeighbour =
    lastStatement && kindOfNode(lastStatement) === kind && !/[\r\n]/.test(lastStatement.$cstNode?.text ?? '');
  const [last = '', beforeLast = ''] = text.split(/\r\n|\r|\n/).reverse();
  const isEnded = last === '';
  const gap = isNeighbour || (isEnded && beforeLast.trim() === '') ? '' : eol;
  const edit: TextEdit = {
    range: source.range({ start: text.length, end: text.length }),
    newText: `${isEnded ? '' : eol}${gap}${line}${eol}`,
  };
  return { changes: { [uri]: [edit] } };
}

function fileName({ uri: { path } }: LangiumDocument): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
