#!/usr/bin/env node
/**
 * Stands in for the VS Code program in `@vscode/test-electron`'s `runTests({vscodeExecutablePath})`:
 * takes the same arguments, and runs the tests in the real workbench of the server build, in a browser without a window.
 * Of all output it hands on the test reporter's lines alone; `JOURNEY_TEST_VERBOSE=1` shows the rest too.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { browser } from './machine/browser.mjs';
import { editor } from './machine/editor.mjs';
import { atEnd, end } from './machine/ending.mjs';
import { markedLine } from './machine/marked-lines.mjs';
import { inRoot } from './machine/paths.mjs';
import { Failure, main } from './machine/run.mjs';
import { startServer } from './machine/vscode-server.mjs';
import { openBrowser, workbenchAddress } from './machine/workbench.mjs';
import { serveExtension } from './machine/worker-host.mjs';

/** The tests are taken for stuck when the reporter has been silent for so long. */
const silenceLimit = Number(process.env.JOURNEY_TEST_SILENCE ?? 180) * 1000;
const verbose = process.env.JOURNEY_TEST_VERBOSE === '1';

/** @param {string[]} argv */
function parse(argv) {
  /** @param {string} name */
  const all = (name) => argv.filter((arg) => arg.startsWith(`--${name}=`)).map((arg) => arg.slice(name.length + 3));
  return {
    workspace: argv.find((arg) => !arg.startsWith('-')),
    developmentPaths: all('extensionDevelopmentPath'),
    testsPath: all('extensionTestsPath').at(-1),
    userData: all('user-data-dir').at(-1),
    serverArgs: argv.filter((arg) => /^--(extensions-dir|locale)=/.test(arg)),
    restricted: argv.includes('--restricted'),
    /** The extension runs in the worker extension host, as in a browser without a server. */
    web: argv.includes('--web'),
  };
}

/** @param {ReturnType<typeof parse>} args */
async function launch(args) {
  if (!args.testsPath)
    throw new Failure('Starting the editor tests: no --extensionTestsPath was given. Use npm run test:editor.');
  const folder = await mkdtemp(path.join(tmpdir(), 'journey-vscode-'));
  atEnd(() => rm(folder, { recursive: true, force: true, maxRetries: 5 }));
  const data = path.join(folder, 'server');
  await mkdir(data);
  if (args.userData) await cp(args.userData, path.join(data, 'data'), { recursive: true });

  const window = await openBrowser({ program: await browser(), profile: path.join(folder, 'browser') });
  atEnd(() => window.close());
  const trust = args.restricted ? [] : ['--disable-workspace-trust'];
  const server = await startServer({ editor: await editor(), data, args: [...trust, ...args.serverArgs] });
  atEnd(() => server.stop());

  /** @type {Record<string, string>} */
  const env = { JOURNEY_DEBUG_ADDRESS: window.debugAddress };
  for (const [name, value] of Object.entries(process.env))
    if (name.startsWith('JOURNEY_') && value !== undefined) env[name] ??= value;
  const { workspace, developmentPaths, testsPath } = args;
  const [extension = inRoot()] = developmentPaths;
  const addressOf = args.web
    ? await serveExtension(window.page, server, extension)
    : (/** @type {string} */ file) => file;
  const opened = {
    developmentPaths: developmentPaths.map(addressOf),
    testsPath: addressOf(testsPath),
    env,
    ...(workspace === undefined ? {} : { workspace }),
  };
  return await runTests(window.page, workbenchAddress(server, opened));
}

/**
 * Opens the workbench and waits for the tests' exit code.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 */
async function runTests(page, address) {
  /** @type {(code: number) => void} */
  let finish = () => {};
  /** @type {(reason: Failure) => void} */
  let fail = () => {};
  /** @type {Promise<number>} */
  const finished = new Promise((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  let stuck = false;
  /** @type {NodeJS.Timeout | undefined} */
  let silence;
  const heard = () => {
    clearTimeout(silence);
    silence = setTimeout(() => {
      stuck = true;
      fail(new Failure('stuck'));
    }, silenceLimit);
  };
  /**
   * @param {string} _type
   * @param {unknown[]} args
   */
  const handle = (_type, args) => {
    const texts = args.filter((arg) => typeof arg === 'string');
    const line = texts.map(markedLine).find((text) => text !== undefined);
    if (line !== undefined) console.log(line);
    else if (verbose) console.error('  |', ...texts);
    if (line !== undefined) heard();
  };
  page.on('crash', () =>
    fail(new Failure('Running the editor tests: the browser page crashed. Is there enough memory?')),
  );
  await page.exposeFunction('codeAutomationLog', handle);
  await page.exposeFunction('codeAutomationExit', (/** @type {number} */ code) => finish(code));
  heard();
  try {
    await page.goto(address);
    return await finished;
  } catch (error) {
    if (!stuck) throw error;
    const picture = inRoot('test-output/screenshots/stuck.png');
    await page.screenshot({ path: picture }).catch(() => {});
    const seconds = silenceLimit / 1000;
    throw new Failure(
      `Running the editor tests: nothing was heard from them for ${seconds} s. See ${picture}, or set JOURNEY_TEST_VERBOSE=1.`,
    );
  } finally {
    clearTimeout(silence);
  }
}

await main(() => launch(parse(process.argv.slice(2))));
await end();
process.exit();
