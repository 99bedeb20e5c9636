import { DocumentState } from 'langium';
import type { Connection } from 'vscode-languageserver';
import type { MapAnswer } from '../../../src/protocol/map-message.js';
import { readMessage } from '../../../src/protocol/read-message.js';
import { DidCheckNotification, MapParamsSchema, MapRequest } from '../../../src/protocol/server.js';
import type { AllServices } from '../../services.js';

/** Answers `journey/map`, and informs the client after each build of what may look different. */
export function serveMaps(
  connection: Connection,
  { shared }: AllServices,
  map: (uri: string, journey?: string) => Promise<MapAnswer | undefined>,
): void {
  connection.onRequest(MapRequest, async (message: unknown) => {
    const params = readMessage(MapParamsSchema, message, 'the client', (text) => connection.console.warn(text));
    return (params && (await map(params.uri, params.journey))) ?? null;
  });
  shared.workspace.DocumentBuilder.onBuildPhase(DocumentState.Validated, (documents) => {
    if (documents.length === 0) return;
    void connection.sendNotification(DidCheckNotification, {
      uris: documents.map((document) => document.uri.toString()),
    });
  });
}
