import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, until } from '../editor.js';
import { equal } from '../expect.js';
import { screenshot, texts } from './window.js';

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

  it('leads from a fault to the page of its rule, as people read it', async () => {
    const { document } = await open('broken.journey');
    const [code] = (await diagnostics(document.uri)).flatMap(({ code: of }) => (typeof of === 'object' ? [of] : []));
    await vscode.commands.executeCommand('vscode.open', code?.target);
    const { input } = await until('a page is in front', () => {
      const { activeTab } = vscode.window.tabGroups.activeTabGroup;
      return activeTab?.label.includes(`${code?.value}.md`) && activeTab;
    });
    equal(input instanceof vscode.TabInputCustom, true);
    await until('it is shown', async () => (await texts('h1')).some((title) => title !== ''));
    await screenshot('web-rule-page');
  });
});
