/**
 * `npm test`: sets up what the machine lacks, then runs every check, one after another, up to the first that fails.
 * The summary names every test that failed; the last line is the sum of all tests: `N passed, N failed`.
 */
import { spawn } from 'node:child_process';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { inRoot, nodePath, projectEnv, root } from './machine/paths.mjs';
import { Failure, main } from './machine/run.mjs';
import { setUp } from './machine/setup.mjs';

const vitestResults = inRoot('test-output/vitest.json');
const editorResults = inRoot('test-output/vscode.json');
/**
 * @param {string} name
 * @param {...string} rest
 */
const tool = (name, ...rest) => inRoot('node_modules', name, ...rest);
/**
 * @param {...string} args
 * @returns {Command}
 */
const node = (...args) => [nodePath(), ...args];

/**
 * A program with its arguments.
 * @typedef {[program: string, ...args: string[]]} Command
 */

/**
 * What the test runners report, as far as it is counted here.
 * @typedef {{passed: number, failed: number, remarks?: string[]}} Counts
 * @typedef {{status: string, fullName: string}} VitestTest
 * @typedef {{numPassedTests: number, numFailedTests: number, testResults: {name: string, assertionResults: VitestTest[]}[]}} VitestReport
 */

/**
 * Every step: what it is called, the command or function it runs, and the report it leaves.
 * @typedef {{name: string, results?: string}} StepBase
 * @typedef {StepBase & ({command: Command, run?: undefined} | {run: () => Promise<unknown>, command?: undefined})} Step
 * @type {Step[]}
 */
const steps = [
  { name: 'machine', run: () => setUp() },
  { name: 'lint', command: node(tool('@biomejs/biome', 'bin/biome'), 'check', '.') },
  { name: 'build', command: ['npm', 'run', '--silent', 'build'] },
  {
    name: 'unit tests',
    command: node(
      tool('vitest', 'vitest.mjs'),
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${vitestResults}`,
    ),
    results: vitestResults,
  },
  { name: 'package', command: node(inRoot('scripts/package.mjs')) },
  {
    name: 'editor tests',
    command: node(inRoot('scripts/test-editor.mjs')),
    results: editorResults,
  },
];

/**
 * Runs a command with its output shown. Returns whether it ended well.
 * @param {Command} command
 * @returns {Promise<boolean>}
 */
function succeeds([command, ...args]) {
  return new Promise((resolve) => {
    const shell = process.platform === 'win32' && command === 'npm';
    const child = spawn(command, args, { cwd: root, env: projectEnv(), stdio: 'inherit', shell });
    child.once('error', (error) => {
      console.error(`Starting ${command}: ${error.message}`);
      resolve(false);
    });
    child.once('exit', (code) => resolve(code === 0));
  });
}

/** @param {Step} step */
async function runStep(step) {
  if (step.command) return succeeds(step.command);
  try {
    await step.run();
    return true;
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(`Error: ${error.message}`);
    return false;
  }
}

/**
 * The tests a step counted; a step that failed without a failed test counts as one.
 * @param {Step} step
 * @param {boolean} succeeded
 */
async function counted(step, succeeded) {
  /** @type {VitestReport | Counts | undefined} */
  const report = step.results && (await readFile(step.results, 'utf8').then(JSON.parse, () => undefined));
  const { passed, failed, remarks = [] } = report ? countsOf(report) : { passed: 0, failed: 0 };
  return { passed, failed: succeeded ? failed : Math.max(1, failed), remarks };
}

/**
 * @param {VitestReport | Counts} report
 * @returns {Counts}
 */
function countsOf(report) {
  if ('passed' in report) return report;
  const remarks = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map(({ fullName }) => `failed (${path.relative(root, name)}): ${fullName}`),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests, remarks };
}

/** @param {number} from */
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(1)} s`;

await main(async () => {
  await mkdir(inRoot('test-output'), { recursive: true });
  for (const file of [vitestResults, editorResults]) await rm(file, { force: true });
  const total = { passed: 0, failed: 0 };
  const summary = [];
  const remarks = [];
  for (const step of steps) {
    console.log(`\n=== ${step.name}`);
    const started = Date.now();
    const succeeded = await runStep(step);
    const counts = await counted(step, succeeded);
    total.passed += counts.passed;
    total.failed += counts.failed;
    const tests = step.results ? `, ${counts.passed} passed, ${counts.failed} failed` : '';
    remarks.push(...counts.remarks);
    summary.push(`${succeeded ? 'ok    ' : 'FAILED'} ${step.name} (${seconds(started)}${tests})`);
    if (!succeeded || counts.failed > 0) break;
  }
  const skipped = steps.slice(summary.length).map((step) => `not run ${step.name}`);
  console.log(
    `\n=== summary\n${[...summary, ...skipped, ...remarks].join('\n')}\n\n${total.passed} passed, ${total.failed} failed`,
  );
  return total.failed === 0 ? 0 : 1;
});
