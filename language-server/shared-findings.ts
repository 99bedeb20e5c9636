import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { AllServices } from './module.js';
import { toDiagnostic } from './validator.js';

/**
 * A change in one file can change what is wrong in another that was not built again (a name now declared twice). After
 * each build the files whose shared findings changed are published anew.
 */
export function keepSharedFindingsFresh(connection: Connection, { shared, journey }: AllServices): void {
  const { DocumentBuilder, LangiumDocuments } = shared.workspace;
  const { ProjectModels, Judge } = journey.model;
  const last = new Map<string, string>();
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (built) => {
    const fresh = new Set(built.map((document) => document.uri.toString()));
    const projects = new Set(built.map((document) => ProjectModels.project(document.uri.toString())));
    const now = new Map([...projects].flatMap((project) => [...Judge.shared(project)]));
    for (const document of LangiumDocuments.all) {
      const uri = document.uri.toString();
      if (document.state < DocumentState.Validated || !projects.has(ProjectModels.project(uri))) continue;
      const key = JSON.stringify(now.get(uri) ?? []);
      if (last.get(uri) === key) continue;
      const isNews = last.has(uri) || now.has(uri);
      last.set(uri, key);
      if (fresh.has(uri) || !isNews) continue;
      document.diagnostics = Judge.findings(document).map((finding) => toDiagnostic(finding, shared.journey.Pages));
      void connection.sendDiagnostics({ uri, diagnostics: document.diagnostics });
    }
  });
}
