import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { l10nJsonFormat } from '@vscode/l10n-dev';

let texts: l10nJsonFormat | undefined;

/** Every user-facing text of the sources: English text → text (or text with a comment for translators). */
export function textsInSources(): l10nJsonFormat {
  texts ??= extract();
  return texts;
}

/** Through the tool's command: in the test runner's own process its parser takes ten times as long. */
function extract(): l10nJsonFormat {
  const folder = `test-output/l10n-${process.pid}`;
  const run = spawnSync(
    process.execPath,
    ['node_modules/@vscode/l10n-dev/dist/cli.js', 'export', '-o', folder, 'src', 'language-server'],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`The texts could not be read: ${run.stdout}${run.stderr}`);
  return JSON.parse(readFileSync(`${folder}/bundle.l10n.json`, 'utf8'));
}

export function messageOf(value: l10nJsonFormat[string] | undefined): string {
  return typeof value === 'string' ? value : (value?.message ?? '');
}
