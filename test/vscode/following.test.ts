import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import * as vscode from 'vscode';
import { previewFrame, until } from './harness.js';
import { cleanUp, find, mapText, metro, openMap, openNew, shows, write, zoomTo } from './journeys.js';

describe('a map that follows the editor', () => {
  afterEach(cleanUp);

  it('keeps its journey and its place while the definition of a name is looked at', async () => {
    const people = metro.match(/^persona .*$/gm)?.join('\n') ?? '';
    const shared = await write('shared.journey', people);
    const editor = await openNew('metro.journey', metro.replace(/^persona .*$/gm, ''));
    const frame = await openMap();
    await arrange(frame);
    const at = find(editor.document, 'Commuter');
    await vscode.window.showTextDocument(editor.document, { selection: new vscode.Range(at, at), viewColumn: 1 });
    await until('the definition is shown', async () => {
      await vscode.commands.executeCommand('editor.action.revealDefinition');
      return vscode.window.activeTextEditor?.document.uri.toString() === shared.toString();
    });
    // Time enough for a map that would turn away.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await isArranged(frame);
    await vscode.window.showTextDocument(editor.document, { viewColumn: 1 });
    await new Promise((resolve) => setTimeout(resolve, 500));
    await isArranged(frame);
  });

  it('shows a file as soon as there is a journey in it', async () => {
    await openNew('metro.journey', metro);
    const frame = await openMap();
    await shows(frame, 'Sign the new plan');
    const editor = await openNew('late.journey', 'persona Late "Late"\n');
    await editor.edit((edit) =>
      edit.insert(
        new vscode.Position(1, 0),
        'journey Later "Later" for Late { draft; stage Only "Here at last" { } }\n',
      ),
    );
    await shows(frame, 'Here at last');
  });

  it('finds each file again as it was left', async () => {
    await openNew('metro.journey', metro);
    const frame = await openMap();
    await arrange(frame);
    await openNew('other.journey', metro.replaceAll('Sign the new plan', 'Sign the old plan'));
    await shows(frame, 'Sign the old plan');
    await openNew('metro.journey', metro);
    await isArranged(await previewFrame());
  });

  it('does not turn to an older version of a file, in which nothing is reported', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('older', {
      provideTextDocumentContent: () =>
        metro.replaceAll('Sign the new plan', 'Sign here').replace('for Commuter', 'for Nobody'),
    });
    try {
      const editor = await openNew('metro.journey', metro);
      const frame = await openMap();
      await shows(frame, 'Sign the new plan');
      const older = editor.document.uri.with({ scheme: 'older', query: 'ref=HEAD' });
      const before = await vscode.workspace.openTextDocument(older);
      assert.equal(before.languageId, 'journey');
      await vscode.window.showTextDocument(before, { viewColumn: 1 });
      await new Promise((resolve) => setTimeout(resolve, 1500));
      assert.ok((await mapText(frame)).includes('Sign the new plan'));
      assert.deepEqual(vscode.languages.getDiagnostics(older), []);
    } finally {
      provider.dispose();
    }
  });
});

/** Zooms and scrolls. */
async function arrange(frame: Frame): Promise<void> {
  await shows(frame, 'Sign the new plan');
  await zoomTo(frame, '150%');
  await frame.evaluate('document.querySelector(".canvas").scrollTo(150, 60)');
  await until('it is scrolled', async () => (await placeOf(frame)).startsWith('150,60'));
}

async function isArranged(frame: Frame): Promise<void> {
  await shows(frame, 'Sign the new plan');
  await until('it is scrolled and zoomed as before', async () => (await placeOf(frame)) === '150,60 150%');
}

async function placeOf(frame: Frame): Promise<string> {
  const scroll = await frame.evaluate(
    '[document.querySelector(".canvas").scrollLeft, document.querySelector(".canvas").scrollTop].map(Math.round).join()',
  );
  return `${scroll} ${await frame.locator('.percent').innerText()}`;
}
