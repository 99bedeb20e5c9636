import type { DocumentValidator, LangiumDocument } from 'langium';
import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../../src/model/finding.js';
import type { Checker } from './checker.js';
import type { RulePages } from './rule-pages.js';

const SEVERITIES: Record<Severity, DiagnosticSeverity> = { error: 1, warning: 2, info: 3, hint: 4 };
const UNNECESSARY: DiagnosticTag = 1;

/** Shows findings as diagnostics. Nothing is validated here: only rules check. */
export class JourneyValidator implements DocumentValidator {
  constructor(
    private readonly checker: () => Checker,
    private readonly pages: RulePages,
    private readonly isPublished: (uri: string) => boolean,
  ) {}

  async validateDocument(document: LangiumDocument): Promise<Diagnostic[]> {
    if (!this.isPublished(document.uri.toString())) return [];
    return this.checker()
      .findings(document)
      .map((finding) => toDiagnostic(finding, this.pages));
  }
}

/** A finding as the editor shows it; its code leads to the rule's page. */
export function toDiagnostic(finding: Finding, pages: RulePages): Diagnostic {
  const diagnostic: Diagnostic = {
    range: finding.range,
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'journey',
    message: finding.message,
  };
  const href = pages.of(finding.rule);
  if (href) diagnostic.codeDescription = { href };
  if (finding.unnecessary) diagnostic.tags = [UNNECESSARY];
  if (finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.map(
      ({ source, message }): DiagnosticRelatedInformation => ({
        location: { uri: source.uri, range: source.selection },
        message,
      }),
    );
  }
  return diagnostic;
}
