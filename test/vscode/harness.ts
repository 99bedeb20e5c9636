/** What the tests with Node share: the window as Playwright sees it, and the map in it. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, chromium, type Frame, type Page } from 'playwright-core';
import * as vscode from 'vscode';
import { until } from './editor.js';

export * from './editor.js';

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
