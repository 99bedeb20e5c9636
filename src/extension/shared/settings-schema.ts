import * as vscode from 'vscode';
import { translationTags } from '../../model/locales.js';
import { displayLocale } from './display-locale.js';

/** The scheme under which `package.json` names the schema of the settings. */
const scheme = 'journey-schema';

/** Gives the JSON editor the schema of a settings file in the reader's language: a schema in a file has only one. */
export class SettingsSchema implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly subscriptions: vscode.Disposable[];

  readonly onDidChange = this.changed.event;

  constructor(private readonly extensionUri: vscode.Uri) {
    this.subscriptions = [
      this.changed,
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (!change.affectsConfiguration('journey.locale')) return;
        for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === scheme) this.changed.fire(uri);
      }),
    ];
  }

  async provideTextDocumentContent(): Promise<string> {
    for (const tag of translationTags(displayLocale())) {
      if (tag === 'en') break;
      const text = await this.read('dist', `journey.config.schema.${tag}.json`).catch(() => undefined);
      if (text !== undefined) return text;
    }
    return this.read('schemas', 'journey.config.schema.json');
  }

  dispose(): void {
    for (const each of this.subscriptions) each.dispose();
  }

  private async read(...path: string[]): Promise<string> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, ...path));
    return new TextDecoder().decode(bytes);
  }
}
