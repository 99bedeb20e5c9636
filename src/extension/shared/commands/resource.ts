import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';

/** The file a menu hands over, else the one being edited; informs the reader when there is none. */
export function resourceOf(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) return argument;
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === 'journey') return document.uri;
  void vscode.window.showInformationMessage(l10n.t('Open a .journey file first: its map opens from there.'));
  return undefined;
}
