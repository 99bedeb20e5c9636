/** Everything the tests and the pictures need beyond `npm ci`, set up in one go. */
import { pathToFileURL } from 'node:url';
import { browser } from './browser.mjs';
import { editor } from './editor.mjs';
import { fonts } from './fonts.mjs';
import { main } from './run.mjs';

/**
 * Sets up browser, fonts and editor, saying what it installs; a missing font is a warning, the rest an error.
 * @param {import('./run.mjs').Say} say
 */
export async function setUp(say = (line) => console.log(line)) {
  const program = await browser(say);
  const warning = await fonts(say);
  if (warning) say(`warning: ${warning}`);
  const folder = await editor(say);
  say(`browser: ${program}`);
  say(`VS Code server: ${folder}`);
  return { browser: program, editor: folder };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(() => setUp().then(() => 0));
