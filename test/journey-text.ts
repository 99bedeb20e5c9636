import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { type AllServices, createJourneyServices } from '../language-server/module.js';
import type { Finding } from '../src/model/finding.js';
import type { Project } from '../src/model/project.js';

/** Files of one project by name, or the text of its only one. */
export type Texts = string | Record<string, string>;

export const PROJECT = 'file:///project/';
export const ONLY_FILE = 'map.journey';

export interface Built {
  services: AllServices;
  documents: LangiumDocument[];
  /** The model around the first file. */
  project: Project;
  /** All findings, file by file. */
  findings: Finding[];
}

/**
 * Parses, links and models texts in memory, the way the server and the command line do. Services of an earlier build
 * may be used again, which is faster; that build's documents are then gone.
 */
export async function build(
  texts: Texts,
  services: AllServices = createJourneyServices(EmptyFileSystem),
): Promise<Built> {
  services.shared.journey.Projects.setFolders([PROJECT]);
  const earlier = services.shared.workspace.LangiumDocuments.all.map((document) => document.uri).toArray();
  if (earlier.length > 0) await services.shared.workspace.DocumentBuilder.update([], earlier);
  const files = typeof texts === 'string' ? { [ONLY_FILE]: texts } : texts;
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const documents = Object.entries(files).map(([name, text]) => {
    const uri = name.includes(':') ? URI.parse(name) : URI.parse(PROJECT + name);
    return LangiumDocumentFactory.fromString(text, uri);
  });
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents, { validation: true });
  const first = documents[0];
  if (!first) throw new Error('No text was given.');
  const { ProjectModels, Checker } = services.journey.model;
  return {
    services,
    documents,
    project: ProjectModels.project(first.uri.toString()),
    findings: documents.flatMap((document) => Checker.findings(document)),
  };
}

/** The model of the project that the texts make. */
export async function projectOf(texts: Texts): Promise<Project> {
  return (await build(texts)).project;
}

/** The findings of the texts, or of one rule. */
export async function findingsOf(texts: Texts, rule?: string): Promise<Finding[]> {
  const { findings } = await build(texts);
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
}
