/** How the tests run in an extension host, with Node or in a web worker. */
import Mocha from 'mocha';
import { type Counts, MarkedReporter, print } from './reporter.js';

/** Options for a whole editor beside the tests; `grep` runs only those whose titles it fits. */
export function mochaOptions(grep = ''): Mocha.MochaOptions {
  return {
    ui: 'bdd',
    timeout: 120_000,
    // A whole editor runs beside us: a test that a busy machine made fail is run once more, and named in the summary.
    retries: 1,
    reporter: MarkedReporter,
    ...(grep ? { grep } : {}),
  };
}

/** Loads a test file into mocha the way mocha loads one from disk. */
export async function load(mocha: Mocha, file: string, body: () => Promise<unknown>): Promise<void> {
  const { EVENT_FILE_PRE_REQUIRE, EVENT_FILE_REQUIRE, EVENT_FILE_POST_REQUIRE } = Mocha.Suite.constants;
  mocha.suite.emit(EVENT_FILE_PRE_REQUIRE, globalThis, file, mocha);
  mocha.suite.emit(EVENT_FILE_REQUIRE, await body(), file, mocha);
  mocha.suite.emit(EVENT_FILE_POST_REQUIRE, globalThis, file, mocha);
}

/** A picture of the window at the moment a test failed says more than its stack. */
export function takePictureOfFailures(mocha: Mocha, screenshot: (name: string) => Promise<unknown>): void {
  mocha.suite.afterEach('picture of a failure', async function () {
    const test = this.currentTest;
    if (test?.state !== 'failed') return;
    const name = `failed ${test.fullTitle()}`.replace(/[^\p{L}\p{N}]+/gu, '-');
    await screenshot(name).catch((error: unknown) => print(`no picture of the failure: ${String(error)}`));
  });
}

/** Runs what was loaded, and counts. */
export function runMocha(mocha: Mocha): Promise<Counts> {
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
