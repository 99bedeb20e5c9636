/** Loads an extension into the workbench's web worker extension host, as a browser without a server would. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { answerAboutWindow } from './window-requests.mjs';

/** Where the workbench finds the extension, and the tests what they may ask of the window. */
const extensionPath = '/dev-extensions/0';
const windowPath = '/dev-extensions/window/';

/** @type {Record<string, string>} */
const contentTypes = {
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/**
 * Serves an extension's folder at the server's own address, and has the workbench load the extension from there: the
 * files of a folder of the server would be loaded into the extension host with Node instead.
 * @param {import('playwright-core').Page} page
 * @param {{port: number, url: string}} server
 * @param {string} folder
 * @returns {Promise<(file: string) => string>} the address at which a file of the folder is served
 */
export async function serveExtension(page, server, folder) {
  await page.route(`${server.url}${extensionPath}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = path.join(folder, decodeURIComponent(pathname.slice(extensionPath.length)));
    const body = await readFile(file).catch(() => undefined);
    const contentType = contentTypes[path.extname(file)] ?? 'text/plain; charset=utf-8';
    // The pages of webviews are of another origin, and fonts ask leave for that: extensions are served so on the web, too.
    const headers = { 'access-control-allow-origin': '*' };
    await route.fulfill(body ? { body, contentType, headers } : { status: 404 });
  });
  await page.route(`${server.url}${windowPath}**`, async (route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    const question = { ...Object.fromEntries(searchParams), body: route.request().postData() ?? '' };
    try {
      await route.fulfill({
        json: (await answerAboutWindow(page, pathname.slice(windowPath.length), question)) ?? null,
      });
    } catch (error) {
      await route.fulfill({ status: 500, body: String(error) });
    }
  });
  const extension = { scheme: 'http', authority: `localhost:${server.port}`, path: extensionPath };
  await page.addInitScript(developUnder, extension);
  return (file) => server.url + path.posix.join(extensionPath, path.relative(folder, file).split(path.sep).join('/'));
}

/**
 * Runs in the page, before the workbench reads its settings. The page itself cannot be changed on its way: the workbench's
 * sockets would break.
 * @param {{scheme: string, authority: string, path: string}} extension
 */
function developUnder(extension) {
  const element = 'Element' in globalThis ? Reflect.get(globalThis, 'Element').prototype : undefined;
  if (!element) return;
  const { getAttribute } = element;
  /**
   * @this {{id: string}}
   * @param {string} name
   */
  element.getAttribute = function (name) {
    const value = getAttribute.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings') return value;
    const settings = JSON.parse(value);
    settings.developmentOptions = { ...settings.developmentOptions, extensions: [extension] };
    return JSON.stringify(settings);
  };
}
