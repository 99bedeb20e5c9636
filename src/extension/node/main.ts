import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, TransportKind } from 'vscode-languageclient/node';
import { activateWith } from '../shared/activate.js';
import { openMapAtStart } from './open-at-start.js';

export { deactivate } from '../shared/activate.js';

/** Starts the extension where it has Node: the language server is a process of its own. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const previews = await activateWith(context, (options) => createClient(context.extensionUri, options));
  if (process.env.JOURNEY_OPEN_MAP) void openMapAtStart(previews);
}

function createClient(extensionUri: vscode.Uri, options: LanguageClientOptions): LanguageClient {
  const module = vscode.Uri.joinPath(extensionUri, 'dist', 'server.cjs').fsPath;
  const transport = TransportKind.ipc;
  const debug = { module, transport, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  return new LanguageClient('journey', 'Journey', { run: { module, transport }, debug }, options);
}
