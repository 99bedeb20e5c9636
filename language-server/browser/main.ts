import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import { ClientAddresses } from '../client/addresses.js';
import { ClientFiles } from '../client/client-files.js';
import { startServer } from '../start.js';

declare const self: DedicatedWorkerGlobalScope;

/** The language server as a web worker: every file comes from the client. */
const addresses = new ClientAddresses();
const connection = createConnection(
  ProposedFeatures.all,
  addresses.reading(new BrowserMessageReader(self)),
  addresses.writing(new BrowserMessageWriter(self)),
);
// Nobody reads the console of a worker: what goes wrong is reported where the client shows it.
console.error = (...parts: unknown[]) => connection.console.error(parts.map(String).join(' '));
startServer(connection, new ClientFiles(connection));
