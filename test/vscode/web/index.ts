/** The entry VS Code calls in its worker extension host: runs every suite of this folder with mocha. */
import { suites } from 'editor-suites';
import Mocha from 'mocha';
import { load, mochaOptions, runMocha, takePictureOfFailures } from '../mocha-run.js';
import { print, summary } from '../reporter.js';
import { report, screenshot } from './window.js';

/** Put in when the tests are bundled: a worker has no environment to read it from. */
declare const testGrep: string;

/** @throws when a test failed, which makes VS Code end with code 1 */
export async function run(): Promise<void> {
  const mocha = new Mocha(mochaOptions(testGrep));
  takePictureOfFailures(mocha, screenshot);
  for (const [file, body] of suites) await load(mocha, file, body);
  const counts = await runMocha(mocha);
  await report(counts);
  print(`\n${summary(counts)}`);
  // The lines travel through the window; its exit would overtake them.
  await new Promise((resolve) => setTimeout(resolve, 300));
  if (counts.failed > 0) throw new Error(summary(counts));
}
