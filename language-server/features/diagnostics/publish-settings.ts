import type { Connection } from 'vscode-languageserver';
import { toDiagnostic } from '../../checking/diagnostics.js';
import { settingsFindings } from '../../checking/settings-findings.js';
import type { AllServices } from '../../services.js';

/** Shows what is wrong with settings files on those files, at start and whenever one changes. */
export function publishSettingsProblems(connection: Connection, { shared }: AllServices): void {
  const published = new Set<string>();
  const publish = () => {
    const findings = settingsFindings(shared.journey.Settings);
    for (const uri of [...published].filter((file) => !findings.has(file))) {
      published.delete(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    }
    for (const [uri, found] of findings) {
      published.add(uri);
      void connection.sendDiagnostics({
        uri,
        diagnostics: found.map((finding) => toDiagnostic(finding, shared.journey.Pages)),
      });
    }
  };
  void shared.workspace.WorkspaceManager.ready.then(publish);
  shared.lsp.DocumentUpdateHandler.onSettingsChanged(publish);
}
