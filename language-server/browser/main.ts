import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ClientFiles } from '../client/client-files.js';
import { startServer } from '../start.js';

declare const self: DedicatedWorkerGlobalScope;

/** The language server as a web worker: every file comes from the client. */
const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);
startServer(connection, new ClientFiles(connection));
