/**
 * `npm start`: builds, then opens VS Code with the extension of this folder on the examples, with the live map beside one.
 * Takes the installed VS Code, else a downloaded one, else the server build in a browser.
 *
 *   npm start -- --browser   takes the server build even if a VS Code is installed
 *   npm start -- --check     opens it without a window, waits for the map, and ends: 0 when it was drawn
 *   npm start -- --no-build  takes dist/ as it is
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { browser } from './machine/browser.mjs';
import { downloadedCode, hasDisplay, installedCode, openDesktop, openInBrowser } from './machine/desktop.mjs';
import { editor } from './machine/editor.mjs';
import { atEnd, end, isEnding } from './machine/ending.mjs';
import { inRoot, projectEnv, root } from './machine/paths.mjs';
import { listen } from './machine/ports.mjs';
import { Failure, main, npm } from './machine/run.mjs';
import { startServer } from './machine/vscode-server.mjs';
import { calmSettings, openBrowser, workbenchAddress } from './machine/workbench.mjs';

/** Publisher and name in package.json: how the editor names the extension in its messages. */
const extensionId = 'journey-as-code.journey-as-code';
const mapTimeout = 120_000;
/** @param {string} line */
const say = (line) => console.log(line);

/** The extension reads it when it starts, and opens the map beside an example. */
const env = { JOURNEY_OPEN_MAP: '1' };

/**
 * The example that the README shows, else the first.
 * @param {string} folder
 */
async function firstExample(folder) {
  const files = existsSync(folder) ? await readdir(folder, { recursive: true }) : [];
  /** @param {string} file */
  const depth = (file) => file.split(path.sep).length;
  const [first] = files
    .filter((file) => file.endsWith('.journey'))
    .sort(
      (a, b) =>
        depth(a) - depth(b) || Number(b.startsWith('upgrade')) - Number(a.startsWith('upgrade')) || (a < b ? -1 : 1),
    );
  if (!first)
    throw new Failure(`Opening the examples: ${folder} holds no .journey file. Restore it: git checkout -- examples`);
  return path.join(folder, first);
}

/**
 * Opens the desktop program, if there is one. Returns false when there is none.
 * @param {string} folder
 * @param {string} file
 */
async function startDesktop(folder, file) {
  if (!hasDisplay()) return false;
  for (const find of [installedCode, () => downloadedCode(say)]) {
    const program = await find();
    if (!program) continue;
    try {
      say('VS Code opens; close its window to end.');
      await openDesktop({ program, folder, file, env, settings: calmSettings });
      return true;
    } catch (error) {
      say(`${error instanceof Error ? error.message : error} Trying the next way.`);
    }
  }
  return false;
}

/**
 * Starts the server build on a folder and returns the address that shows it.
 * @param {string} folder
 * @param {string} file
 */
async function startInBrowser(folder, file) {
  const data = await mkdtemp(path.join(tmpdir(), 'journey-start-'));
  atEnd(() => rm(data, { recursive: true, force: true, maxRetries: 5 }));
  const user = path.join(data, 'data/User');
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify(calmSettings, null, 2));
  const server = await startServer({
    editor: await editor(say),
    data,
    args: ['--disable-workspace-trust', `--extensions-dir=${path.join(data, 'extensions')}`],
    env,
  });
  atEnd(() => server.stop());
  const address = workbenchAddress(server, { workspace: folder, openFile: file, developmentPaths: [root], env });
  return { ...server, address };
}

/**
 * A short address that leads to the long one, for people to read and terminals to print.
 * @param {string} target
 */
async function shortAddress(target) {
  const redirect = createServer((_request, response) => response.writeHead(302, { location: target }).end());
  return `http://localhost:${await listen(redirect)}`;
}

/**
 * Waits until a webview shows the map, and leaves a picture of the window either way.
 * @param {string} folder
 * @param {string} file
 */
async function check(folder, file) {
  const program = await browser(say);
  const profile = await mkdtemp(path.join(tmpdir(), 'journey-browser-'));
  atEnd(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));
  const { address } = await startInBrowser(folder, file);
  const window = await openBrowser({ program, profile });
  atEnd(() => window.close());
  const picture = inRoot('test-output/start.png');
  await mkdir(path.dirname(picture), { recursive: true });
  const complaints = new Set();
  window.page.on('console', (message) => {
    const [text = ''] = message
      .text()
      .replace(/%c|color: \S+/g, '')
      .trim()
      .split('\n');
    if (message.type() === 'error' && text.includes(extensionId)) complaints.add(text);
  });
  try {
    await window.page.goto(address);
    const started = Date.now();
    while (!(await showsMap(window.page))) {
      if (Date.now() - started > mapTimeout) {
        const said = complaints.size > 0 ? `\nThe editor said:\n  ${[...complaints].slice(-3).join('\n  ')}` : '';
        const what = `Waiting for the map of ${path.basename(file)}: it was not drawn within ${mapTimeout / 1000} s.`;
        throw new Failure(`${what} See ${path.relative(root, picture)}.${said}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    // One more breath, so that the picture shows the map at rest.
    await new Promise((resolve) => setTimeout(resolve, 500));
    say(`The map is drawn. See ${path.relative(root, picture)}.`);
  } finally {
    await window.page.screenshot({ path: picture }).catch(() => {});
  }
}

/** @param {import('playwright-core').Page} page */
async function showsMap(page) {
  for (const frame of page.frames()) {
    const map = frame.locator('svg.journey-map').first();
    if (await map.isVisible().catch(() => false)) return true;
  }
  return false;
}

await main(async () => {
  const { values: options } = parseArgs({
    options: { check: { type: 'boolean' }, browser: { type: 'boolean' }, 'no-build': { type: 'boolean' } },
  });
  if (!options['no-build'])
    await npm(['run', '--silent', 'build'], {
      cwd: root,
      env: projectEnv(),
      show: true,
      doing: 'Building',
      next: 'The lines above say why.',
    });
  const examples = inRoot('examples');
  if (options.check) {
    const copy = path.join(await mkdtemp(path.join(tmpdir(), 'journey-examples-')), 'examples');
    atEnd(() => rm(path.dirname(copy), { recursive: true, force: true }));
    await firstExample(examples);
    await cp(examples, copy, { recursive: true });
    await check(copy, await firstExample(copy));
    return 0;
  }
  const file = await firstExample(examples);
  if (!options.browser && (await startDesktop(examples, file))) return 0;
  const { address: target, ended } = await startInBrowser(examples, file);
  const address = await shortAddress(target);
  say(`\nVS Code with the examples is at\n\n  ${address}\n\nPress Ctrl+C to end.`);
  if (hasDisplay()) openInBrowser(address);
  await ended;
  if (isEnding()) return undefined;
  throw new Failure('Running VS Code: the server ended by itself. Start it again: npm start');
});
await end();
process.exit();
