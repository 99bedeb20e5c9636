import * as vscode from 'vscode';

/** The scheme of pages whose own addresses the editor would not open by itself. */
const scheme = 'journey-docs';

/** Opens the pages about rules in the editor, also where the extension's files lie on the web: a browser would show their bare text. */
export class Documentation implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** The folder with a page for each rule. */
  get rules(): vscode.Uri {
    const isOnWeb = /^https?$/.test(this.extensionUri.scheme);
    return vscode.Uri.joinPath(isOnWeb ? vscode.Uri.from({ scheme, path: '/' }) : this.extensionUri, 'docs', 'rules');
  }

  async provideTextDocumentContent({ path }: vscode.Uri): Promise<string> {
    const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.extensionUri, path));
    return new TextDecoder().decode(bytes);
  }

  dispose(): void {
    this.registration.dispose();
  }
}
