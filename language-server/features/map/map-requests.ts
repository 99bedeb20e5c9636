import { DocumentState, URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { DidCheckNotification, type MapAnswer, type MapParams, MapRequest } from '../../../src/protocol/server.js';
import type { AllServices } from '../../module.js';
import { choose, mapInputOf, titled } from './map-input.js';

/** Answers `journey/map`, and tells the client after each build what may look different. */
export function serveMaps(connection: Connection, services: AllServices): void {
  const { DocumentBuilder, WorkspaceLock } = services.shared.workspace;
  connection.onRequest(MapRequest, (params) => WorkspaceLock.read(() => answer(params, services)));
  DocumentBuilder.onBuildPhase(DocumentState.Validated, (documents) => {
    if (documents.length === 0) return;
    void connection.sendNotification(DidCheckNotification, {
      uris: documents.map((document) => document.uri.toString()),
    });
  });
}

function answer({ uri, journey }: MapParams, { shared, journey: language }: AllServices): MapAnswer | null {
  const document = shared.workspace.LangiumDocuments.getDocument(URI.parse(uri));
  if (!document || document.state < DocumentState.Validated) return null;
  const key = document.uri.toString();
  const { ProjectModels, Checker } = language.model;
  const project = ProjectModels.project(key);
  const journeys = project.journeys.filter((each) => each.source.uri === key);
  const chosen = choose(journeys, journey);
  const findings = Checker.findings(document);
  const map: MapAnswer = {
    uri,
    version: document.textDocument.version,
    choices: journeys.map((each) => ({
      id: each.id,
      range: each.source.range,
      ...titled(each),
      ...(each.abstract ? { abstract: true as const } : {}),
      ...(each.variant?.of.id === undefined ? {} : { variantOf: each.variant.of.id }),
    })),
    broken: findings.some((finding) => finding.rule === 'syntax'),
  };
  if (!chosen) return map;
  map.journey = chosen.id;
  map.input = mapInputOf(chosen, project, findings);
  return map;
}
