import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { keepSharedFindingsFresh } from '../checking/shared-findings.js';
import { useClientTranslations } from '../client/translations.js';
import { featureRequirements } from '../features/feature-services.js';
import { serveMaps } from '../features/map/map-requests.js';
import { createJourneyServices } from '../module.js';
import { publishSettingsProblems } from '../settings/publish.js';
import { watchProjects } from '../workspace/folder-watcher.js';

/** The language server as a Node process: speaks over IPC to the editor, or over stdio with `--stdio`. */
const connection = createConnection(ProposedFeatures.all);
const services = createJourneyServices({ connection, ...NodeFileSystem });
useClientTranslations(services);
services.shared.journey.Pages.listen(services);
watchProjects(connection, services);
keepSharedFindingsFresh(connection, services);
publishSettingsProblems(connection, services);
serveMaps(connection, services);
startLanguageServer(services.shared, featureRequirements);
