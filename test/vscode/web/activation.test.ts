import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open } from '../editor.js';
import { equal } from './expect.js';

describe('activation', () => {
  after(closeAll);

  it('is that of the entry for browsers', async () => {
    await open('valid.journey');
    const { extensionUri } = await extension();
    equal(extensionUri.scheme, 'http');
    equal(vscode.env.uiKind, vscode.UIKind.Web);
    equal(typeof Reflect.get(globalThis, 'process')?.versions, 'undefined');
  });

  it('starts the server, which finds a fault in a broken journey', async () => {
    const { document } = await open('broken.journey');
    const found = await diagnostics(document.uri);
    equal(
      found.some(({ severity }) => severity === vscode.DiagnosticSeverity.Error),
      true,
    );
  });
});
