import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { diagnostics, until, workbench } from './harness.js';
import { checked, cleanUp, find, metro, openNew, replace, typeAt, write } from './journeys.js';

/**
 * A journey and the file with what it shares. The names are a test's own: what another test took away may still be on
 * its way out of the server.
 */
function twoFiles(tag: string): { journey: string; shared: string } {
  return {
    journey: `journey Metro "From 4G to 5G" for Commuter${tag} {
  draft
  stage Trigger "My video keeps buffering" awareness {
    touchpoint Stall "Video stalls" via Phone${tag} {
      feels frustrated
    }
  }
}
`,
    shared: `persona Commuter${tag} "Mei, on the metro"\nchannel Phone${tag} "The phone itself"\n`,
  };
}

describe('the language in the editor', () => {
  afterEach(cleanUp);

  it('underlines a fault while it is typed, and no longer once it is mended', async () => {
    const editor = await openNew('metro.journey', metro);
    await checked(editor.document.uri);
    const position = find(editor.document, 'because Stalls');
    await typeAt(editor, position, 'for Nobody ');
    await until('it is typed', () => editor.document.getText().includes('frustrated for Nobody because'));
    const found = await diagnostics(editor.document.uri, (all) =>
      all.some(({ message }) => message.includes('Nobody')),
    );
    assert.equal(found.find(({ message }) => message.includes('Nobody'))?.source, 'journey');
    for (let times = 0; times < 'for Nobody '.length; times++) await (await workbench()).keyboard.press('Backspace');
    await diagnostics(editor.document.uri, (all) => all.every(({ message }) => !message.includes('Nobody')));
  });

  it('offers the keywords that fit a place', async () => {
    const editor = await openNew('metro.journey', metro);
    await checked(editor.document.uri);
    await replace(editor, '      does "Reloads, then gives up"\n', '      does "Reloads, then gives up"\n      \n');
    const line = find(editor.document, 'does "Reloads').line + 1;
    const labels = await completions(editor, new vscode.Position(line, 6), 'thinks');
    for (const label of ['feels', 'pain', 'ai', 'backstage']) assert.ok(labels.includes(label), `offers ${label}`);
    assert.ok(!labels.includes('stage'), 'offers no stage inside a touchpoint');
  });

  it('offers the names that can stand at a place, of every file', async () => {
    const { journey, shared } = twoFiles('Names');
    await write('shared-names.journey', shared);
    const editor = await openNew('metro.journey', journey);
    await checked(editor.document.uri);
    const after = find(editor.document, 'PhoneNames {');
    const labels = await completions(editor, after, 'PhoneNames');
    assert.ok(!labels.includes('CommuterNames'), 'offers no persona for a channel');
  });

  it('renames across files', async () => {
    const { journey, shared } = twoFiles('Rename');
    const file = await write('shared-rename.journey', shared);
    const editor = await openNew('metro.journey', journey);
    await checked(editor.document.uri);
    const edit = await until('both files are to be changed, and no other', async () => {
      const position = find(editor.document, 'CommuterRename {');
      const found = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        editor.document.uri,
        position,
        'Traveller',
      );
      return found.size === 2 && found;
    });
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.match(editor.document.getText(), /for Traveller \{/);
    const other = await vscode.workspace.openTextDocument(file);
    assert.match(other.getText(), /^persona Traveller "Mei/);
    await checked(editor.document.uri);
  });

  it('goes to a definition in another file', async () => {
    const { journey, shared } = twoFiles('Definition');
    const file = await write('shared-definition.journey', shared);
    const editor = await openNew('metro.journey', journey);
    await checked(editor.document.uri);
    const found = await until('the definition is found', async () => {
      const position = find(editor.document, 'PhoneDefinition {');
      const all = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
        'vscode.executeDefinitionProvider',
        editor.document.uri,
        position,
      );
      return all[0];
    });
    const uri = 'targetUri' in found ? found.targetUri : found.uri;
    const range = 'targetUri' in found ? found.targetRange : found.range;
    assert.equal(uri.toString(), file.toString());
    assert.equal(range.start.line, 1);
  });

  it('tells on hover what a name stands for', async () => {
    const { journey, shared } = twoFiles('Hover');
    await write('shared-hover.journey', `/** Pays for herself. */\n${shared}`);
    const editor = await openNew('metro.journey', journey);
    await checked(editor.document.uri);
    await until('the hover tells it', async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        editor.document.uri,
        find(editor.document, 'CommuterHover {'),
      );
      const text = hovers.flatMap(({ contents }) =>
        contents.map((part) => (typeof part === 'string' ? part : part.value)),
      );
      return text.join('\n').includes('Pays for herself.');
    });
  });

  it('serves a file that is not saved yet', async () => {
    const document = await vscode.workspace.openTextDocument({
      language: 'journey',
      content: 'journey Draft "Untold" for Nobody {\n}\n',
    });
    await vscode.window.showTextDocument(document);
    await diagnostics(document.uri, (all) => all.some(({ message }) => message.includes('Nobody')));
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('goes on after its server was restarted', async () => {
    const editor = await openNew('metro.journey', metro);
    await checked(editor.document.uri);
    await vscode.commands.executeCommand('journey.restartServer');
    await replace(editor, 'because Stalls', 'because Nothing');
    await diagnostics(editor.document.uri, (all) => all.some(({ message }) => message.includes('Nothing')));
  });
});

/** Labels offered at a place, asked for until the expected one is among them. */
async function completions(editor: vscode.TextEditor, position: vscode.Position, expected: string): Promise<string[]> {
  let labels: string[] = [];
  const ask = async () => {
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      editor.document.uri,
      position,
    );
    // Words of the text that VS Code itself offers are not ours.
    const ours = list.items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
    labels = ours.map(({ label }) => (typeof label === 'string' ? label : label.label));
    return labels.includes(expected);
  };
  await until(`${expected} is offered`, ask).catch((cause: unknown) => {
    throw new Error(`${expected} is not among what is offered: ${labels.join(', ')}`, { cause });
  });
  return labels;
}
