import { startLanguageServer } from 'langium/lsp';
import { NodeFileSystem } from 'langium/node';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { featureRequirements } from './features/module.js';
import { serveMaps } from './map-requests.js';
import { createJourneyServices } from './module.js';
import { watchProjects } from './project-watcher.js';
import { speakReadersLanguage } from './reader.js';
import { publishSettingsProblems } from './settings/publish.js';
import { keepSharedFindingsFresh } from './shared-findings.js';

/** The language server as a Node process: speaks over IPC to the editor, or over stdio with `--stdio`. */
const connection = createConnection(ProposedFeatures.all);
const services = createJourneyServices({ connection, ...NodeFileSystem });
speakReadersLanguage(services);
services.shared.journey.Pages.listen(services);
watchProjects(connection, services);
keepSharedFindingsFresh(connection, services);
publishSettingsProblems(connection, services);
serveMaps(connection, services);
startLanguageServer(services.shared, featureRequirements);
