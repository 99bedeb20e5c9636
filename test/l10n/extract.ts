import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { l10nJsonFormat } from '@vscode/l10n-dev';

let texts: l10nJsonFormat | undefined;

/** Every user-facing text of the sources: English text → text (or text with a comment for translators). */
export function textsInSources(): l10nJsonFormat {
  texts ??= extract();
  return texts;
}

const IMPORT = "import * as l10n from '@vscode/l10n';\n";

/**
 * All files that speak in one: the tool spends its time on getting ready for a file, not on reading it. It reads syntax
 * alone, so it does not mind that names are declared again.
 */
function spokenIn(extension: string): string {
  const sources = ['src', 'language-server'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith(extension))
      .map((file) => ({ file: join(folder, file), text: readFileSync(join(folder, file), 'utf8') })),
  );
  const spoken = sources.filter(({ text }) => /from '@vscode\/l10n'|vscode\.l10n/.test(text));
  for (const { file, text } of spoken) {
    if (!text.includes(IMPORT)) throw new Error(`${file} does not speak by: ${IMPORT}`);
  }
  return IMPORT + spoken.map(({ text }) => text.replace(IMPORT, '')).join('\n');
}

/** Through the tool's command: in the test runner's own process its parser takes ten times as long. */
function extract(): l10nJsonFormat {
  const folder = `test-output/l10n-${process.pid}`;
  mkdirSync(`${folder}/sources`, { recursive: true });
  for (const extension of ['.ts', '.tsx']) writeFileSync(`${folder}/sources/all${extension}`, spokenIn(extension));
  const run = spawnSync(
    process.execPath,
    ['node_modules/@vscode/l10n-dev/dist/cli.js', 'export', '-o', folder, `${folder}/sources`],
    { encoding: 'utf8' },
  );
  if (run.status !== 0) throw new Error(`The texts could not be read: ${run.stdout}${run.stderr}`);
  const bundle: l10nJsonFormat = JSON.parse(readFileSync(`${folder}/bundle.l10n.json`, 'utf8'));
  rmSync(folder, { recursive: true });
  return bundle;
}

export function messageOf(value: l10nJsonFormat[string] | undefined): string {
  return typeof value === 'string' ? value : (value?.message ?? '');
}
