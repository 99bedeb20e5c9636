import * as vscode from 'vscode';
import type { JourneyClient } from '../language-client.js';
import type { PreviewManager } from '../preview/manager.js';
import { newJourney } from './new-journey.js';
import { openPreview } from './open-preview.js';
import { openPreviewToSide } from './open-preview-to-side.js';
import { restartServer } from './restart-server.js';
import { showSource } from './show-source.js';
import { toggleLock } from './toggle-lock.js';

/** Registers every command of the extension. */
export function registerCommands(
  extensionUri: vscode.Uri,
  previews: PreviewManager,
  client: JourneyClient,
): vscode.Disposable[] {
  const commands: Record<string, (...args: unknown[]) => unknown> = {
    'journey.newJourney': () => newJourney(extensionUri),
    'journey.openPreview': (resource) => openPreview(previews, resource),
    'journey.openPreviewToSide': (resource) => openPreviewToSide(previews, resource),
    'journey.toggleLock': () => toggleLock(previews),
    'journey.showSource': () => showSource(previews),
    'journey.restartServer': () => restartServer(client),
  };
  return Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(name, run));
}
