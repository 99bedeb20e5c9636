import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { previewFrame, previewFrames, until, workbench } from './harness.js';
import { cardOf, cleanUp, find, mapText, metro, openMap, openNew, replace, shows, typeAt, zoomTo } from './journeys.js';

const other = 'journey Other "Another way" {\n  draft\n  stage Only "The only stage" {\n  }\n}\n';

describe('the map', () => {
  afterEach(cleanUp);

  it('opens in place of the text by command', async () => {
    await openNew('metro.journey', metro);
    await vscode.commands.executeCommand('journey.openPreview');
    const frame = await previewFrame();
    await shows(frame, 'My video keeps buffering');
    assert.equal(vscode.window.tabGroups.all.length, 1);
    assert.equal(vscode.window.tabGroups.activeTabGroup.activeTab?.label, 'Map metro.journey');
  });

  it('opens beside the text by Ctrl+K V, and leaves the keyboard there', async () => {
    await openNew('metro.journey', metro);
    const { keyboard } = await workbench();
    await keyboard.press('Control+k');
    await keyboard.press('v');
    await shows(await previewFrame(), 'From 4G to 5G');
    assert.equal(vscode.window.tabGroups.all.length, 2);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'journey');
  });

  it('is set in the fonts that come with it', async () => {
    await openNew('metro.journey', metro);
    const frame = await openMap();
    await shows(frame, 'Sign the new plan');
    const fonts = (status: string) =>
      frame.evaluate<string[]>(
        `[...document.fonts].filter(({ status }) => status === '${status}').map(({ weight, style }) => weight + ' ' + style)`,
      );
    await until('upright, semibold and italic letters are loaded', async () => {
      const loaded = await fonts('loaded');
      return ['400 normal', '600 normal', '400 italic'].every((face) => loaded.includes(face));
    });
    assert.deepEqual(await fonts('error'), []);
  });

  it('follows typing', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await shows(frame, 'Sign the new plan');
    await typeAt(editor, find(editor.document, 'Sign the new plan'), 'At last: ');
    await shows(frame, 'At last: Sign the new plan');
  });

  it('follows the active editor', async () => {
    await openNew('metro.journey', metro);
    const frame = await openMap();
    await shows(frame, 'Sign the new plan');
    await openNew('other.journey', other);
    await shows(frame, 'The only stage');
    assert.ok(!(await mapText(frame)).includes('Sign the new plan'));
  });

  it('stays with its file while it is locked', async () => {
    await openNew('metro.journey', metro);
    await vscode.commands.executeCommand('journey.openPreview');
    await shows(await previewFrame(), 'Sign the new plan');
    await vscode.commands.executeCommand('journey.toggleLock');
    await until(
      'the title tells',
      () => vscode.window.tabGroups.activeTabGroup.activeTab?.label === '[Map] metro.journey',
    );
    await vscode.commands.executeCommand('workbench.action.moveEditorToNextGroup');
    await openNew('other.journey', other);
    await vscode.commands.executeCommand('journey.openPreview');
    const second = await until('a second map opens for the other file', async () => {
      const frames = await previewFrames();
      return frames.length === 2 && frames;
    });
    const texts = await Promise.all(second.map(mapText));
    assert.ok(texts.some((text) => text.includes('Sign the new plan')));
    assert.ok(texts.some((text) => text.includes('The only stage')));
  });

  it('lets the reader choose among journeys and variants', async () => {
    const variant = 'variant Fast "One tap" of Metro {\n  when "has the phone"\n  skip Trigger\n}\n';
    await openNew('metro.journey', `${metro}${variant}${other}`);
    const frame = await openMap();
    await shows(frame, 'My video keeps buffering');
    const picker = frame.getByRole('combobox', { name: 'Journey' });
    assert.deepEqual(await picker.locator('option').allTextContents(), ['From 4G to 5G', '↳ One tap', 'Another way']);
    await picker.selectOption('Fast');
    await until('the variant is drawn', async () => !(await mapText(frame)).includes('My video keeps buffering'));
    await picker.selectOption('Other');
    await shows(frame, 'The only stage');
  });

  it('shows the last good map and says so while the text is broken', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await shows(frame, 'Video stalls underground');
    const status = frame.getByRole('status');
    assert.equal(await status.innerText(), '');
    await replace(editor, 'stage Trigger', 'stgae Trigger');
    await until('the notice stands there', async () => (await status.innerText()).includes('last good map'));
    await shows(frame, 'My video keeps buffering');
    await replace(editor, 'stgae Trigger', 'stage Trigger');
    await until('the notice goes away', async () => (await status.innerText()) === '');
  });

  it('says why there is nothing to see', async () => {
    const editor = await openNew('empty.journey', '// nothing yet\n');
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    const frame = await previewFrame('.empty-no-journey');
    await replace(editor, '// nothing yet', 'abstract journey Base "A base" {\n  stage One "First"\n}');
    await frame.locator('.empty-abstract').waitFor();
    await replace(editor, 'abstract journey', 'journey');
    await shows(frame, 'First');
  });

  it('takes what a journey says for text, never for markup', async () => {
    const evil = '<img src=x onerror=alert(1)><b>bold</b>&amp;';
    await openNew('metro.journey', metro.replace('Sign the new plan', evil));
    const frame = await openMap();
    await until('the words are there as written', async () =>
      (await mapText(frame)).replaceAll(' ', '').includes('<b>bold</b>&amp;'),
    );
    assert.equal(await frame.locator('#page img, #page b, #page script').count(), 0);
  });

  it('keeps hidden lanes, zoom and scroll over an update', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    await frame.getByRole('button', { name: /^Lanes/ }).click();
    await frame.getByRole('checkbox', { name: 'Pains' }).uncheck();
    await until('the lane is gone', async () => (await frame.locator('.jm-lane-pains').count()) === 0);
    await zoomTo(frame, '150%');
    const percent = frame.locator('.percent');
    await frame.evaluate('document.querySelector(".canvas").scrollTo(120, 40)');
    await replace(editor, 'Sign the new plan', 'Sign it');
    await shows(frame, 'Sign it');
    assert.equal(await frame.locator('.jm-lane-pains').count(), 0);
    assert.equal(await percent.innerText(), '150%');
    assert.deepEqual(
      await frame.evaluate(
        '[document.querySelector(".canvas").scrollLeft, document.querySelector(".canvas").scrollTop]',
      ),
      [120, 40],
    );
  });

  it('patches the page and does not draw it anew', async () => {
    const editor = await openNew('metro.journey', metro);
    const frame = await openMap();
    const id = 'Metro/stage:Trigger/touchpoint:Stall';
    await cardOf(frame, id).evaluate((element) => Object.assign(element, { wasHere: true }));
    await replace(editor, 'Sign the new plan', 'Sign it');
    await shows(frame, 'Sign it');
    assert.equal(await cardOf(frame, id).evaluate((element) => 'wasHere' in element), true);
  });
});
