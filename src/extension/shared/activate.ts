import type * as vscode from 'vscode';
import { registerCommands } from './commands/register.js';
import { readDisplayLocale } from './display-locale.js';
import { Documentation } from './documentation.js';
import { type CreateClient, JourneyClient } from './language-client.js';
import { PreviewManager } from './preview/manager.js';
import { SettingsSchema } from './settings-schema.js';

let client: JourneyClient | undefined;

/** Starts the language server and makes maps available; neither waits for the other. */
export async function activateWith(
  { extensionUri, subscriptions }: vscode.ExtensionContext,
  createClient: CreateClient,
): Promise<PreviewManager> {
  await readDisplayLocale(extensionUri);
  const documentation = new Documentation(extensionUri);
  client = new JourneyClient(extensionUri, documentation.rules, createClient);
  const previews = new PreviewManager(extensionUri, client);
  subscriptions.push(
    client,
    previews,
    documentation,
    new SettingsSchema(extensionUri),
    ...registerCommands(extensionUri, previews, client),
  );
  void client.start();
  return previews;
}

/** Ends the language server before the editor goes on closing. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
