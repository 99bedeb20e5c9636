/** What the editor tests share: the window as Playwright sees it, the map in it, files and diagnostics. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import * as vscode from 'vscode';

/** The extension's id, from publisher and name in package.json. */
export const extensionId = 'journey-as-code.journey-as-code';

/** The element every drawn map has. */
export const mapSelector = 'svg.journey-map';

/** VS Code's own themes, and the class each gives the workbench and a webview's body shares by kind. */
export const themes = {
  light: { name: 'Default Light Modern', workbench: 'vs' },
  dark: { name: 'Default Dark Modern', workbench: 'vs-dark' },
  highContrast: { name: 'Default High Contrast', workbench: 'hc-black' },
  highContrastLight: { name: 'Default High Contrast Light', workbench: 'hc-light' },
} as const;

let browser: Browser | undefined;

/**
 * Asks again and again until the answer is neither `undefined` nor `false`, and returns it.
 * @param what completes "waited in vain until …"
 * @param timeout in milliseconds
 * @throws when the time is over, with the last error met on the way
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  timeout = 40_000,
): Promise<T> {
  const limit = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < limit);
  throw new Error(`waited ${timeout / 1000} s in vain until ${what}`, { cause: last });
}

/** The VS Code window as a Playwright page. */
export async function workbench(): Promise<Page> {
  const address = process.env.JOURNEY_DEBUG_ADDRESS;
  if (!address) throw new Error('the launcher gave no JOURNEY_DEBUG_ADDRESS: start the tests with npm run test:editor');
  browser ??= await chromium.connectOverCDP(address);
  const pages = browser.contexts().flatMap((context) => context.pages());
  return until('the VS Code window is there', async () => {
    for (const page of pages) if ((await page.locator('.monaco-workbench').count()) > 0) return page;
    return undefined;
  });
}

/** Ends the connection to the window, which stays open. */
export async function disconnect(): Promise<void> {
  await browser?.close();
  browser = undefined;
}

/** Every webview frame that shows a visible element for the selector; by default, every map. */
export async function previewFrames(selector = mapSelector): Promise<Frame[]> {
  const found: Frame[] = [];
  for (const frame of (await workbench()).frames()) {
    // A frame may go away while it is asked.
    const shows = await frame
      .locator(selector)
      .first()
      .isVisible()
      .catch(() => false);
    if (shows) found.push(frame);
  }
  return found;
}

/** Waits for a webview frame that shows the selector, and returns it. */
export function previewFrame(selector = mapSelector): Promise<Frame> {
  return until(`a preview shows ${selector}`, async () => (await previewFrames(selector))[0]);
}

/** Saves a picture of the window as `test-output/screenshots/NAME.png`. */
export async function screenshot(name: string): Promise<string> {
  const folder = path.join(process.env.JOURNEY_TEST_OUTPUT ?? 'test-output', 'screenshots');
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await (await workbench()).screenshot({ path: file });
  return file;
}

/** Changes the colour theme and waits until the window wears it. */
export async function setTheme(theme: keyof typeof themes): Promise<void> {
  const { name, workbench: className } = themes[theme];
  await vscode.workspace.getConfiguration('workbench').update('colorTheme', name, vscode.ConfigurationTarget.Global);
  const page = await workbench();
  await until(
    `the window wears ${name}`,
    async () => (await page.locator(`.monaco-workbench.${className}`).count()) > 0,
  );
}

/** The address of a file in the workspace the tests work on; the examples lie in its folder `examples`. */
export function inWorkspace(...parts: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the tests run without a workspace folder');
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** Opens a file of the workspace in an editor. */
export async function open(...parts: string[]): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(...parts)));
}

/** Closes every editor, dropping what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until the file has diagnostics that satisfy the test, and returns them. */
export function diagnostics(
  uri: vscode.Uri,
  enough: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return until(`the diagnostics of ${path.basename(uri.path)} are as expected`, () => {
    const found = vscode.languages.getDiagnostics(uri);
    return enough(found) && found;
  });
}

/** Waits until the extension is active, and returns it. */
export async function extension(): Promise<vscode.Extension<unknown>> {
  const found = vscode.extensions.getExtension(extensionId);
  if (!found) throw new Error(`${extensionId} is not installed in this VS Code`);
  return until(`${extensionId} is active`, () => found.isActive && found);
}
