import { type LangiumDocument, URI } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { isBefore } from '../../src/model/walk.js';
import type { Finding } from '../../src/rules/rule.js';
import type { JourneyServices } from '../module.js';
import type { JourneyLexer } from '../parser/lexer.js';
import { toDiagnostic } from '../validator.js';
import { declarations } from './declare.js';
import { FixWriter } from './fixes.js';
import type { Things } from './things.js';

/** Offers the fixes of the findings at the cursor. */
export class JourneyCodeActions implements CodeActionProvider {
  constructor(
    private readonly services: JourneyServices,
    private readonly things: Things,
  ) {}

  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
    const writer = new FixWriter(
      this.services.parser.Lexer as JourneyLexer,
      (uri) => this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument,
    );
    const findings = this.services.model.Judge.findings(document).filter((finding) => touch(finding.range, range));
    return findings.flatMap((finding) => {
      const diagnostics = diagnosticsOf(finding, context.diagnostics);
      const action = (title: string, edit: WorkspaceEdit, isPreferred = false): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit,
        ...(isPreferred && { isPreferred }),
      });
      const fixes = finding.fixes.flatMap((fix) => {
        const edit = writer.edit(fix);
        return edit ? [action(fix.title, edit, fix.preferred)] : [];
      });
      return [...fixes, ...this.declaring(finding, document, writer).map(({ title, edit }) => action(title, edit))];
    });
  }

  private declaring(finding: Finding, document: LangiumDocument, writer: FixWriter) {
    if (finding.rule !== 'unknown-reference') return [];
    const { problems } = this.services.model.ProjectModels.file(document);
    const problem = problems.find(({ rule, source }) => rule === finding.rule && isSame(source.range, finding.range));
    return problem ? declarations(problem, document, this.things, writer) : [];
  }
}

/** The editor's own diagnostics of a finding, so that it knows which of them go away. */
function diagnosticsOf(finding: Finding, shown: readonly Diagnostic[]): Diagnostic[] {
  const own = shown.filter(({ code, range }) => code === finding.rule && isSame(range, finding.range));
  return own.length > 0 ? own : [toDiagnostic(finding)];
}

function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isSame(a: Range, b: Range): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}
