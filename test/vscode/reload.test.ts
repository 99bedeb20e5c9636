import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import * as vscode from 'vscode';
import { inWorkspace, mapSelector, previewFrame, until, workbench } from './harness.js';
import { cleanUp, metro, openMap, openNew, ownFolder, shows, write, zoomTo } from './journeys.js';

describe('what the map remembers', () => {
  afterEach(cleanUp);

  it('stays when another tab covers it and is closed again', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await arrange(frame);
    const cover = await write('cover.txt', 'Nothing to see.\n');
    await vscode.window.showTextDocument(cover, { viewColumn: vscode.ViewColumn.Two });
    await until('the map is covered', () => frame.isDetached());
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await isArranged(await previewFrame());
    assert.equal(editor.document.isClosed, false);
  });

  it('stays over a reload of the window', async function () {
    const page = await workbench();
    // A window of its own: a reload of this one would end the tests. Only the server build opens a second one.
    if (!page.url().startsWith('http')) this.skip();
    await write('metro.journey', metro);
    const second = await page.context().newPage();
    try {
      await second.goto(addressOf(page.url(), inWorkspace(ownFolder).path));
      await arrange(await frameIn(second));
      // VS Code in a browser writes down what it remembers every five seconds.
      await second.waitForTimeout(8000);
      await second.reload();
      await isArranged(await frameIn(second));
      assert.equal((await framesIn(second)).length, 1);
    } finally {
      await second.close({ runBeforeUnload: false });
    }
  });
});

/** The address of a window on a folder, with our extension and without the tests, that opens a map at its start. */
function addressOf(url: string, folder: string): string {
  const address = new URL(url);
  const payload: [string, string][] = JSON.parse(address.searchParams.get('payload') ?? '[]');
  const kept = payload.filter(([key]) => key !== 'extensionTestsPath' && key !== 'extensionEnvironment');
  address.searchParams.delete('workspace');
  address.searchParams.set('folder', folder);
  address.searchParams.set('payload', JSON.stringify([...kept, ['extensionEnvironment', '{"JOURNEY_OPEN_MAP":"1"}']]));
  return address.href;
}

async function framesIn(page: Page): Promise<Frame[]> {
  const found: Frame[] = [];
  for (const frame of page.frames()) {
    if (
      await frame
        .locator(mapSelector)
        .isVisible()
        .catch(() => false)
    )
      found.push(frame);
  }
  return found;
}

function frameIn(page: Page): Promise<Frame> {
  return until('the window shows a map', async () => (await framesIn(page))[0], 45_000);
}

/** Hides a lane, zooms and scrolls. */
async function arrange(frame: Frame): Promise<void> {
  await shows(frame, 'Sign the new plan');
  await frame.getByRole('button', { name: /^Lanes/ }).click();
  await frame.getByRole('checkbox', { name: 'Pains' }).uncheck();
  await zoomTo(frame, '150%');
  await frame.evaluate('document.querySelector(".canvas").scrollTo(150, 60)');
  await until('it is scrolled', async () => (await scrollOf(frame))[0] === 150);
}

async function isArranged(frame: Frame): Promise<void> {
  await shows(frame, 'Sign the new plan');
  await until('it is scrolled as before', async () => (await scrollOf(frame)).join() === '150,60');
  assert.equal(await frame.locator('.percent').innerText(), '150%');
  assert.equal(await frame.locator('.jm-lane-pains').count(), 0);
}

function scrollOf(frame: Frame): Promise<number[]> {
  return frame.evaluate(
    '[document.querySelector(".canvas").scrollLeft, document.querySelector(".canvas").scrollTop].map(Math.round)',
  );
}
