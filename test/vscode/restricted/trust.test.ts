import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open } from '../harness.js';

describe('Restricted Mode', () => {
  after(closeAll);

  it('is what this run is in', () => {
    assert.equal(vscode.workspace.isTrusted, false);
  });

  it('does not keep the extension from starting', async () => {
    await open('valid.journey');
    assert.ok((await extension()).isActive);
  });

  it('does not keep the checker from its work', async () => {
    const { document } = await open('broken.journey');
    const found = await diagnostics(document.uri);
    assert.ok(found.some((one) => one.severity === vscode.DiagnosticSeverity.Error));
  });
});
