import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/manager.js';
import { resourceOf } from './resource.js';

/** Opens the map of a journey beside its text, which keeps the keyboard. */
export function openPreviewToSide(previews: PreviewManager, resource: unknown): void {
  const uri = resourceOf(resource);
  if (uri) previews.open(uri, vscode.ViewColumn.Beside);
}
