import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, extensionId, open, until } from './harness.js';

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

  it('leads from a fault to the page of its rule', async () => {
    const { document } = await open('broken.journey');
    const [first] = await diagnostics(document.uri);
    const { code } = first ?? {};
    assert.ok(typeof code === 'object');
    await vscode.commands.executeCommand('vscode.open', code.target);
    const tab = await until('a page is in front', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label.includes(`${code.value}.md`) && activeTab;
    });
    // Installed, it is shown as people read it; under the folder of its sources as its authors do.
    const isInstalled = (await extension()).extensionPath.includes(extensionId);
    assert.equal(tab.input instanceof vscode.TabInputCustom, isInstalled);
  });
});
