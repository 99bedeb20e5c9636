/** What tests do in an editor by its API alone, so that they can do it in every extension host. */
import * as vscode from 'vscode';

/** The extension's id, from publisher and name in package.json. */
export const extensionId = 'journey-as-code.journey-as-code';

/**
 * Asks again and again until the answer is neither `undefined` nor `false`, and returns it.
 * @param what completes "waited in vain until …"
 * @param timeout in milliseconds
 * @throws when the time is over, with the last error met on the way
 */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | Promise<T | undefined | false>,
  timeout = 40_000,
): Promise<T> {
  const limit = Date.now() + timeout;
  let last: unknown;
  do {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      last = undefined;
    } catch (error) {
      last = error;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  } while (Date.now() < limit);
  throw new Error(`waited ${timeout / 1000} s in vain until ${what}`, { cause: last });
}

/** The address of a file in the workspace the tests work on; the examples lie in its folder `examples`. */
export function inWorkspace(...parts: string[]): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('the tests run without a workspace folder');
  return vscode.Uri.joinPath(folder.uri, ...parts);
}

/** Opens a file of the workspace in an editor. */
export async function open(...parts: string[]): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(inWorkspace(...parts)));
}

/** Closes every editor, dropping what was not saved. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until the file has diagnostics that satisfy the test, and returns them. */
export function diagnostics(
  uri: vscode.Uri,
  enough: (found: readonly vscode.Diagnostic[]) => boolean = (found) => found.length > 0,
): Promise<readonly vscode.Diagnostic[]> {
  return until(`the diagnostics of ${uri.path.split('/').at(-1)} are as expected`, () => {
    const found = vscode.languages.getDiagnostics(uri);
    return enough(found) && found;
  });
}

/** Waits until the extension is active, and returns it. */
export async function extension(): Promise<vscode.Extension<unknown>> {
  const found = vscode.extensions.getExtension(extensionId);
  if (!found) throw new Error(`${extensionId} is not installed in this VS Code`);
  return until(`${extensionId} is active`, () => found.isActive && found);
}

/** The rules behind diagnostics; what other extensions find has none. */
export function rulesOf(found: readonly vscode.Diagnostic[]): string[] {
  return found.flatMap(({ code, source }) =>
    source === 'journey' && typeof code === 'object' ? [String(code.value)] : [],
  );
}
