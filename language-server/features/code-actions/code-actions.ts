import type { LangiumDocument } from 'langium';
import type { CodeActionProvider } from 'langium/lsp';
import { type CodeAction, CodeActionKind, type CodeActionParams, type Diagnostic } from 'vscode-languageserver';
import type { Finding, VersionedFix } from '../../../src/model/finding.js';
import type { Range } from '../../../src/model/source.js';
import { isBefore } from '../../../src/model/walk.js';
import type { Checker } from '../../checking/checker.js';
import { toDiagnostic } from '../../checking/diagnostics.js';
import type { RulePages } from '../../checking/rule-pages.js';
import type { EditWriter } from '../../edits/edit-writer.js';
import type { SymbolService } from '../../linking/symbol-service.js';
import type { ProjectModels } from '../../model/project-models.js';
import { declarations } from './declare.js';
import { fixAll, fixAllOfRule, wantsFixAll } from './fix-all.js';
import { fixesOf } from './fixes.js';
import { spellingSuggestions } from './spelling-suggestions.js';

/** Offers the fixes of the findings at the cursor, those that can be written as they stand. */
export class JourneyCodeActions implements CodeActionProvider {
  constructor(
    /** Built when they are first needed. */
    private readonly model: { readonly Checker: Checker; readonly ProjectModels: ProjectModels },
    private readonly symbols: SymbolService,
    private readonly writer: EditWriter,
    private readonly pages: RulePages,
  ) {}

  async getCodeActions(document: LangiumDocument, { range, context }: CodeActionParams): Promise<CodeAction[]> {
    const all = this.model.Checker.findingsToFix(document);
    if (wantsFixAll(context.only)) return fixAll(all, this.writer);
    if (context.only && !context.only.some((kind) => kind === '' || kind === CodeActionKind.QuickFix)) return [];
    const findings = all.filter((finding) => touch(finding.range, range));
    const rules = [...new Set(findings.map(({ rule }) => rule))];
    const actions = await Promise.all([
      ...findings.map((finding) => this.quickFixes(finding, document, context.diagnostics)),
      ...rules.map((rule) => fixAllOfRule(rule, all, this.writer)),
    ]);
    return actions.flat();
  }

  private async quickFixes(
    finding: Finding,
    document: LangiumDocument,
    shown: readonly Diagnostic[],
  ): Promise<CodeAction[]> {
    const diagnostics = diagnosticsOf(finding, shown, this.pages);
    const fixes = [...fixesOf(finding), ...this.nameFixes(finding, document)];
    const written = await Promise.all(fixes.map(async (fix) => ({ fix, ...(await this.writer.write(fix)) })));
    return written.flatMap(({ fix: { title, preferred: isPreferred }, edit }) =>
      edit ? [{ title, kind: CodeActionKind.QuickFix, diagnostics, edit, ...(isPreferred && { isPreferred }) }] : [],
    );
  }

  /** What can be done about a name that nothing declares, which takes knowing all names of the project. */
  private nameFixes({ rule, range }: Finding, document: LangiumDocument): VersionedFix[] {
    if (rule !== 'unknown-reference') return [];
    const { ProjectModels: models } = this.model;
    const { versions } = models.project(document.uri.toString());
    const { problems } = models.file(document);
    const problem = problems.find((each) => each.rule === rule && isSame(each.source.range, range));
    if (!problem) return [];
    const make = [spellingSuggestions, declarations];
    return make.flatMap((each) => each(problem, document, this.symbols)).map((fix) => ({ ...fix, versions }));
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
