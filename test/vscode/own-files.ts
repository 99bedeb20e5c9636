/** Files of a test's own in a project of their own, and acts on editors. */
import * as vscode from 'vscode';
import { inWorkspace, until } from './editor.js';

/** A journey with two stages and one of most things. */
export const metro = `persona Commuter "Mei, on the metro"
channel Phone "The phone itself"
channel Web "Website"

journey Metro "From 4G to 5G" for Commuter {
  draft
  stage Trigger "My video keeps buffering" awareness {
    question "Is it my phone?"
    touchpoint Stall "Video stalls in the tunnel" via Phone {
      does "Reloads, then gives up"
      feels frustrated because Stalls
      pain Stalls "Video stalls underground" from product
    }
  }
  stage Decide "Sign the new plan" decision {
    touchpoint Sign "Sign on the website" via Web {
      feels relieved
    }
  }
}
`;

/** The folder of the tests' own project: it is there from the start, and its files come and go. */
export const ownFolder = 'own';

const written = new Map<string, vscode.Uri>();

/** Writes a file of the tests' own project and returns its address. */
export async function write(name: string, text: string): Promise<vscode.Uri> {
  const uri = inWorkspace(ownFolder, name);
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  written.set(uri.path, uri);
  return uri;
}

/** Writes a file and opens it in the first column. */
export async function openNew(name: string, text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(await write(name, text));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  // VS Code may still hold what another test had in a file of this name.
  if (document.getText() !== text) await vscode.commands.executeCommand('workbench.action.files.revert');
  await until('the editor shows the file', () => editor.document.getText() === text);
  return editor;
}

/** Saves and closes everything, and takes the tests' own files away, one by one as people do. */
export async function cleanUp(): Promise<void> {
  await vscode.workspace.saveAll(false);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  for (const uri of written.values()) await vscode.workspace.fs.delete(uri, { useTrash: false });
  written.clear();
}

/** Where a text first stands in a document. */
export function find(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`the document does not hold ${text}`);
  return document.positionAt(offset);
}

/** Replaces the first occurrence of a text, as one edit. */
export async function replace(editor: vscode.TextEditor, text: string, by: string): Promise<void> {
  const start = find(editor.document, text);
  const end = editor.document.positionAt(editor.document.offsetAt(start) + text.length);
  const isDone = await editor.edit((edit) => edit.replace(new vscode.Range(start, end), by));
  if (!isDone) throw new Error(`${text} could not be replaced`);
}

/** Waits until a file has no error, and says which it has when that is in vain. */
export async function checked(uri: vscode.Uri): Promise<void> {
  const errors = () =>
    vscode.languages.getDiagnostics(uri).filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
  await until('the file has no error', () => errors().length === 0).catch((cause: unknown) => {
    throw new Error(
      `The file has errors: ${errors()
        .map(({ message }) => message)
        .join(' ')}`,
      { cause },
    );
  });
}
