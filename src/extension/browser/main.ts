import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions } from 'vscode-languageclient/browser';
import { activateWith } from '../shared/activate.js';

export { deactivate } from '../shared/activate.js';

/** Starts the extension in a browser: the language server is a web worker. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const server = vscode.Uri.joinPath(context.extensionUri, 'dist', 'browser', 'server.js');
  await activateWith(context, (options) => new WorkerClient(new Worker(server.toString(true)), options));
}

/** A client whose worker ends with it: nothing else would end it when the server is restarted. */
class WorkerClient extends LanguageClient {
  constructor(
    private readonly worker: Worker,
    options: LanguageClientOptions,
  ) {
    super('journey', 'Journey', worker, options);
  }

  override async dispose(timeout?: number): Promise<void> {
    try {
      await super.dispose(timeout);
    } finally {
      this.worker.terminate();
    }
  }
}
