/** The entry VS Code calls: runs every suite of this folder with mocha, inside the extension host. */
import { writeFile } from 'node:fs/promises';
import { setSourceMapsSupport } from 'node:module';
import { suites } from 'editor-suites';
import Mocha from 'mocha';
import { disconnect, screenshot } from './harness.js';
import { load, mochaOptions, runMocha, takePictureOfFailures } from './mocha-run.js';
import { print, summary } from './reporter.js';

/** The tests in `restricted` need a workspace that is not trusted, the others one that is. */
const belongs = (file: string): boolean =>
  file.startsWith('./restricted/') === (process.env.JOURNEY_TEST_KIND === 'restricted');

/** @throws when a test failed, which makes VS Code end with code 1 */
export async function run(): Promise<void> {
  setSourceMapsSupport(true);
  const grep = process.env.JOURNEY_TEST_GREP;
  const mocha = new Mocha(mochaOptions(grep));
  takePictureOfFailures(mocha, screenshot);
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
