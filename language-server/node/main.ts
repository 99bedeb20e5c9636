import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientFiles } from '../client/client-files.js';
import { startServer } from '../start.js';
import { DiskAndOtherFiles } from './files.js';

/** The language server as a Node process: speaks over IPC to the editor, or over stdio with `--stdio`. */
const connection = createConnection(ProposedFeatures.all);
startServer(connection, new DiskAndOtherFiles(new ClientFiles(connection)));
