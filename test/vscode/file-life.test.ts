import assert from 'node:assert/strict';
import { mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, diagnostics, inWorkspace, rulesOf, until } from './editor.js';
import { cleanUp, openNew, ownFolder, write } from './journeys.js';

const isNone = (found: readonly vscode.Diagnostic[]) => found.length === 0;

/** Types into a document without saving it. */
async function insert(editor: vscode.TextEditor, text: string): Promise<void> {
  const end = editor.document.positionAt(editor.document.getText().length);
  assert.ok(await editor.edit((edit) => edit.insert(end, text)));
}

describe('files that come and go', () => {
  afterEach(cleanUp);

  it('a file outside the workspace is in the project around it', async () => {
    const folder = await realpath(await mkdtemp(path.join(tmpdir(), 'journey-outside-')));
    try {
      await writeFile(path.join(folder, 'journey.config.json'), '{ "rules": { "unknown-reference": "warning" } }');
      await writeFile(path.join(folder, 'shared.journey'), 'persona Outside "Outside"\n');
      const file = path.join(folder, 'map.journey');
      await writeFile(file, 'journey Far "Far" for Outside, Nobody {}\n');
      await vscode.window.showTextDocument(vscode.Uri.file(file));
      const found = await diagnostics(vscode.Uri.file(file));
      const unknown = found.filter(({ message }) => /“(Outside|Nobody)”/.test(message));
      assert.deepEqual(
        unknown.map(({ severity }) => severity),
        [vscode.DiagnosticSeverity.Warning],
      );
    } finally {
      await closeAll();
      await rm(folder, { recursive: true, force: true });
    }
  });

  it('what is closed without saving counts no longer', async () => {
    const shared = await openNew('shared.journey', 'persona Kept "Kept"\n');
    const map = await write('map.journey', 'journey Kept1 "Kept" for Kept { draft }\n');
    await diagnostics(map, isNone);
    await insert(shared, 'journey Unsaved "Unsaved" for Nobody { draft }\n');
    await diagnostics(shared.document.uri);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await diagnostics(inWorkspace(ownFolder, 'shared.journey'), isNone);
  });

  it('a folder goes with its settings and what was found in it', async () => {
    const folder = inWorkspace(ownFolder, 'deep');
    const settings = vscode.Uri.joinPath(folder, 'journey.config.json');
    await vscode.workspace.fs.createDirectory(folder);
    await vscode.workspace.fs.writeFile(settings, new TextEncoder().encode('{ "ruels": {} }'));
    assert.deepEqual(rulesOf(await diagnostics(settings)), ['invalid-settings']);
    await vscode.workspace.fs.delete(folder, { recursive: true });
    await diagnostics(settings, isNone);
  });

  it('a file of another name is checked while its language is set by hand, and adds no name', async () => {
    const map = await write('map.journey', 'persona Real "Real"\njourney Real1 "Real" for Real { draft }\n');
    const notes = await write('notes.txt', 'persona Real "Real"\njourney Notes "Notes" for Real, Nobody { draft }\n');
    const document = await vscode.workspace.openTextDocument(notes);
    await vscode.window.showTextDocument(document);
    await vscode.languages.setTextDocumentLanguage(document, 'journey');
    await diagnostics(notes, (found) => rulesOf(found).includes('unknown-reference'));
    assert.deepEqual(vscode.languages.getDiagnostics(map), []);
    await vscode.languages.setTextDocumentLanguage(document, 'plaintext');
    await diagnostics(notes, isNone);
  });

  it('a file in another encoding is one finding, and right where the editor knows the encoding', async () => {
    const uri = inWorkspace(ownFolder, 'gbk.journey');
    await write('gbk.journey', '');
    // “Li 李” in GBK.
    const bytes = [...new TextEncoder().encode('persona Li "Li '), 0xc0, 0xee, 0x22, 0x0a];
    await vscode.workspace.fs.writeFile(uri, Uint8Array.from(bytes));
    const [finding] = await diagnostics(uri);
    assert.match(finding?.message ?? '', /UTF-8/);
    const files = vscode.workspace.getConfiguration('files', uri);
    await files.update('encoding', 'gbk', vscode.ConfigurationTarget.Workspace);
    try {
      await vscode.window.showTextDocument(uri);
      await until('the text is right', () => vscode.window.activeTextEditor?.document.getText().includes('李'));
      await diagnostics(uri, (found) => !found.some(({ message }) => message.includes('UTF-8')));
    } finally {
      await files.update('encoding', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
