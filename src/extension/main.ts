import type * as vscode from 'vscode';
import { registerCommands } from './commands/register.js';
import { readDisplayLocale } from './display-locale.js';
import { JourneyClient } from './language-client.js';
import { openMapAtStart } from './open-at-start.js';
import { PreviewManager } from './preview/manager.js';
import { SettingsSchema } from './settings-schema.js';

let client: JourneyClient | undefined;

/** Starts the language server and makes maps available; neither waits for the other. */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  await readDisplayLocale(context.extensionUri);
  client = new JourneyClient(context.extensionUri);
  const previews = new PreviewManager(context.extensionUri, client);
  context.subscriptions.push(
    client,
    previews,
    new SettingsSchema(context.extensionUri),
    ...registerCommands(context.extensionUri, previews, client),
  );
  void client.start();
  if (process.env.JOURNEY_OPEN_MAP) void openMapAtStart(previews);
}

/** Ends the language server before the editor goes on closing. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
