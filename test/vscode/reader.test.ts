import * as vscode from 'vscode';
import { previewFrame, until } from './harness.js';
import { cleanUp, mapText, metro, openMap, openNew, shows } from './journeys.js';

const configuration = () => vscode.workspace.getConfiguration('journey');

describe("the reader's language", () => {
  afterEach(async () => {
    await configuration().update('locale', undefined, vscode.ConfigurationTarget.Global);
    await cleanUp();
  });

  it('decides the titles of the map, and may change while it is open', async () => {
    await openNew('metro.journey', metro.replace('  draft\n', '  in zh "从 4G 到 5G"\n  draft\n'));
    await shows(await openMap(), 'From 4G to 5G');
    await configuration().update('locale', 'zh-cn', vscode.ConfigurationTarget.Global);
    await until('the map speaks Chinese', async () => (await mapText(await previewFrame())).includes('从 4G 到 5G'));
    await until(
      'so does the page',
      async () => (await (await previewFrame()).locator('html').getAttribute('lang')) === 'zh-cn',
    );
  });
});
