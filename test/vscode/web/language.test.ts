import * as vscode from 'vscode';
import { diagnostics, inWorkspace, rulesOf, until } from '../editor.js';
import { equal, match } from '../expect.js';
import { checked, cleanUp, find, metro, openNew, replace, write } from '../own-files.js';

const hasMessage = (text: string) => (found: readonly vscode.Diagnostic[]) =>
  found.some(({ message }) => message.includes(text));

async function edits<T>(command: string, ...args: unknown[]): Promise<T> {
  return await vscode.commands.executeCommand<T>(command, ...args);
}

describe('the language, with the server as a worker', () => {
  afterEach(cleanUp);

  it('underlines a fault, and no longer once it is put right', async () => {
    const editor = await openNew('metro.journey', metro);
    await checked(editor.document.uri);
    await replace(editor, 'because Stalls', 'because Nobody');
    await diagnostics(editor.document.uri, hasMessage('Nobody'));
    await replace(editor, 'because Nobody', 'because Stalls');
    await diagnostics(editor.document.uri, (found) => !hasMessage('Nobody')(found));
  });

  it('checks files that nobody has opened, and follows them', async () => {
    const file = await write('closed.journey', 'journey Closed "Closed" for Stranger { draft }\n');
    await diagnostics(file, hasMessage('Stranger'));
    await write('closed.journey', 'persona Stranger\njourney Closed "Closed" for Stranger { draft }\n');
    await diagnostics(file, (found) => !hasMessage('Stranger')(found));
  });

  it('offers what can stand at a place, names of other files included', async () => {
    await write('shared-offer.journey', 'channel PhoneOffer "The phone itself"\n');
    const editor = await openNew(
      'metro.journey',
      metro.replaceAll('Phone', 'PhoneOffer').replace(/^channel PhoneOffer.*\n/m, ''),
    );
    await checked(editor.document.uri);
    const offered = async (position: vscode.Position) => {
      const { items } = await edits<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        editor.document.uri,
        position,
      );
      return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const name = find(editor.document, 'PhoneOffer {');
    await until('the name is offered', async () => (await offered(name)).includes('PhoneOffer'));
    await replace(editor, '      does "Reloads', '      \n      does "Reloads');
    const line = find(editor.document, 'does "Reloads').line - 1;
    await until('keywords are offered', async () => (await offered(new vscode.Position(line, 6))).includes('thinks'));
  });

  it('renames across files, those that are not open included', async () => {
    const shared = await write('shared-rename.journey', 'persona CommuterRename "Mei"\n');
    const other = await write('other-rename.journey', 'journey Other "Other" for CommuterRename { draft }\n');
    const editor = await openNew(
      'metro.journey',
      metro.replace(/^persona.*\n/, '').replace('for Commuter', 'for CommuterRename'),
    );
    await checked(editor.document.uri);
    const edit = await until('all three files are to be changed', async () => {
      const position = find(editor.document, 'CommuterRename {');
      const found = await edits<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        position,
        'Traveller',
      );
      return found.size === 3 && found;
    });
    equal(await vscode.workspace.applyEdit(edit), true);
    match(editor.document.getText(), /for Traveller \{/);
    match((await vscode.workspace.openTextDocument(shared)).getText(), /^persona Traveller "Mei/);
    match((await vscode.workspace.openTextDocument(other)).getText(), /for Traveller \{/);
    await checked(editor.document.uri);
  });

  it('fixes what a rule finds', async () => {
    const editor = await openNew('metro.journey', metro.replace('feels relieved', 'feels relieved 7'));
    const found = await diagnostics(editor.document.uri, (all) => rulesOf(all).includes('score-out-of-scale'));
    const range = found.find((each) => rulesOf([each]).includes('score-out-of-scale'))?.range;
    const actions = await edits<vscode.CodeAction[]>('vscode.executeCodeActionProvider', editor.document.uri, range);
    const { edit } = actions.find(({ isPreferred }) => isPreferred) ?? {};
    equal(edit !== undefined && (await vscode.workspace.applyEdit(edit)), true);
    await diagnostics(editor.document.uri, (all) => !rulesOf(all).includes('score-out-of-scale'));
  });

  it('formats', async () => {
    const editor = await openNew(
      'metro.journey',
      metro.replace('  draft', '      draft').replace('  stage Decide', '\tstage   Decide'),
    );
    await checked(editor.document.uri);
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await until('the text is formatted', () => editor.document.getText() === metro);
  });

  it('honours settings, and reads them again when they change', async () => {
    const settings = inWorkspace('own', 'journey.config.json');
    const before = await vscode.workspace.fs.readFile(settings);
    const change = (text: string) => vscode.workspace.fs.writeFile(settings, new TextEncoder().encode(text));
    try {
      const file = await write('empty.journey', 'persona MeiSettings\njourney Empty "Empty" for MeiSettings {}\n');
      const finds = (severity: vscode.DiagnosticSeverity | undefined) =>
        diagnostics(file, (found) => {
          const it = found.find((each) => rulesOf([each]).includes('journey-without-stages'));
          return found.length > 0 && it?.severity === severity;
        });
      await finds(vscode.DiagnosticSeverity.Warning);
      await change('{ "rules": { "journey-without-stages": "error" } }');
      await finds(vscode.DiagnosticSeverity.Error);
      await change('{ "rules": { "journey-without-stages": "off" } }');
      await finds(undefined);
      await change('{ "rules": 1 }');
      equal(rulesOf(await diagnostics(settings)), ['invalid-settings']);
    } finally {
      await vscode.workspace.fs.writeFile(settings, before);
    }
    await diagnostics(settings, (found) => found.length === 0);
  });

  it('goes on after its server was restarted', async () => {
    const editor = await openNew('metro.journey', metro);
    await checked(editor.document.uri);
    await vscode.commands.executeCommand('journey.restartServer');
    await replace(editor, 'because Stalls', 'because Nothing');
    await diagnostics(editor.document.uri, hasMessage('Nothing'));
  });
});
