import { DocumentState, type LangiumDocument } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { DidCheckNotification } from '../../../src/protocol/server.js';
import type { AllServices } from '../../services.js';

/**
 * A change in one file can change what is found in another that was not built again: a name is now declared twice, a pain
 * now answered. Whenever the revision of a project changes, its other files are checked again behind what the user waits
 * for, and those with other findings than before are published.
 */
export function publishAffectedFindings(connection: Connection, { shared, journey }: AllServices): void {
  const { DocumentBuilder, LangiumDocuments, WorkspaceLock } = shared.workspace;
  const { Projects } = shared.journey;
  const { ProjectModels } = journey.model;
  const revisions = new Map<string, number>();
  const pending = new Set<LangiumDocument>();
  let isRunning = false;

  DocumentBuilder.onBuilt((uris) => {
    for (const [project, [uri = '']] of Map.groupBy(uris, (each) => Projects.projectOf(each))) {
      if (LangiumDocuments.inProject(project).length === 0) continue;
      const revision = ProjectModels.revision(uri);
      if (revisions.get(project) === revision) continue;
      revisions.set(project, revision);
      for (const document of LangiumDocuments.inProject(project)) pending.add(document);
      for (const document of LangiumDocuments.guestsOf(project)) pending.add(document);
    }
    if (pending.size > 0 && !isRunning)
      run().catch((error: unknown) => console.error('Could not check what changed:', error));
  });

  async function run(): Promise<void> {
    isRunning = true;
    try {
      for (const document of pending) {
        // A newer text goes first.
        await new Promise((resolve) => setTimeout(resolve));
        await WorkspaceLock.read(() => publish(document));
      }
    } finally {
      isRunning = false;
    }
  }

  async function publish(document: LangiumDocument): Promise<void> {
    pending.delete(document);
    // One that is about to be built is published then.
    if (document.state < DocumentState.Validated || !LangiumDocuments.hasDocument(document.uri)) return;
    const diagnostics = await journey.validation.DocumentValidator.validateDocument(document);
    if (JSON.stringify(diagnostics) === JSON.stringify(document.diagnostics)) return;
    document.diagnostics = diagnostics;
    const uri = document.uri.toString();
    void connection.sendDiagnostics({ uri, diagnostics });
    void connection.sendNotification(DidCheckNotification, { uris: [uri] });
  }
}
