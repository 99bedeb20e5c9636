import type { JourneyClient } from '../language-client.js';

/** Starts a new language server in place of the running one. */
export function restartServer(client: JourneyClient): Promise<void> {
  return client.restart();
}
