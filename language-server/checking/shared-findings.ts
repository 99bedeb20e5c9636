import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { isIncomplete } from '../../src/rules/support/syntax-errors.js';
import type { AllServices } from '../module.js';
import { toDiagnostic } from './diagnostics.js';

/**
 * A change in one file can change what is wrong in another that was not built again (a name now declared twice). So can a
 * mistake there: while there is one, no ignore is called unused. After each build the files that this concerns are
 * published anew.
 */
export function keepSharedFindingsFresh(connection: Connection, { shared, journey }: AllServices): void {
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;
  const { ProjectModels, Checker } = journey.model;
  const last = new Map<string, string>();
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (built) => {
    const fresh = new Set(built.map((document) => document.uri.toString()));
    const projects = new Set(built.map((document) => ProjectModels.project(document.uri.toString())));
    const now = new Map([...projects].flatMap((project) => [...Checker.shared(project)]));
    for (const document of LangiumDocuments.all) {
      const uri = document.uri.toString();
      if (document.state < DocumentState.Validated || !projects.has(ProjectModels.project(uri))) continue;
      const isUnsure = ProjectModels.file(document).ignores.length > 0 && isIncomplete(ProjectModels.project(uri));
      const key = JSON.stringify([isUnsure, now.get(uri) ?? []]);
      if (last.get(uri) === key) continue;
      const isNews = last.has(uri) || now.has(uri);
      last.set(uri, key);
      if (fresh.has(uri) || !isNews) continue;
      document.diagnostics = Checker.findings(document).map((finding) => toDiagnostic(finding, shared.journey.Pages));
      void connection.sendDiagnostics({ uri, diagnostics: document.diagnostics });
    }
  });
}
