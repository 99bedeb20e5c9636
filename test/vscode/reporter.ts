/** Prints each test as a marked line, which the launcher picks out of everything else the editor prints. */
import Mocha from 'mocha';

/** What marks our lines; `scripts/machine/marked-lines.mjs` holds the same. */
const mark = '[journey-test] ';

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** The full titles of the tests that failed. */
  readonly failures: readonly string[];
  /** The full titles of the tests that failed and passed when they were run once more. */
  readonly unsteady: readonly string[];
}

/** Prints text, marking every line of it. */
export function print(text: string): void {
  for (const line of text.split('\n')) console.log(`${mark}${line}`);
}

/** The sentence that ends a run. */
export const summary = (counts: Counts): string => `${counts.passed} passed, ${counts.failed} failed`;

/** A mocha reporter: suites as headings, a line a test, the failures once more with their stack at the end. */
export class MarkedReporter extends Mocha.reporters.Base {
  constructor(runner: Mocha.Runner, options: Mocha.MochaOptions) {
    super(runner, options);
    const {
      EVENT_SUITE_BEGIN,
      EVENT_SUITE_END,
      EVENT_TEST_PASS,
      EVENT_TEST_FAIL,
      EVENT_TEST_RETRY,
      EVENT_TEST_PENDING,
      EVENT_RUN_END,
    } = Mocha.Runner.constants;
    const failures: string[] = [];
    let depth = 0;
    const indent = (): string => '  '.repeat(depth);

    runner.on(EVENT_SUITE_BEGIN, (suite) => {
      if (suite.root) return;
      depth += 1;
      print(`${indent()}${suite.title}`);
    });
    runner.on(EVENT_SUITE_END, (suite) => {
      if (!suite.root) depth -= 1;
    });
    runner.on(EVENT_TEST_PASS, (test) => print(`${indent()}  ✓ ${test.title} (${test.duration ?? 0} ms)`));
    runner.on(EVENT_TEST_PENDING, (test) => print(`${indent()}  - ${test.title} (skipped)`));
    runner.on(EVENT_TEST_RETRY, (test: Mocha.Test, error: Error) => {
      print(`${indent()}  ↻ ${test.title}: ${error.message}`);
    });
    runner.on(EVENT_TEST_FAIL, (test, error: Error) => {
      failures.push(`${test.fullTitle()}\n${error.stack ?? error.message}`);
      print(`${indent()}  ✗ ${test.title}`);
    });
    runner.on(EVENT_RUN_END, () => {
      for (const [index, failure] of failures.entries()) print(`\n${index + 1}) ${failure}`);
    });
  }
}
