import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { MapAnswer } from '../../../protocol/map-message.js';
import { readMessage } from '../../../protocol/read-message.js';
import type { MapParams } from '../../../protocol/server.js';
import { type FromWebview, FromWebviewSchema, type MapState, type ToWebview } from '../../../protocol/webview.js';
import { readDisplayLocale } from '../display-locale.js';
import type { JourneyClient } from '../language-client.js';
import { cursorOf, isFollowed, isJourney, showPlace } from './editors.js';
import { mapHtml } from './html.js';
import { Latest } from './latest.js';

/** One map panel: asks the server for the map of a journey, hands it to its page, and answers what the page asks for. */
export class MapPanel {
  private readonly subscriptions: vscode.Disposable[] = [];
  private readonly disposed = new vscode.EventEmitter<void>();
  private readonly latest: Latest<MapParams, MapAnswer | undefined>;
  private uri: vscode.Uri;
  private language = 'en';
  private ready = false;
  private isDisposed = false;
  private loads = 0;
  /** The map shown is one of a journey. */
  private hasJourney = false;
  /** The file to show once there is a journey in it. */
  private wanted: vscode.Uri | undefined;
  /** The journeys chosen in files shown before. */
  private readonly journeys = new Map<string, string>();

  readonly onDisposed = this.disposed.event;

  constructor(
    readonly webview: vscode.WebviewPanel,
    private readonly extensionUri: vscode.Uri,
    private readonly client: JourneyClient,
    private state: MapState,
  ) {
    this.uri = vscode.Uri.parse(state.uri, true);
    this.latest = new Latest(
      () => this.question(),
      (question) => client.map(question),
      (answer) => answer && this.show(answer),
    );
    webview.iconPath = {
      light: vscode.Uri.joinPath(extensionUri, 'images', 'file-light.svg'),
      dark: vscode.Uri.joinPath(extensionUri, 'images', 'file-dark.svg'),
    };
    this.subscriptions.push(
      webview.onDidDispose(() => this.dispose()),
      webview.webview.onDidReceiveMessage((message: unknown) => {
        // The page shows other people's text.
        const read = readMessage(FromWebviewSchema, message, 'the page of a map', client.trace);
        if (read) this.handle(read);
      }),
    );
    this.name();
    void this.load();
  }

  get locked(): boolean {
    return this.state.locked;
  }

  get resource(): vscode.Uri {
    return this.uri;
  }

  /** Fills the page anew: at the start, and when the reader's language changes. */
  async load(): Promise<void> {
    const load = ++this.loads;
    const { locale, messages } = await readDisplayLocale(this.extensionUri);
    // It may be closed by now, or be in yet another language.
    if (this.isDisposed || load !== this.loads) return;
    this.language = locale;
    this.name();
    this.ready = false;
    this.webview.webview.html = mapHtml(this.webview.webview, this.extensionUri, {
      state: this.state,
      language: locale,
      messages,
    });
    await this.openDocument();
  }

  /** Shows another file; what else the panel remembers stays. */
  turnTo(uri: vscode.Uri): void {
    this.wanted = undefined;
    if (uri.toString() === this.uri.toString()) return;
    const { journey: last, ...rest } = this.state;
    if (last !== undefined) this.journeys.set(this.uri.toString(), last);
    this.uri = uri;
    const journey = this.journeys.get(uri.toString());
    this.state = { ...rest, uri: uri.toString(), ...(journey !== undefined && { journey }) };
    this.name();
    this.latest.changed();
  }

  /** Shows another file as soon as there is a journey in it: until then the last map stays. */
  follow(uri: vscode.Uri): void {
    if (!this.hasJourney || uri.toString() === this.uri.toString()) {
      this.turnTo(uri);
      return;
    }
    this.wanted = uri;
    void this.turnToWanted();
  }

  private async turnToWanted(): Promise<void> {
    const { wanted } = this;
    if (!wanted) return;
    const answer = await this.client.map({ uri: this.client.address(wanted) });
    if (this.wanted === wanted && (answer?.input || (answer && !this.hasJourney))) this.turnTo(wanted);
  }

  toggleLock(): void {
    this.state = { ...this.state, locked: !this.state.locked };
    this.name();
    this.post({ type: 'locked', locked: this.state.locked });
    const editor = vscode.window.visibleTextEditors.find(isFollowed);
    if (!this.locked && editor) this.follow(editor.document.uri);
  }

  async showSource(): Promise<void> {
    await vscode.window.showTextDocument(this.uri, { viewColumn: this.webview.viewColumn ?? vscode.ViewColumn.Active });
  }

  /** The map may look different now. */
  refresh(): void {
    if (this.ready) this.latest.again();
    void this.turnToWanted();
  }

  /** Whether a check of these documents concerns this map. */
  concerns(addresses: readonly string[]): boolean {
    return [this.uri, this.wanted].some((uri) => uri && addresses.includes(this.client.address(uri)));
  }

  /** Marks the card under the editor's cursor. */
  cursor(editor: vscode.TextEditor): void {
    this.post({ type: 'cursor', uri: this.client.address(editor.document.uri), position: cursorOf(editor) });
  }

  dispose(): void {
    this.isDisposed = true;
    this.ready = false;
    for (const each of this.subscriptions) each.dispose();
    this.disposed.fire();
    this.disposed.dispose();
    this.webview.dispose();
  }

  private question(): MapParams {
    const { journey } = this.state;
    const uri = this.client.address(this.uri);
    return journey === undefined ? { uri } : { uri, journey };
  }

  private show(answer: MapAnswer): void {
    this.hasJourney = answer.input !== undefined;
    this.post({ type: 'map', answer, language: this.language });
    const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.find(isJourney);
    if (isJourney(editor)) this.cursor(editor);
  }

  private handle(message: FromWebview): void {
    switch (message.type) {
      case 'ready':
        this.ready = true;
        this.post({ type: 'locked', locked: this.locked });
        this.latest.again();
        break;
      case 'choose':
        this.state = { ...this.state, journey: message.journey };
        this.latest.changed();
        break;
      case 'reveal':
        void showPlace(message.uri, message.range, message.focus, this.webview.viewColumn);
        break;
      case 'remember':
        // Which file, which journey and whether it is tied to it, the panel knows best.
        this.state = { ...this.state, hidden: message.state.hidden, zoom: message.state.zoom };
        break;
    }
  }

  /** The server knows a document outside the workspace only while it is open. */
  private async openDocument(): Promise<void> {
    try {
      await vscode.workspace.openTextDocument(this.uri);
    } catch {
      // The file is gone or cannot be read: the page says that it still waits.
    }
  }

  private name(): void {
    const file = this.uri.path.split('/').at(-1) ?? '';
    this.webview.title = this.locked ? l10n.t('[Map] {0}', file) : l10n.t('Map {0}', file);
  }

  private post(message: ToWebview): void {
    if (this.ready) void this.webview.webview.postMessage(message);
  }
}
