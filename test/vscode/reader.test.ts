import assert from 'node:assert/strict';
import type { Frame } from 'playwright-core';
import * as vscode from 'vscode';
import { diagnostics, inWorkspace, open, previewFrame, screenshot, until, workbench } from './harness.js';
import { cleanUp, mapText, metro, openMap, openNew, shows } from './journeys.js';

const configuration = () => vscode.workspace.getConfiguration('journey');
const speak = (locale: string | undefined) =>
  configuration().update('locale', locale, vscode.ConfigurationTarget.Global);

/** Everything that a page says, to eye and ear. */
async function saidBy(frame: Frame): Promise<string[]> {
  const html = (await frame.locator('body').innerHTML()).replace(/<(script|style)[\s\S]*?<\/\1>/g, '');
  const attributes = [...html.matchAll(/ (?:aria-label|title|alt|placeholder)="([^"]*)"/g)];
  return [...[...html.matchAll(/>([^<]+)</g)], ...attributes].map(([, text]) => text ?? '');
}

/** English words that are not the author's, nor what the language itself is made of. */
function english(texts: readonly string[], own: string): string[] {
  const known = new Set(own.match(/[A-Za-z]+/g));
  return texts.flatMap((text) =>
    (text.replace(/`[^`]*`/g, ' ').match(/[A-Za-z]{3,}/g) ?? [])
      .filter((word) => !known.has(word))
      .map((word) => `${word}: ${text}`),
  );
}

async function textOf(...parts: string[]): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace(...parts)));
}

describe("the reader's language", () => {
  afterEach(async () => {
    await speak(undefined);
    await cleanUp();
  });

  it('decides the titles of the map, and may change while it is open', async () => {
    await openNew('metro.journey', metro.replace('  draft\n', '  in zh "从 4G 到 5G"\n  draft\n'));
    await shows(await openMap(), 'From 4G to 5G');
    await speak('zh-cn');
    await until('the map speaks Chinese', async () => (await mapText(await previewFrame())).includes('从 4G 到 5G'));
    await until(
      'so does the page',
      async () => (await (await previewFrame()).locator('html').getAttribute('lang')) === 'zh-cn',
    );
  });

  for (const [locale, file, script] of [
    ['zh-cn', 'delivery-gate.zh.journey', /\p{Script=Han}/u],
    ['th', 'home-sharing.th.journey', /\p{Script=Thai}/u],
  ] as const) {
    it(`is that of everything on the screen: ${locale}`, async () => {
      await speak(locale);
      const { document } = await open('examples', file);
      const own = `${document.getText()} ${await textOf('examples', 'shared', file)}`;
      const frame = await openMap();
      await until('the page speaks it', async () => (await frame.locator('html').getAttribute('lang')) === locale);
      await shows(await previewFrame(), /journey \S+ "([^"]+)"/.exec(document.getText())?.[1] ?? '');
      assert.deepEqual(english(await saidBy(await previewFrame()), own), []);

      const checked = await diagnostics(document.uri, (found) => found.some(({ message }) => script.test(message)));
      const messages = checked.flatMap(({ message, relatedInformation = [] }) => [
        message,
        ...relatedInformation.map((each) => each.message),
      ]);
      assert.deepEqual(english(messages, own), []);

      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      assert.deepEqual(
        english(
          tabs.map(({ label }) => label.replaceAll(file, '')),
          own,
        ),
        [],
      );
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await screenshot(`reader-${locale}`);
      await vscode.commands.executeCommand('workbench.action.closePanel');
    });

    it(`is that of what is offered: ${locale}`, async () => {
      await speak(locale);
      const page = await workbench();
      const list = page.locator('.quick-input-widget');
      const rows = list.locator('.monaco-list-row');
      await until('New Journey speaks it', async () => {
        void vscode.commands.executeCommand('journey.newJourney');
        await rows.first().waitFor();
        const texts = [...(await rows.allInnerTexts()), await list.locator('.quick-input-title').innerText()];
        await screenshot(`reader-${locale}-new`);
        await page.keyboard.press('Escape');
        return texts.every((text) => script.test(text)) && english(texts, '').length === 0;
      });

      const settings = await vscode.workspace.openTextDocument(inWorkspace('examples', 'journey.config.json'));
      await until('the JSON editor tells in it what may be set', async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          'vscode.executeCompletionItemProvider',
          settings.uri,
          settings.positionAt(settings.getText().indexOf('{') + 1),
        );
        const found = items.filter(({ label }) => ['staleAfter', 'minEvidence', 'exclude'].includes(String(label)));
        const texts = found.map(({ documentation: text }) => (typeof text === 'object' ? text.value : (text ?? '')));
        return texts.length > 0 && texts.every((text) => script.test(text));
      });
    });
  }
});
