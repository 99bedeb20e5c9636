import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { useClientTranslations } from '../client/translations.js';
import { publishAffectedFindings } from '../features/diagnostics/publish-findings.js';
import { publishSettingsProblems } from '../features/diagnostics/publish-settings.js';
import { featureRequirements } from '../features/feature-services.js';
import { serveMaps } from '../features/map/map-requests.js';
import { createJourneyServices } from '../module.js';
import { journeyServiceOf } from '../service.js';
import { watchFolders } from '../workspace/folder-watcher.js';

/** The language server as a Node process: speaks over IPC to the editor, or over stdio with `--stdio`. */
const connection = createConnection(ProposedFeatures.all);
const services = createJourneyServices({ connection, ...NodeFileSystem });
const service = journeyServiceOf(services);
useClientTranslations(services);
services.shared.journey.Pages.listen(services);
const { shared } = services;
watchFolders(connection, shared, shared.journey.OpenedFolders, shared.lsp.DocumentUpdateHandler);
publishAffectedFindings(connection, services);
publishSettingsProblems(connection, services);
serveMaps(connection, services, (uri, journey) => service.map(uri, journey));
startLanguageServer(services.shared, featureRequirements);
