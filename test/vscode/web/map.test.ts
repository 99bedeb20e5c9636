import * as vscode from 'vscode';
import { until } from '../editor.js';
import { equal } from '../expect.js';
import { checked, cleanUp, find, metro, openNew, replace } from '../own-files.js';
import { click, fonts, screenshot, texts } from './window.js';

const configuration = () => vscode.workspace.getConfiguration('journey');

/** Waits until the map shows a text, wherever. */
function shows(text: string): Promise<boolean> {
  return until(`the map shows “${text}”`, async () => (await texts('svg.journey-map text')).join(' ').includes(text));
}

describe('the map, with the extension as a worker', () => {
  afterEach(async () => {
    await configuration().update('locale', undefined, vscode.ConfigurationTarget.Global);
    await cleanUp();
  });

  it('is drawn, and follows the text', async () => {
    const editor = await openNew('metro.journey', metro);
    await checked(editor.document.uri);
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    await shows('From 4G to 5G');
    await shows('Video stalls in the tunnel');
    await until('it is set in its own fonts', async () => (await fonts()).includes('Journey Sans: loaded'));
    equal(
      (await fonts()).filter((font) => font.endsWith('error')),
      [],
    );
    await screenshot('web-map');
    await replace(editor, 'Sign the new plan', 'At last: sign it');
    await shows('At last: sign it');
  });

  it('leads to the text of what is clicked', async () => {
    const editor = await openNew('metro.journey', metro);
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    await shows('Sign on the website');
    await until('a card is clicked', () => click('svg.journey-map .jm-card', 'Sign on the website'));
    const { line } = find(editor.document, 'touchpoint Sign');
    await until('its text is selected', () => editor.selection.start.line === line);
  });

  it('is in the language of the reader, as findings are', async () => {
    await configuration().update('locale', 'th', vscode.ConfigurationTarget.Global);
    const editor = await openNew('metro.journey', metro.replace('because Stalls', 'because Nobody'));
    await vscode.commands.executeCommand('journey.openPreviewToSide');
    const isThai = (text: string) => /\p{Script=Thai}/u.test(text);
    await until('the map has Thai captions', async () => (await texts('svg.journey-map text')).some(isThai));
    await until('findings are in Thai', () => {
      const found = vscode.languages.getDiagnostics(editor.document.uri);
      return found.length > 0 && found.every(({ message }) => isThai(message));
    });
  });
});

describe('New Journey, with the extension as a worker', () => {
  afterEach(async () => {
    await configuration().update('locale', undefined, vscode.ConfigurationTarget.Global);
    while (vscode.window.activeTextEditor?.document.isUntitled)
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  for (const [locale, label, start] of [
    [undefined, 'Telecom', 'journey BetterPlan "My video keeps stopping"'],
    ['zh-cn', '空白', 'journey 新旅程 '],
  ] as const) {
    it(`opens a template in the language of the reader: ${locale ?? 'as the editor'}`, async () => {
      await configuration().update('locale', locale, vscode.ConfigurationTarget.Global);
      const done = vscode.commands.executeCommand('journey.newJourney');
      await until('a template is chosen', () => click('.quick-input-widget .monaco-list-row', label));
      await done;
      const { document } = await until('it is in front', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.isUntitled && editor;
      });
      equal(document.languageId, 'journey');
      equal(document.getText().includes(start), true);
    });
  }
});

describe('the settings’ schema, with the extension as a worker', () => {
  it('is given to the editor of settings in the language of the reader', async () => {
    const uri = vscode.Uri.parse('journey-schema://settings/journey.config.schema.json');
    const textOf = async () => (await vscode.workspace.openTextDocument(uri)).getText();
    const english: unknown = JSON.parse(await textOf());
    equal(typeof english === 'object' && english !== null && 'properties' in english, true);
    await configuration().update('locale', 'zh-cn', vscode.ConfigurationTarget.Global);
    await until('it is in Chinese', async () => /\p{Script=Han}/u.test(await textOf()));
    await configuration().update('locale', undefined, vscode.ConfigurationTarget.Global);
  });
});
