import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { setFormatLocale } from '../../model/format.js';
import { translationTags } from '../../model/locales.js';

/** The reader's language, and the messages in it. */
export interface DisplayLanguage {
  /** A BCP 47 tag, such as VS Code's `zh-cn`. */
  locale: string;
  /** English text → text in that language; empty where English itself is meant or nothing is translated. */
  messages: Record<string, string>;
}

/** The language of messages and maps: the `journey.locale` setting, else the display language. */
export function displayLocale(): string {
  const setting: unknown = vscode.workspace.getConfiguration('journey').get('locale');
  return typeof setting === 'string' && setting !== '' && setting !== 'auto' ? setting : vscode.env.language;
}

/** The reader's language with the extension's translations into it, as far as there are any; our own texts use them from now on. */
export async function readDisplayLocale(extensionUri: vscode.Uri): Promise<DisplayLanguage> {
  const locale = displayLocale();
  const messages = (await messagesIn(locale, extensionUri)) ?? {};
  // VS Code's own translation follows the display language alone, which knows no Thai.
  l10n.config({ contents: messages });
  setFormatLocale(locale);
  return { locale, messages };
}

async function messagesIn(locale: string, extensionUri: vscode.Uri): Promise<Record<string, string> | undefined> {
  for (const tag of translationTags(locale)) {
    if (tag === 'en') return undefined;
    const messages = await readMessages(vscode.Uri.joinPath(extensionUri, 'l10n', `bundle.l10n.${tag}.json`));
    if (messages) return messages;
  }
  return undefined;
}

async function readMessages(file: vscode.Uri): Promise<Record<string, string> | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await vscode.workspace.fs.readFile(file);
  } catch {
    // Most languages have no translation: that is no fault.
    return undefined;
  }
  const bundle: unknown = JSON.parse(new TextDecoder().decode(bytes));
  if (typeof bundle !== 'object' || bundle === null) return undefined;
  const texts = Object.entries(bundle).map(([key, value]: [string, unknown]) => [key, textOf(value)] as const);
  return Object.fromEntries(texts.filter((entry): entry is readonly [string, string] => entry[1] !== undefined));
}

/** An entry is a text, or an object that holds it beside a comment for translators. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string')
    return value.message;
  return undefined;
}
