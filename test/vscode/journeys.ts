/** What the tests of maps and language share: their own files, the keyboard, and the map of an editor. */
import type { Frame } from 'playwright-core';
import * as vscode from 'vscode';
import { previewFrame, until, workbench } from './harness.js';

export * from './own-files.js';

/** Types at a place of an editor, as a person at the keyboard would. */
export async function typeAt(editor: vscode.TextEditor, position: vscode.Position, text: string): Promise<void> {
  // The cursor set by itself would move some time after the first keys have come.
  const selection = new vscode.Range(position, position);
  await vscode.window.showTextDocument(editor.document, {
    ...(editor.viewColumn === undefined ? {} : { viewColumn: editor.viewColumn }),
    selection,
  });
  const page = await workbench();
  await until('the editor has the keyboard', async () => (await page.locator('.monaco-editor.focused').count()) > 0);
  await page.keyboard.type(text);
}

/** Opens the map of the active editor beside it, and waits until it is drawn. */
export async function openMap(): Promise<Frame> {
  await vscode.commands.executeCommand('journey.openPreviewToSide');
  return previewFrame();
}

/** The drawn element, with the keyboard's key, of an element of the model. */
export function cardOf(frame: Frame, id: string): ReturnType<Frame['locator']> {
  return frame.locator(`svg.journey-map .jm-card[data-id="${id}"]`).first();
}

/** Waits until the map shows a text, wherever. */
export function shows(frame: Frame, text: string): Promise<boolean> {
  return until(`the map shows “${text}”`, async () => (await mapText(frame)).includes(text));
}

/** All words of the map, those of one line of text together. */
export async function mapText(frame: Frame): Promise<string> {
  return (await frame.locator('svg.journey-map text').allTextContents()).join(' ');
}

/** Zooms in, step by step, to what the toolbar calls `percent`. */
export async function zoomTo(frame: Frame, percent: string): Promise<void> {
  const shown = () => frame.locator('.percent').innerText();
  for (let before = await shown(); before !== percent; before = await shown()) {
    await frame.getByRole('button', { name: 'Zoom in' }).click();
    await until('the scale has grown', async () => (await shown()) !== before, 5000);
  }
}
