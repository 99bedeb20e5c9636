import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import { type MapAnswer, MapAnswerSchema } from '../../protocol/map-message.js';
import { readMessage } from '../../protocol/read-message.js';
import { DidCheckNotification, DidCheckParamsSchema, type MapParams, MapRequest } from '../../protocol/server.js';
import { readDisplayLocale } from './display-locale.js';
import { serveFiles } from './file-requests.js';

/** Makes a client of the language server, which is a process or a worker. */
export type CreateClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The language server as the rest of the extension sees it: it can be started, restarted and asked for maps. */
export class JourneyClient implements vscode.Disposable {
  private readonly output = vscode.window.createOutputChannel('Journey', { log: true });
  private readonly didCheck = new vscode.EventEmitter<readonly string[]>();
  private readonly started = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [this.output, this.didCheck, this.started];
  private client: BaseLanguageClient | undefined;
  /** Starts, stops and restarts follow one another. */
  private turn: Promise<void> = Promise.resolve();

  /** Addresses of documents whose map may look different now. */
  readonly onDidCheck = this.didCheck.event;
  /** The server answers again, after its first start or a restart. */
  readonly onStarted = this.started.event;

  /** Notes what is of use to whoever looks for a fault, in the output of the extension. */
  readonly trace = (text: string): void => this.output.warn(text);

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly rulePages: vscode.Uri,
    private readonly createClient: CreateClient,
  ) {
    this.subscriptions.push(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('journey.locale')) void this.restart();
      }),
    );
  }

  start(): Promise<void> {
    return this.inTurn(async () => {
      this.client ??= await this.create();
      await this.client.start();
    });
  }

  stop(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  /** A new server, in the reader's present language. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      this.client = await this.create();
      await this.client.start();
    });
  }

  /** Asks for a map; nothing while the server does not run, or does not know the document yet. */
  async map(params: MapParams): Promise<MapAnswer | undefined> {
    const { client } = this;
    if (client?.state !== State.Running) return undefined;
    try {
      const answer: unknown = await client.sendRequest(MapRequest, params);
      return answer === null ? undefined : readMessage(MapAnswerSchema, answer, 'the language server', this.trace);
    } catch (error) {
      // A server that ends while it is asked is started again, and every map asks anew.
      if (client.state === State.Running) this.output.error(`Asking for the map of ${params.uri}: ${String(error)}`);
      return undefined;
    }
  }

  /** A document's address as the server writes it. */
  address(uri: vscode.Uri): string {
    return this.client?.code2ProtocolConverter.asUri(uri) ?? uri.toString();
  }

  dispose(): void {
    void this.stop().finally(() => {
      for (const each of this.subscriptions) each.dispose();
    });
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(act).catch((error: unknown) => {
      this.output.error(`The language server: ${String(error)}`);
    });
    return this.turn;
  }

  private async create(): Promise<BaseLanguageClient> {
    const client = this.createClient({
      // Every scheme: the server checks alone what lies outside the workspace (untitled, one side of a comparison).
      documentSelector: [{ language: 'journey' }],
      initializationOptions: {
        ...(await readDisplayLocale(this.extensionUri)),
        rules: this.rulePages.toString(),
      },
      outputChannel: this.output,
    });
    serveFiles(client);
    client.onNotification(DidCheckNotification, (message: unknown) => {
      const params = readMessage(DidCheckParamsSchema, message, 'the language server', this.trace);
      if (params) this.didCheck.fire(params.uris);
    });
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) this.started.fire();
    });
    return client;
  }

  private async end(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    // Disposing stops it first. One that never started, or does not answer any more, is dropped all the same.
    await client
      ?.dispose()
      .catch((error: unknown) => this.output.warn(`The language server did not end: ${String(error)}`));
  }
}
