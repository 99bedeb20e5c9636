import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { Position, Range } from '../../../model/source.js';

/** Shows a place of a journey's text and selects it; `focus` moves the keyboard there, else it stays where it is. */
export async function showPlace(address: string, range: Range, focus: boolean, map?: vscode.ViewColumn): Promise<void> {
  let document: vscode.TextDocument;
  try {
    document = await vscode.workspace.openTextDocument(vscode.Uri.parse(address, true));
  } catch {
    void vscode.window.showWarningMessage(l10n.t('{0} cannot be opened: was it moved or deleted?', address));
    return;
  }
  if (document.languageId !== 'journey') return;
  const selection = document.validateRange(toRange(range));
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  if (shown && !focus) {
    select(shown, selection);
    return;
  }
  const viewColumn = shown?.viewColumn ?? otherColumn(map);
  select(
    await vscode.window.showTextDocument(document, { viewColumn, preserveFocus: !focus, preview: false }),
    selection,
  );
}

function select(editor: vscode.TextEditor, range: vscode.Range): void {
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** A column for the text that does not cover the map. */
function otherColumn(map: vscode.ViewColumn | undefined): vscode.ViewColumn {
  return map === undefined || map === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
}

export function isJourney(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
  return editor?.document.languageId === 'journey';
}

/**
 * Whether a map follows an editor: one with a file or with what may become one, not one with an older version of a file, as
 * beside a comparison.
 */
export function isFollowed(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
  if (!isJourney(editor)) return false;
  const { scheme } = editor.document.uri;
  const folders = vscode.workspace.workspaceFolders ?? [];
  return scheme === 'file' || scheme === 'untitled' || folders.some(({ uri }) => uri.scheme === scheme);
}

/** Where the cursor of an editor stands. */
export function cursorOf({ selection }: vscode.TextEditor): Position {
  return { line: selection.active.line, character: selection.active.character };
}

function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}
