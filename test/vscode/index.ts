/** The entry VS Code calls: runs every suite of this folder with mocha, inside the extension host. */
import { writeFile } from 'node:fs/promises';
import { setSourceMapsSupport } from 'node:module';
import { suites } from 'editor-suites';
import Mocha from 'mocha';
import { disconnect, screenshot } from './harness.js';
import { type Counts, MarkedReporter, print, summary } from './reporter.js';

/** Loads a test file into mocha the way mocha loads one from disk. */
async function load(mocha: Mocha, file: string, body: () => Promise<unknown>): Promise<void> {
  const { EVENT_FILE_PRE_REQUIRE, EVENT_FILE_REQUIRE, EVENT_FILE_POST_REQUIRE } = Mocha.Suite.constants;
  mocha.suite.emit(EVENT_FILE_PRE_REQUIRE, globalThis, file, mocha);
  mocha.suite.emit(EVENT_FILE_REQUIRE, await body(), file, mocha);
  mocha.suite.emit(EVENT_FILE_POST_REQUIRE, globalThis, file, mocha);
}

/** The tests in `restricted` need a workspace that is not trusted, the others one that is. */
const belongs = (file: string): boolean =>
  file.startsWith('./restricted/') === (process.env.JOURNEY_TEST_KIND === 'restricted');

/** A picture of the window at the moment a test failed says more than its stack. */
function takePictureOfFailures(mocha: Mocha): void {
  mocha.suite.afterEach('picture of a failure', async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = `failed ${test.fullTitle()}`.replace(/[^\p{L}\p{N}]+/gu, '-');
    await screenshot(name).catch((error: unknown) => print(`no picture of the failure: ${String(error)}`));
  });
}

function runMocha(mocha: Mocha): Promise<Counts> {
  return new Promise((resolve) => {
    const failures: string[] = [];
    const retried = new Set<string>();
    const runner = mocha.run((failed) => {
      const unsteady = [...retried].filter((title) => !failures.includes(title));
      resolve({ passed: runner.stats?.passes ?? 0, failed, skipped: runner.stats?.pending ?? 0, failures, unsteady });
    });
    const { EVENT_TEST_FAIL, EVENT_TEST_RETRY } = Mocha.Runner.constants;
    runner.on(EVENT_TEST_FAIL, (test) => failures.push(test.fullTitle()));
    runner.on(EVENT_TEST_RETRY, (test: Mocha.Test) => retried.add(test.fullTitle()));
  });
}

/** @throws when a test failed, which makes VS Code end with code 1 */
export async function run(): Promise<void> {
  setSourceMapsSupport(true);
  const grep = process.env.JOURNEY_TEST_GREP;
  const mocha = new Mocha({
    ui: 'bdd',
    timeout: 120_000,
    // A whole editor runs beside us: a test that a busy machine made fail is run once more, and named in the summary.
    retries: 1,
    reporter: MarkedReporter,
    ...(grep ? { grep } : {}),
  });
  takePictureOfFailures(mocha);
  for (const [file, body] of suites) if (belongs(file)) await load(mocha, file, body);
  const counts = await runMocha(mocha);
  await disconnect();
  const results = process.env.JOURNEY_TEST_RESULTS;
  if (results) await writeFile(results, JSON.stringify(counts));
  print(`\n${summary(counts)}`);
  // The lines travel through the window; its exit would overtake them.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (counts.failed > 0) throw new Error(summary(counts));
}
