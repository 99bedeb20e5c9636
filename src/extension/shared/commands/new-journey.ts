import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { displayLocale, readDisplayLocale } from '../display-locale.js';

interface Template extends vscode.QuickPickItem {
  /** Name of the file in `templates/` and in its folders for other languages. */
  file: string;
}

/** Folders of templates by language; English is in `templates/` itself. */
const folders: Record<string, string> = { zh: 'zh-cn', th: 'th' };

/** Asks what to begin with and opens it, unsaved, in the reader's language and ready for typing over the first title. */
export async function newJourney(extensionUri: vscode.Uri): Promise<void> {
  // The language may have changed a moment ago.
  await readDisplayLocale(extensionUri);
  const template = await vscode.window.showQuickPick(templates(), {
    title: l10n.t('New Journey'),
    placeHolder: l10n.t('Begin with an example of your trade, or with a blank one'),
    matchOnDetail: true,
  });
  if (!template) return;
  const content = await read(extensionUri, template.file);
  const document = await vscode.workspace.openTextDocument({ language: 'journey', content });
  const selection = firstTitle(document);
  await vscode.window.showTextDocument(document, { preview: false, ...(selection && { selection }) });
}

function templates(): Template[] {
  return [
    {
      file: 'blank',
      label: l10n.t('Blank'),
      detail: l10n.t('Three stages, and what each line is for'),
    },
    {
      file: 'retail',
      label: l10n.t('Retail'),
      detail: l10n.t('From an advert to the opened parcel, with somebody to ask in the evening'),
    },
    {
      file: 'telecom',
      label: l10n.t('Telecom'),
      detail: l10n.t('From a video that keeps stopping to a better plan, in the app and in the shop'),
    },
    {
      file: 'health',
      label: l10n.t('Health'),
      detail: l10n.t('From a flutter of the heart to an answer, with a time that counts'),
    },
    {
      file: 'hospitality',
      label: l10n.t('Hospitality'),
      detail: l10n.t('A family’s week away, before and behind the scenes'),
    },
    {
      file: 'saas-b2b',
      label: l10n.t('Software for businesses'),
      detail: l10n.t('A user, a buyer and a decision-maker who buy together'),
    },
    {
      file: 'public-service',
      label: l10n.t('Public service'),
      detail: l10n.t('Registering a birth, for those with a screen and those without'),
    },
  ];
}

async function read(extensionUri: vscode.Uri, file: string): Promise<string> {
  const language = displayLocale().toLowerCase().split(/[-_]/)[0] ?? '';
  const folder = folders[language] ?? '.';
  const bytes = await vscode.workspace.fs.readFile(
    vscode.Uri.joinPath(extensionUri, 'templates', folder, `${file}.journey`),
  );
  return new TextDecoder().decode(bytes);
}

/** The first text in quotation marks that is no comment's. */
function firstTitle(document: vscode.TextDocument): vscode.Range | undefined {
  const found = /^[^\s/*"][^"\n]*"([^"\n]*)"/m.exec(document.getText());
  if (found?.[1] === undefined) return undefined;
  const end = found.index + found[0].length - 1;
  return new vscode.Range(document.positionAt(end - found[1].length), document.positionAt(end));
}
