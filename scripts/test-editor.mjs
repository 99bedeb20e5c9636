/**
 * Runs the suite in `test/vscode` inside a real VS Code: with the extension of this folder, a part of it with the packaged one
 * installed, for the tests in `test/vscode/restricted` in a workspace that is not trusted, and for those in
 * `test/vscode/web` in the extension host of browsers.
 *
 *   node scripts/test-editor.mjs [--only sources|packaged|restricted|web] [--grep PATTERN] [--vscode VERSION]
 *
 * `--vscode stable` (or a version) downloads that VS Code; without it the suite runs in the server build.
 */
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { downloadAndUnzipVSCode, runTests, runVSCodeCommand, TestRunFailedError } from '@vscode/test-electron';
import { editor } from './machine/editor.mjs';
import { bundleEditorTests, bundleWebTests } from './machine/editor-tests.mjs';
import { atEnd, end } from './machine/ending.mjs';
import { markedLines } from './machine/marked-lines.mjs';
import { inRoot } from './machine/paths.mjs';
import { listen } from './machine/ports.mjs';
import { Failure, main } from './machine/run.mjs';
import { installExtension } from './machine/vscode-server.mjs';
import { calmSettings } from './machine/workbench.mjs';

const vsix = inRoot('dist/journey-as-code.vsix');

/**
 * A run of the suite: its heading, the file that has to be there, and the command that makes it.
 * @typedef {{kind: string, title: string, file: string, command: string, installed?: boolean, launchArgs?: string[], settings?: object, grep?: string, bundle?: (grep?: string) => Promise<string>}} Run
 */

/**
 * The runs, one for each way in which the extension is there.
 * @type {Run[]}
 */
const runs = [
  {
    kind: 'sources',
    title: 'extension from this folder',
    file: inRoot('dist/extension.cjs'),
    command: 'npm run build',
  },
  {
    kind: 'packaged',
    title: 'extension from the package',
    file: vsix,
    command: 'npm run package',
    installed: true,
    // What a file that the package lacks would break: the server, the fonts, the page, the templates, the translations.
    grep: '^(activation|the language in the editor|the map|New Journey|how the map looks) ',
  },
  {
    kind: 'restricted',
    title: 'Restricted Mode',
    file: inRoot('dist/extension.cjs'),
    command: 'npm run build',
    launchArgs: ['--restricted'],
    settings: { 'security.workspace.trust.startupPrompt': 'never' },
  },
  {
    kind: 'web',
    title: 'worker extension host',
    file: inRoot('dist/browser/extension.js'),
    command: 'npm run build',
    launchArgs: ['--web'],
    bundle: bundleWebTests,
  },
];

const { values: options } = parseArgs({
  options: { only: { type: 'string' }, grep: { type: 'string' }, vscode: { type: 'string' } },
});

/**
 * A fresh copy of the workspace the tests work on: the fixtures, and the examples beside them. It is a workspace of one
 * folder, so that tests may add others: in a window on a single folder, a second one starts the extension host anew.
 * @param {string} folder
 */
async function copyWorkspace(folder) {
  const workspace = path.join(folder, 'workspace');
  await cp(inRoot('test/vscode/workspace'), workspace, { recursive: true });
  if (existsSync(inRoot('examples')))
    await cp(inRoot('examples'), path.join(workspace, 'examples'), { recursive: true });
  const file = `${workspace}.code-workspace`;
  await writeFile(file, JSON.stringify({ folders: [{ path: path.basename(workspace) }] }));
  return file;
}

/**
 * @param {string} folder
 * @param {object} settings
 */
async function writeUserData(folder, settings = {}) {
  const user = path.join(folder, 'user-data', 'User');
  await mkdir(user, { recursive: true });
  await writeFile(path.join(user, 'settings.json'), JSON.stringify({ ...calmSettings, ...settings }, null, 2));
  return path.dirname(user);
}

/**
 * An extension that does nothing: the tests need a development path even when the real one is installed.
 * @param {string} folder
 */
async function writeBlankExtension(folder) {
  const blank = path.join(folder, 'blank');
  await mkdir(blank);
  const manifest = { name: 'blank', publisher: 'test', version: '0.0.1', engines: { vscode: '*' } };
  await writeFile(path.join(blank, 'package.json'), JSON.stringify(manifest));
  return blank;
}

/**
 * @param {string} folder
 * @param {string} extensions
 * @param {string | undefined} program
 */
async function install(folder, extensions, program) {
  if (!program)
    return installExtension({ editor: await editor(), data: path.join(folder, 'install'), extensions, vsix });
  const args = [`--extensions-dir=${extensions}`, `--user-data-dir=${path.join(folder, 'install')}`];
  await runVSCodeCommand(
    [...args, '--install-extension', vsix, '--force'],
    options.vscode === undefined ? {} : { version: options.vscode },
  );
}

async function freePort() {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/**
 * A downloaded VS Code opens its debugging port itself; the launcher passes on the browser's.
 * @param {string | undefined} program
 */
async function debugging(program) {
  if (!program) return { args: [], env: {} };
  const port = await freePort();
  return { args: [`--remote-debugging-port=${port}`], env: { JOURNEY_DEBUG_ADDRESS: `http://127.0.0.1:${port}` } };
}

/**
 * Runs the suite once and returns how many tests passed and failed, and which failed or passed only the second time.
 * @param {Run} run
 * @param {string} tests
 * @param {string | undefined} program
 */
async function runOnce({ kind, installed, launchArgs = [], settings, grep: own }, tests, program) {
  const grep = options.grep ?? own;
  const folder = await mkdtemp(path.join(tmpdir(), `journey-${kind}-`));
  const remove = () => rm(folder, { recursive: true, force: true, maxRetries: 5 });
  atEnd(remove);
  const extensions = path.join(folder, 'extensions');
  await mkdir(extensions);
  if (installed) await install(folder, extensions, program);
  const debug = await debugging(program);
  const results = inRoot(`test-output/vscode-${kind}.json`);
  await rm(results, { force: true });
  const code = await runTests({
    vscodeExecutablePath: program ?? inRoot('scripts/launch-vscode.mjs'),
    extensionDevelopmentPath: installed ? await writeBlankExtension(folder) : inRoot(),
    extensionTestsPath: tests,
    launchArgs: [
      await copyWorkspace(folder),
      `--extensions-dir=${extensions}`,
      `--user-data-dir=${await writeUserData(folder, settings)}`,
      ...debug.args,
      ...launchArgs,
    ],
    extensionTestsEnv: {
      ...debug.env,
      JOURNEY_TEST_KIND: kind,
      JOURNEY_TEST_OUTPUT: inRoot('test-output'),
      JOURNEY_TEST_RESULTS: results,
      ...(grep ? { JOURNEY_TEST_GREP: grep } : {}),
    },
    // The launcher has picked out the reporter's lines already.
    stdout: program ? markedLines((line) => console.log(line)) : process.stdout,
  }).catch((error) => {
    if (error instanceof TestRunFailedError) return 1;
    throw error;
  });
  await remove();
  /** @type {{passed: number, failed: number, failures: string[], unsteady: string[]} | undefined} */
  const counts = await readFile(results, 'utf8').then(JSON.parse, () => undefined);
  if (counts && counts.passed + counts.failed === 0 && !options.grep) {
    throw new Failure(`Running the editor tests (${kind}): the suite holds no test. Is test/vscode complete?`);
  }
  if (!counts) throw new Failure(`Running the editor tests (${kind}): they ended before reporting a result.`);
  return { ...counts, failed: code !== 0 && counts.failed === 0 ? 1 : counts.failed };
}

async function runAll() {
  const { only } = options;
  if (only && !runs.some(({ kind }) => kind === only)) {
    const kinds = runs.map(({ kind }) => kind).join(', ');
    throw new Failure(`Running the editor tests: --only ${only} is none of ${kinds}.`);
  }
  // A downloaded VS Code is always started with every workspace trusted, and is no browser.
  const possible = runs.filter(({ kind }) => !(options.vscode && ['restricted', 'web'].includes(kind)));
  const chosen = possible.filter(({ kind }) => !only || only === kind);
  for (const { kind, file, command } of chosen) {
    if (!existsSync(file)) throw new Failure(`Running the editor tests (${kind}): ${file} is missing. Run: ${command}`);
  }
  const program = options.vscode ? await downloadAndUnzipVSCode(options.vscode) : undefined;
  const tests = await bundleEditorTests();
  const testsOf = (/** @type {Run} */ { bundle }) => bundle?.(options.grep) ?? tests;
  /** @type {{passed: number, failed: number, remarks: string[]}} */
  const total = { passed: 0, failed: 0, remarks: [] };
  for (const run of chosen) {
    console.log(`\nIn VS Code: ${run.title}`);
    const counts = await runOnce(run, await testsOf(run), program);
    total.passed += counts.passed;
    total.failed += counts.failed;
    for (const title of counts.failures) total.remarks.push(`failed (${run.title}): ${title}`);
    for (const title of counts.unsteady) total.remarks.push(`passed only the second time (${run.title}): ${title}`);
  }
  await writeFile(inRoot('test-output/vscode.json'), JSON.stringify(total));
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

await main(runAll);
await end();
process.exit();
