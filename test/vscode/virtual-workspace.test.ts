import * as vscode from 'vscode';
import { closeAll, diagnostics, rulesOf, until } from './editor.js';
import { equal, match } from './expect.js';
import { MemoryFiles, scheme } from './memory-files.js';
import { find } from './own-files.js';

const folder = vscode.Uri.from({ scheme, path: '/a project' });
const at = (...parts: string[]) => vscode.Uri.joinPath(folder, ...parts);
const write = (text: string, ...parts: string[]) =>
  vscode.workspace.fs.writeFile(at(...parts), new TextEncoder().encode(text));

const messages = (found: readonly vscode.Diagnostic[]) => found.map(({ message }) => message).join('\n');

const errors = (found: readonly vscode.Diagnostic[]) =>
  found.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);

describe('a virtual workspace', () => {
  let files: MemoryFiles;

  before(async () => {
    files = new MemoryFiles();
    await write('persona Guest "Ana"\n', 'shared', 'people.journey');
    await write('journey Stay "A stay" for Guest {}\n', 'stay.journey');
    await write('journey Old "Old" for Forgotten { draft }\n', 'old', 'old.journey');
    await write('{ "exclude": ["old/**"], "rules": { "journey-without-stages": "error" } }', 'journey.config.json');
    const { length } = vscode.workspace.workspaceFolders ?? [];
    equal(vscode.workspace.updateWorkspaceFolders(length, 0, { uri: folder }), true);
    await until('the folder is in the workspace', () => vscode.workspace.getWorkspaceFolder(at('stay.journey')));
  });

  after(async () => {
    await closeAll();
    const index = vscode.workspace.getWorkspaceFolder(folder)?.index;
    if (index !== undefined) vscode.workspace.updateWorkspaceFolders(index, 1);
    await until('the folder is gone', () => !vscode.workspace.getWorkspaceFolder(folder));
    files.dispose();
  });

  it('is checked without opening its files, by its settings, with names from all of them', async () => {
    const found = await diagnostics(at('stay.journey'), (all) => errors(all).length > 0);
    equal(rulesOf(errors(found)), ['journey-without-stages']);
    equal(vscode.languages.getDiagnostics(at('old', 'old.journey')), []);
  });

  it('is followed when its files and settings change', async () => {
    await write('{ "rules": { "journey-without-stages": "off" } }', 'journey.config.json');
    await diagnostics(at('stay.journey'), (all) => errors(all).length === 0);
    match(messages(await diagnostics(at('old', 'old.journey'))), /Forgotten/);
    await write('persona Forgotten\n', 'shared', 'more.journey');
    await until(
      'the name is found',
      () => !/Forgotten/.test(messages(vscode.languages.getDiagnostics(at('old', 'old.journey')))),
    );
    await vscode.workspace.fs.delete(at('shared', 'more.journey'));
    match(messages(await diagnostics(at('old', 'old.journey'))), /Forgotten/);
  });

  it('is edited across its files', async () => {
    const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(at('stay.journey')));
    const edit = await until('both files are to be changed', async () => {
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        find(editor.document, 'Guest'),
        'Visitor',
      );
      return found.size === 2 && found;
    });
    equal(await vscode.workspace.applyEdit(edit), true);
    match((await vscode.workspace.openTextDocument(at('shared', 'people.journey'))).getText(), /^persona Visitor/);
    await vscode.workspace.saveAll(false);
    match(new TextDecoder().decode(files.readFile(at('stay.journey'))), /for Visitor/);
  });
});
