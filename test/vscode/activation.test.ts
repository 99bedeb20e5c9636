import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open } from './harness.js';

describe('activation', () => {
  after(closeAll);

  it('knows the language', async () => {
    const editor = await open('valid.journey');
    assert.equal(editor.document.languageId, 'journey');
    assert.ok((await vscode.languages.getLanguages()).includes('journey'));
  });

  it('starts when a journey opens', async () => {
    await open('valid.journey');
    assert.ok((await extension()).isActive);
  });

  it('finds a fault in a broken journey', async () => {
    const { document } = await open('broken.journey');
    const found = await diagnostics(document.uri);
    assert.ok(found.some((one) => one.severity === vscode.DiagnosticSeverity.Error));
  });
});
