import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { ClientAddresses } from '../client/addresses.js';
import { ClientFiles } from '../client/client-files.js';
import { startServer } from '../start.js';
import { DiskAndOtherFiles } from './files.js';
import { transportFor } from './transport.js';

/** The language server as a Node process: speaks over IPC to the editor, or over stdio, a pipe or a socket, as it is told. */
const addresses = new ClientAddresses();
const [reader, writer] = transportFor(process.argv.slice(2));
const connection = createConnection(ProposedFeatures.all, addresses.reading(reader), addresses.writing(writer));
startServer(connection, new DiskAndOtherFiles(new ClientFiles(connection)));
