import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { previewFrame, until, workbench } from './harness.js';
import { cardOf, cleanUp, find, mapText, metro, openMap, openNew, shows, typeAt } from './journeys.js';

const stall = 'Metro/stage:Trigger/touchpoint:Stall';
const sign = 'Metro/stage:Decide/touchpoint:Sign';

describe('map and text', () => {
  afterEach(cleanUp);

  it('selects in the text what is clicked on the map', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await cardOf(frame, sign).click();
    const line = find(editor.document, 'touchpoint Sign').line;
    await until('its line is selected', () => !editor.selection.isEmpty && editor.selection.start.line === line);
    assert.equal(editor.document.getText(editor.selection), 'Sign');
    await until('the card is marked', () => hasClass(frame, sign, 'is-selected'));
  });

  it('goes to the text on a double click', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await cardOf(frame, stall).dblclick();
    const line = find(editor.document, 'touchpoint Stall').line;
    await until('the cursor is there', () => editor.selection.active.line === line);
    await until('the editor has the keyboard', async () => {
      const page = await workbench();
      return (await page.locator('.editor-instance .monaco-editor.focused').count()) > 0;
    });
  });

  it('marks the card under the cursor and brings it into view', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await shows(frame, 'Sign on the website');
    await frame.evaluate('document.querySelector(".canvas").scrollTo(0, 0)');
    const position = find(editor.document, 'feels relieved');
    editor.selection = new vscode.Selection(position, position);
    await until('the card is marked', () => hasClass(frame, sign, 'is-current'));
    assert.equal(await cardOf(frame, sign).getAttribute('aria-current'), 'true');
    await until('it is in view', () => cardOf(frame, sign).isVisible());
    await until('it lies inside the pane', async () =>
      isInside(await cardOf(frame, sign).boundingBox(), await frame.locator('.canvas').boundingBox()),
    );
    const elsewhere = find(editor.document, 'does "Reloads');
    editor.selection = new vscode.Selection(elsewhere, elsewhere);
    await until('another card is marked', () => hasClass(frame, stall, 'is-current'));
    assert.equal(await hasClass(frame, sign, 'is-current'), false);
  });

  it('shows the journey that the cursor goes into, also under a new name', async () => {
    const bus =
      'journey Bus "By bus at last" for Commuter { draft; stage Wait "At the stop" { touchpoint Stop "Waits" } }\n';
    const editor = await openNew('metro.journey', `${metro}\n${bus}`);
    const frame = await openMap();
    await shows(frame, 'Sign the new plan');
    const stop = find(editor.document, 'stage Wait');
    editor.selection = new vscode.Selection(stop, stop);
    await until('the other journey is shown', async () =>
      (await mapText(await previewFrame())).includes('At the stop'),
    );
    await typeAt(editor, find(editor.document, 'Bus "By').translate(0, 3), 'Line');
    await until('its name is changed', () => editor.document.getText().includes('journey BusLine'));
    await typeAt(editor, find(editor.document, 'By bus'), 'Home ');
    await until('it is still the one shown', async () => (await mapText(await previewFrame())).includes('Home By bus'));
  });

  it('moves between cards by arrow keys, and goes to the text by Enter', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await cardOf(frame, 'Metro/stage:Trigger').focus();
    const { keyboard } = await workbench();
    const focused = () => frame.evaluate<string>('document.activeElement.getAttribute("data-id") ?? ""');
    await keyboard.press('ArrowRight');
    await until('the next stage has the focus', async () => (await focused()) === 'Metro/stage:Decide');
    await keyboard.press('ArrowDown');
    await until('the card below has the focus', async () => (await focused()) === sign);
    assert.equal(await frame.locator('[data-target][tabindex="0"]').count(), 1);
    await keyboard.press('Enter');
    const line = find(editor.document, 'touchpoint Sign').line;
    await until('the cursor is there', () => editor.selection.active.line === line);
  });

  it('clears the selection by Escape', async () => {
    await openNew('metro.journey', metro);
    const frame = await openMap();
    await cardOf(frame, sign).click();
    await until('the card is marked', () => hasClass(frame, sign, 'is-selected'));
    await (await workbench()).keyboard.press('Escape');
    await until('the mark is gone', async () => !(await hasClass(frame, sign, 'is-selected')));
  });

  it('shows the source of a map', async () => {
    await openNew('metro.journey', metro);
    await vscode.commands.executeCommand('journey.openPreview');
    await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
    await until('the map is in front', () => vscode.window.activeTextEditor === undefined);
    await vscode.commands.executeCommand('journey.showSource');
    await until('its text is in front', () =>
      vscode.window.activeTextEditor?.document.fileName.endsWith('metro.journey'),
    );
  });
});

type Frame = Parameters<typeof cardOf>[0];
type Rectangle = { x: number; y: number; width: number; height: number } | null;

async function hasClass(frame: Frame, id: string, name: string): Promise<boolean> {
  return ((await cardOf(frame, id).getAttribute('class')) ?? '').split(' ').includes(name);
}

function isInside(inner: Rectangle, outer: Rectangle): boolean {
  if (!inner || !outer) return false;
  return (
    inner.x >= outer.x - 1 &&
    inner.y >= outer.y - 1 &&
    inner.x + inner.width <= outer.x + outer.width + 1 &&
    inner.y + inner.height <= outer.y + outer.height + 1
  );
}
