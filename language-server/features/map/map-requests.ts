import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { DidCheckNotification, type MapAnswer, type MapParams, MapRequest } from '../../../src/protocol/server.js';
import type { AllServices } from '../../services.js';

/** Answers `journey/map`, and informs the client after each build of what may look different. */
export function serveMaps(
  connection: Connection,
  { shared }: AllServices,
  map: (uri: string, journey?: string) => Promise<MapAnswer | undefined>,
): void {
  connection.onRequest(MapRequest, async ({ uri, journey }: MapParams) => (await map(uri, journey)) ?? null);
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, (documents) => {
    if (documents.length === 0) return;
    void connection.sendNotification(DidCheckNotification, {
      uris: documents.map((document) => document.uri.toString()),
    });
  });
}
