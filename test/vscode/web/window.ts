/** The window around a worker that can neither see nor touch it: whoever opened it answers questions at an address beside the extension's. */
import * as vscode from 'vscode';
import { extensionId } from '../editor.js';
import type { Counts } from '../reporter.js';

async function ask(name: string, parameters: Record<string, string> = {}, body?: string): Promise<unknown> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!extension) throw new Error(`${extensionId} is not in this VS Code`);
  const address = vscode.Uri.joinPath(extension.extensionUri, '..', 'window', name).toString(true);
  const response = await fetch(
    `${address}?${new URLSearchParams(parameters)}`,
    body === undefined ? {} : { method: 'POST', body },
  );
  if (!response.ok) throw new Error(`Asking the window for ${name}: ${await response.text()}`);
  return response.json();
}

/** The texts of the elements that a selector finds, in the window and in the pages in it. */
export async function texts(selector: string): Promise<string[]> {
  const found = await ask('texts', { selector });
  return Array.isArray(found) ? found.filter((text) => typeof text === 'string') : [];
}

/** Clicks the first visible element that a selector finds and that holds a text; says whether there was one. */
export async function click(selector: string, text = ''): Promise<boolean> {
  return (await ask('click', { selector, text })) === true;
}

/** The fonts that the pages in the window have or lack, as `family: status`, each once. */
export async function fonts(): Promise<string[]> {
  const found = await ask('fonts');
  const faces: { family?: unknown; status?: unknown }[] = Array.isArray(found) ? found : [];
  return [...new Set(faces.map(({ family, status }) => `${family}: ${status}`))];
}

/** Types where the keyboard is. */
export async function type(text: string): Promise<void> {
  await ask('type', { text });
}

/** Saves a picture of the window as `test-output/screenshots/NAME.png`. */
export async function screenshot(name: string): Promise<void> {
  await ask('screenshot', { name });
}

/** Reports how the tests went to whoever started them. */
export async function report(counts: Counts): Promise<void> {
  await ask('results', {}, JSON.stringify(counts));
}
