import type { FileSystemProvider } from 'langium';
import { startLanguageServer } from 'langium/lsp';
import type { Connection } from 'vscode-languageserver';
import { useClientTranslations } from './client/translations.js';
import { publishAffectedFindings } from './features/diagnostics/publish-findings.js';
import { publishSettingsProblems } from './features/diagnostics/publish-settings.js';
import { featureRequirements } from './features/feature-services.js';
import { serveMaps } from './features/map/map-requests.js';
import { createJourneyServices } from './module.js';
import { journeyServiceOf } from './service.js';
import { watchFolders } from './workspace/folder-watcher.js';

/** Starts the language server on a connection to a client: as a process and as a worker it does the same. */
export function startServer(connection: Connection, files: FileSystemProvider): void {
  const services = createJourneyServices({ connection, fileSystemProvider: () => files });
  const service = journeyServiceOf(services);
  useClientTranslations(services);
  services.shared.journey.Pages.listen(services);
  const { shared } = services;
  watchFolders(connection, shared, shared.journey.OpenedFolders, shared.lsp.DocumentUpdateHandler);
  publishAffectedFindings(connection, services);
  publishSettingsProblems(connection, services);
  serveMaps(connection, services, (uri, journey) => service.map(uri, journey));
  startLanguageServer(services.shared, featureRequirements);
}
