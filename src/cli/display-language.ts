import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as l10n from '@vscode/l10n';
import { setFormatLocale } from '../model/format.js';
import { translationTags } from '../model/locales.js';
import { Failure } from './failure.js';

/**
 * The reader's language: `--locale`, else what the environment says, else English. A tag such as `zh-cn`.
 * @throws Failure where the option is no language tag
 */
export function localeOf(option: string | undefined, env: NodeJS.ProcessEnv): string {
  if (option !== undefined) return canonical(option) ?? refuse(option);
  const [written = ''] = (env.LC_ALL || env.LC_MESSAGES || env.LANG || '').split(/[.@]/);
  return canonical(written) ?? 'en';
}

/** A language tag in lower case; undefined for what is none, such as the `C` of an environment. */
function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0]?.toLowerCase();
  } catch {
    return undefined;
  }
}

function refuse(option: string): never {
  throw new Failure(l10n.t('“{0}” is no language tag. Use --locale with en, zh-cn or th.', option));
}

/** Loads the messages of that language, or of one near to it; false where there is no translation, and messages stay as they are. */
export function loadTranslations(locale: string): boolean {
  for (const tag of translationTags(locale)) {
    const contents = translationOf(tag);
    if (contents === undefined) continue;
    l10n.config({ contents });
    setFormatLocale(tag);
    return true;
  }
  return false;
}

/** The messages in the sources are English. */
function translationOf(tag: string): string | undefined {
  if (tag === 'en') return '{}';
  try {
    return readFileSync(fileURLToPath(new URL(`../l10n/bundle.l10n.${tag}.json`, import.meta.url)), 'utf8');
  } catch {
    // Most languages have no translation: that is no fault.
    return undefined;
  }
}
