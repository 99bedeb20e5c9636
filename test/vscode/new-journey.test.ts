import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnostics, until, workbench } from './harness.js';

const configuration = () => vscode.workspace.getConfiguration('journey');

describe('New Journey', () => {
  afterEach(async () => {
    await configuration().update('locale', undefined, vscode.ConfigurationTarget.Global);
    await closeUnsaved();
  });

  it('opens a template, unsaved, with its first title ready for typing over', async () => {
    const { document, selection } = await choose('Telecom');
    assert.ok(document.isUntitled);
    assert.equal(document.languageId, 'journey');
    assert.match(document.getText(), /^journey BetterPlan "My video keeps stopping"/m);
    assert.equal(document.getText(selection), 'Mei, 29, two hours a day on the metro');
    const { keyboard } = await workbench();
    await keyboard.type('Lee');
    await until('the title is typed over', () => document.getText().includes('persona MetroRider "Lee"'));
  });

  it('opens one that nothing is wrong with', async () => {
    const { document } = await choose('Retail');
    // The bottleneck is noted in every journey that loses somebody: the server has checked it.
    const found = await diagnostics(document.uri);
    const severe = found.filter(({ severity }) => severity <= vscode.DiagnosticSeverity.Warning);
    assert.deepEqual(
      severe.map(({ message }) => message),
      [],
    );
  });

  it('begins in the language of the reader', async () => {
    await configuration().update('locale', 'zh-cn', vscode.ConfigurationTarget.Global);
    assert.match((await choose('空白')).document.getText(), /^journey 新旅程 /m);
    await closeUnsaved();
    await configuration().update('locale', 'th', vscode.ConfigurationTarget.Global);
    assert.match((await choose('แบบว่าง')).document.getText(), /^journey การเดินทางใหม่ /m);
  });

  it('opens nothing when nothing is chosen', async () => {
    const before = vscode.workspace.textDocuments.length;
    const page = await workbench();
    const done = vscode.commands.executeCommand('journey.newJourney');
    await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
    await page.keyboard.press('Escape');
    await done;
    assert.equal(vscode.workspace.textDocuments.length, before);
  });
});

/** Runs the command, chooses a template by its label, and returns the editor that opens. */
async function choose(label: string): Promise<vscode.TextEditor> {
  const page = await workbench();
  const done = vscode.commands.executeCommand('journey.newJourney');
  const row = page.locator('.quick-input-widget .monaco-list-row').filter({ hasText: label }).first();
  await row.waitFor();
  await row.click();
  await done;
  return until('the new journey is in front', () => {
    const editor = vscode.window.activeTextEditor;
    return editor?.document.isUntitled && editor;
  });
}

/** Closes the unsaved journeys without asking whether to keep them. */
async function closeUnsaved(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isUntitled)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
