/** What tests inside a web worker ask of the window: they have neither Playwright nor files. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inRoot } from './paths.mjs';

/**
 * The parameters of a question.
 * @typedef {{selector?: string, text?: string, key?: string, name?: string, body: string}} Question
 */

/** @type {Record<string, (page: import('playwright-core').Page, question: Question) => Promise<unknown>>} */
const answers = {
  /** The texts of the elements that a selector finds, in the window and the pages in it. */
  async texts(page, { selector = '' }) {
    const found = await Promise.all(
      page.frames().map((frame) =>
        frame
          .locator(selector)
          .allTextContents()
          // A frame may go away while it is asked.
          .catch(() => []),
      ),
    );
    return found.flat();
  },
  /** Clicks the first element that a selector finds and that holds a text, wherever it is. */
  async click(page, { selector = '', text = '' }) {
    for (const frame of page.frames()) {
      const element = frame.locator(selector).filter({ hasText: text }).first();
      if (!(await element.isVisible().catch(() => false))) continue;
      await element.click();
      return true;
    }
    return false;
  },
  /** The families of the fonts that the pages in the window have loaded, and could not load, by status. */
  async fonts(page) {
    const faces = "[...document.fonts].map(({ family, status }) => ({ family: family.replace(/\"/g, ''), status }))";
    const found = await Promise.all(page.frames().map((frame) => frame.evaluate(faces).catch(() => [])));
    return found.flat();
  },
  async type(page, { text = '' }) {
    await page.keyboard.type(text);
  },
  async press(page, { key = '' }) {
    await page.keyboard.press(key);
  },
  async screenshot(page, { name = 'window' }) {
    await page.screenshot({ path: inRoot('test-output/screenshots', `${name}.png`) });
  },
  /** Keeps what the tests have to report, as those with files do by themselves. */
  async results(_page, { body }) {
    const file = process.env.JOURNEY_TEST_RESULTS;
    if (!file) return;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
  },
};

/**
 * @param {import('playwright-core').Page} page
 * @param {string} name
 * @param {Question} question
 */
export function answerAboutWindow(page, name, question) {
  const answer = answers[name];
  if (!answer) throw new Error(`Nobody answers “${name}” about the window.`);
  return answer(page, question);
}
