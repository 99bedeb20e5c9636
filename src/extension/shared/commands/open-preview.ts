import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/manager.js';
import { resourceOf } from './resource.js';

/** Opens the map of a journey in place of its text. */
export function openPreview(previews: PreviewManager, resource: unknown): void {
  const uri = resourceOf(resource);
  if (uri) previews.open(uri, vscode.ViewColumn.Active);
}
