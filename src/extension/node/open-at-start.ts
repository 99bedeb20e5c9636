import * as vscode from 'vscode';
import { mapViewType, type PreviewManager } from '../shared/preview/manager.js';

/** Opens a journey of the workspace with its map beside it, so that `npm start` shows at once what this is about. */
export async function openMapAtStart(previews: PreviewManager): Promise<void> {
  // After a reload of the window the map is there already.
  if (openTabs().some((tab) => isMap(tab))) return;
  const uri = openJourney() ?? (await exampleJourney());
  if (!uri) return;
  await vscode.window.showTextDocument(uri, { preview: false, viewColumn: vscode.ViewColumn.One });
  previews.open(uri, vscode.ViewColumn.Beside);
}

function openTabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function isMap({ input }: vscode.Tab): boolean {
  // VS Code puts the name of its own side before the view type.
  return input instanceof vscode.TabInputWebview && input.viewType.endsWith(mapViewType);
}

function openJourney(): vscode.Uri | undefined {
  const uris = openTabs().flatMap(({ input }) => (input instanceof vscode.TabInputText ? [input.uri] : []));
  return uris.find((uri) => uri.path.endsWith('.journey'));
}

async function exampleJourney(): Promise<vscode.Uri | undefined> {
  const found = await vscode.workspace.findFiles('**/*.journey', '**/node_modules/**', 200);
  const [first] = found.sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
  return first;
}

/** The example of the README comes first, then what lies nearest to the top folder. */
function rank({ path }: vscode.Uri): number {
  return /\/upgrade[^/]*\.journey$/i.test(path) ? 0 : path.split('/').length;
}
