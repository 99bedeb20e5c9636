import assert from 'node:assert/strict';
import { source } from 'axe-core';
import * as vscode from 'vscode';
import { inWorkspace, previewFrame, screenshot, setTheme, type themes, until, workbench } from './harness.js';
import { cleanUp, mapText } from './journeys.js';

interface Violation {
  id: string;
  help: string;
  nodes: { html: string; failureSummary: string }[];
}

const wearers: Record<keyof typeof themes, string> = {
  light: 'vscode-light',
  dark: 'vscode-dark',
  highContrast: 'vscode-high-contrast',
  highContrastLight: 'vscode-high-contrast-light',
};

const pictures: Record<keyof typeof themes, string> = {
  light: 'map-light',
  dark: 'map-dark',
  highContrast: 'map-high-contrast',
  highContrastLight: 'map-high-contrast-light',
};

describe('how the map looks', () => {
  before(async () => {
    await vscode.window.showTextDocument(inWorkspace('examples', 'upgrade-5g.journey'));
    await vscode.commands.executeCommand('journey.openPreview');
    await vscode.commands.executeCommand('workbench.action.closeSidebar');
    const frame = await previewFrame();
    await until('the map has words', async () => (await mapText(frame)).length > 200);
    await frame.getByRole('button', { name: 'Fit the whole width' }).click();
  });
  after(async () => {
    await setTheme('light');
    await cleanUp();
  });

  for (const theme of ['light', 'dark', 'highContrast', 'highContrastLight'] as const) {
    it(`is accessible and fit to be seen in ${pictures[theme].slice(4)}`, async () => {
      await setTheme(theme);
      const frame = await previewFrame();
      await until('the map wears the theme', async () => (await frame.locator(`body.${wearers[theme]}`).count()) > 0);
      const { mouse } = await workbench();
      await mouse.move(2, 2);
      await screenshot(pictures[theme]);
      const violations = await frame.evaluate<Violation[]>(
        `${source};axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
      );
      assert.deepEqual(violations.map(reported), []);
    });
  }

  it('has a table for those who hear it', async () => {
    const frame = await previewFrame();
    const table = frame.getByRole('table');
    await until('its first row is there', async () => (await table.getByRole('row').count()) > 3);
    assert.ok((await table.getByRole('columnheader').count()) > 3);
    assert.ok((await table.getByRole('rowheader').allTextContents()).includes('Touchpoints'));
  });

  it('loads nothing from elsewhere', async () => {
    const frame = await previewFrame();
    const policy = (await frame.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
    // Fonts come from the extension's own folder, which the editor serves from there.
    assert.match(
      policy,
      /^default-src 'none'; script-src 'nonce-[0-9a-f]{32}'; style-src 'nonce-[0-9a-f]{32}'; font-src 'self' https:\/\/\*\.vscode-cdn\.net; img-src data:$/,
    );
  });
});

function reported({ id, help, nodes }: Violation): string {
  const cases = nodes.slice(0, 3).map(({ html, failureSummary }) => `${html.slice(0, 200)}\n${failureSummary}`);
  return [`${id}: ${help} (${nodes.length})`, ...cases].join('\n');
}
