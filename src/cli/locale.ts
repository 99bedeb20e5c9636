import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';

/** The reader's language: `--locale`, else what the environment says, else English. A tag such as `zh-cn`. */
export function localeOf(option: string | undefined, env: NodeJS.ProcessEnv): string {
  const written = option ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? 'en';
  const [tag = 'en'] = written.split('.');
  return tag.replace('_', '-').toLowerCase();
}

/** Speaks that language where there is a translation: `zh-cn`, or `zh` in general. */
export function speak(locale: string): void {
  for (const tag of [locale, locale.split('-')[0]]) {
    try {
      const file = fileURLToPath(new URL(`../l10n/bundle.l10n.${tag}.json`, import.meta.url));
      l10n.config({ contents: readFileSync(file, 'utf8') });
      return;
    } catch {
      // Most languages have no translation: that is no fault.
    }
  }
}
