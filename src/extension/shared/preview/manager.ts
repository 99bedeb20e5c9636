import * as vscode from 'vscode';
import { readMessage } from '../../../protocol/read-message.js';
import { type MapState, MapStateSchema } from '../../../protocol/webview.js';
import type { JourneyClient } from '../language-client.js';
import { isFollowed, isJourney } from './editors.js';
import { MapPanel } from './panel.js';

/** The name by which VS Code knows map panels, also over a reload. */
export const mapViewType = 'journey.map';

/** All map panels: opens them, brings them back after a reload, and lets those that are not locked follow the active editor. */
export class PreviewManager implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly panels = new Set<MapPanel>();
  private readonly subscriptions: vscode.Disposable[];

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly client: JourneyClient,
  ) {
    this.subscriptions = [
      vscode.window.registerWebviewPanelSerializer(mapViewType, this),
      vscode.window.onDidChangeActiveTextEditor((editor) => this.followEditor(editor)),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => this.followCursor(textEditor)),
      vscode.workspace.onDidRenameFiles(({ files }) => this.followRename(files)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('journey.locale')) for (const panel of this.panels) void panel.load();
      }),
      client.onDidCheck((uris) => {
        for (const panel of this.panels) if (panel.concerns(uris)) panel.refresh();
      }),
      client.onStarted(() => {
        for (const panel of this.panels) panel.refresh();
      }),
    ];
  }

  /** The panel in front, where the keyboard is. */
  get active(): MapPanel | undefined {
    return [...this.panels].find((panel) => panel.webview.active);
  }

  /** Shows the map of a file in a column: in the panel that is there for it, else in a new one. */
  open(uri: vscode.Uri, column: vscode.ViewColumn): void {
    const known = this.panelFor(uri, column);
    if (known) {
      known.webview.reveal(known.webview.viewColumn, column === vscode.ViewColumn.Beside);
      known.turnTo(uri);
      return;
    }
    const preserveFocus = column === vscode.ViewColumn.Beside;
    const webview = vscode.window.createWebviewPanel(
      mapViewType,
      '',
      { viewColumn: column, preserveFocus },
      this.options(),
    );
    this.add(webview, { uri: uri.toString(), locked: false, hidden: [], zoom: 0 });
  }

  /** Called by VS Code with the state the page kept, after a reload of the window. */
  async deserializeWebviewPanel(webview: vscode.WebviewPanel, saved: unknown): Promise<void> {
    const state = readMessage(MapStateSchema, saved, 'the page of a map', this.client.trace);
    if (!state) {
      // Without knowing which map it was there is nothing to show.
      webview.dispose();
      return;
    }
    webview.webview.options = this.options();
    this.add(webview, state);
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
    for (const panel of [...this.panels]) panel.dispose();
  }

  /** A panel that follows the active editor serves every file; a locked one its own. */
  private panelFor(uri: vscode.Uri, column: vscode.ViewColumn): MapPanel | undefined {
    const inFront = vscode.window.tabGroups.activeTabGroup.viewColumn;
    const wanted = (panel: MapPanel) =>
      column === vscode.ViewColumn.Beside ? panel.webview.viewColumn !== inFront : panel.webview.viewColumn === inFront;
    const fits = (panel: MapPanel) => !panel.locked || panel.resource.toString() === uri.toString();
    return [...this.panels].find((panel) => wanted(panel) && fits(panel));
  }

  private options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(this.extensionUri, 'dist')] };
  }

  private add(webview: vscode.WebviewPanel, state: MapState): void {
    const panel = new MapPanel(webview, this.extensionUri, this.client, state);
    this.panels.add(panel);
    panel.onDisposed(() => this.panels.delete(panel));
  }

  private followEditor(editor: vscode.TextEditor | undefined): void {
    if (!isFollowed(editor)) return;
    for (const panel of this.panels) if (!panel.locked) panel.follow(editor.document.uri);
    this.followCursor(editor);
  }

  private followCursor(editor: vscode.TextEditor): void {
    if (isJourney(editor)) for (const panel of this.panels) panel.cursor(editor);
  }

  private followRename(files: readonly { oldUri: vscode.Uri; newUri: vscode.Uri }[]): void {
    for (const panel of this.panels) {
      const { path } = panel.resource;
      const moved = files.find(({ oldUri }) => path === oldUri.path || path.startsWith(`${oldUri.path}/`));
      if (moved) panel.turnTo(panel.resource.with({ path: moved.newUri.path + path.slice(moved.oldUri.path.length) }));
    }
  }
}
