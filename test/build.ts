import { EmptyFileSystem, type LangiumDocument, URI } from 'langium';
import { createJourneyServices, type ServicesContext } from '../language-server/module.js';
import { type JourneyService, journeyServiceOf } from '../language-server/service.js';
import type { AllServices } from '../language-server/services.js';
import type { Finding } from '../src/model/finding.js';
import type { Project } from '../src/model/project.js';

/** Files of one project by name, or the text of its only one. */
export type Texts = string | Record<string, string>;

export const PROJECT = 'file:///project/';
export const ONLY_FILE = 'map.journey';

/** What a test knows of the texts that it gave. */
export interface Built {
  service: JourneyService;
  services: AllServices;
  documents: LangiumDocument[];
  /** The project around the first file. */
  project: Project;
  /** All findings, file by file. */
  findings: Finding[];
}

/** Services of a test's own, for one that changes more about them than the files they know. */
export function freshServices(context: Partial<ServicesContext> = {}): AllServices {
  const services = createJourneyServices({ ...EmptyFileSystem, ...context });
  services.shared.workspace.DocumentBuilder.updateBuildOptions = { validation: false };
  return services;
}

let sharedServices: AllServices | undefined;

/** The services that the tests of a worker share. */
export function services(): AllServices {
  sharedServices ??= freshServices();
  return sharedServices;
}

/**
 * Reads texts in memory as the one project there is, and checks them. All tests of a worker share their services, which
 * are slow to start: the files of an earlier build are closed, so of two builds only the later can be asked further.
 */
export async function build(texts: Texts, own?: AllServices): Promise<Built> {
  const opened = await open(texts, own);
  const { documents, service } = opened;
  const findings = await Promise.all(documents.map(({ uri }) => service.check(uri.toString())));
  return { ...opened, findings: findings.flat() };
}

/** The project that the texts make. */
export async function projectOf(texts: Texts): Promise<Project> {
  return (await open(texts)).project;
}

/** The findings of the texts, or of one rule. */
export async function findingsOf(texts: Texts, rule?: string): Promise<Finding[]> {
  const { findings } = await build(texts);
  return rule === undefined ? findings : findings.filter((finding) => finding.rule === rule);
}

/** Texts by file name. */
export function asFiles(texts: Texts): Record<string, string> {
  return typeof texts === 'string' ? { [ONLY_FILE]: texts } : texts;
}

/** The address of a file of the project; of one that lies elsewhere, as given. */
export function addressOf(name: string): string {
  return URI.parse(name.includes(':') ? name : PROJECT + name).toString();
}

async function open(texts: Texts, own: AllServices = services()): Promise<Omit<Built, 'findings'>> {
  const { shared } = own;
  const service = journeyServiceOf(own);
  await service.dispose();
  shared.journey.Projects.setFolders([PROJECT]);
  const files = Object.entries(asFiles(texts)).map(([name, text]) => [addressOf(name), text] as const);
  await service.open(Object.fromEntries(files));
  const documents = files.flatMap(([uri]) => shared.workspace.LangiumDocuments.getDocument(URI.parse(uri)) ?? []);
  const [first] = documents;
  if (!first) throw new Error('No text was given.');
  const project = await service.project(first.uri.toString());
  return { service, services: own, documents, project };
}
