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
import type { Finding } from '../../../src/model/finding.js';
import type { Problem } from '../../../src/model/project.js';
import { isBefore } from '../../../src/model/walk.js';
import { toDiagnostic } from '../../checking/diagnostics.js';
import type { RulePages } from '../../checking/rule-pages.js';
import { FixWriter } from '../../edits/edit-writer.js';
import type { SettingsFile } from '../../edits/setting-edit.js';
import type { JourneyServices, JourneySharedServices } from '../../services.js';
import type { JourneyLexer } from '../../syntax/lexer.js';
import { SETTINGS_FILE } from '../../workspace/discovery.js';
import type { Projects } from '../../workspace/projects.js';
import type { SymbolService } from '../symbols/symbol-service.js';
import { declarations } from './declare.js';
import { fixAll, fixAllOfRule, wantsFixAll } from './fix-all.js';
import { spellingSuggestions } from './spelling-suggestions.js';

/** Offers the fixes of the findings at the cursor. */
export class JourneyCodeActions implements CodeActionProvider {
  constructor(
    private readonly services: JourneyServices,
    private readonly projects: Projects,
    private readonly symbols: SymbolService,
  ) {}

  getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): CodeAction[] {
    const all = this.services.model.Checker.findings(document);
    const findings = all.filter((finding) => touch(finding.range, range));
    const writer = new FixWriter(
      this.services.parser.Lexer as JourneyLexer,
      (uri) => this.services.shared.workspace.LangiumDocuments.getDocument(URI.parse(uri))?.textDocument,
      (uri) => this.settingsOf(uri),
    );
    if (wantsFixAll(context.only)) return fixAll(all, writer);
    if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
    const ofRules = [...new Set(findings.map(({ rule }) => rule))].flatMap((rule) => fixAllOfRule(rule, all, writer));
    const single = findings.flatMap((finding) => {
      const diagnostics = diagnosticsOf(
        finding,
        context.diagnostics,
        (this.services.shared as JourneySharedServices).journey.Pages,
      );
      const action = (title: string, edit: WorkspaceEdit, isPreferred = false): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics,
        edit,
        ...(isPreferred && { isPreferred }),
      });
      const problem = this.problemOf(finding, document);
      const meant = problem ? spellingSuggestions(problem, document, this.symbols) : [];
      const fixes = [...finding.fixes, ...meant].flatMap((fix) => {
        const edit = writer.edit(fix);
        return edit ? [action(fix.title, edit, fix.preferred)] : [];
      });
      const declared = problem ? declarations(problem, document, this.symbols, writer) : [];
      return [...fixes, ...declared.map(({ title, edit }) => action(title, edit))];
    });
    return [...single, ...ofRules];
  }

  /** The settings file of the project around a file; nothing for a lone document. */
  private settingsOf(uri: string): SettingsFile | undefined {
    const folder = this.projects.projectOf(uri);
    if (!folder.endsWith('/')) return undefined;
    const file = URI.parse(folder + SETTINGS_FILE);
    const given = { uri: file.toString() };
    const files = this.services.shared.workspace.FileSystemProvider;
    try {
      return files.existsSync(file) ? { ...given, text: files.readFileSync(file) } : given;
    } catch {
      return undefined;
    }
  }

  /** What the model knows of a name that nothing declares. */
  private problemOf({ rule, range }: Finding, document: LangiumDocument): Problem | undefined {
    if (rule !== 'unknown-reference') return undefined;
    const { problems } = this.services.model.ProjectModels.file(document);
    return problems.find((problem) => problem.rule === rule && isSame(problem.source.range, range));
  }
}

/** The editor's own diagnostics of a finding, so that it knows which of them go away. */
function diagnosticsOf(finding: Finding, shown: readonly Diagnostic[], pages: RulePages): Diagnostic[] {
  const own = shown.filter(({ code, range }) => code === finding.rule && isSame(range, finding.range));
  return own.length > 0 ? own : [toDiagnostic(finding, pages)];
}

function touch(a: Range, b: Range): boolean {
  return !isBefore(a.end, b.start) && !isBefore(b.end, a.start);
}

function isSame(a: Range, b: Range): boolean {
  return (
    !isBefore(a.start, b.start) && !isBefore(b.start, a.start) && !isBefore(a.end, b.end) && !isBefore(b.end, a.end)
  );
}
