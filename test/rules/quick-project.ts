import { EmptyFileSystem, URI } from 'langium';
import { createJourneyServices } from '../../language-server/module.js';
import type { EditSet } from '../../src/model/edits.js';
import type { Project } from '../../src/model/project.js';
import { edited, editWriter } from '../edits.js';
import { ONLY_FILE, PROJECT, type Texts } from '../journey-text.js';

const services = createJourneyServices(EmptyFileSystem);
const writer = editWriter(services);
const folders: string[] = [];

/** The day on which all rule tests check. */
export const TODAY = '2026-11-15';

/** The model of the project that the texts make, by one set of services for all tests of a file: it starts but once. */
export async function quickProject(texts: Texts): Promise<Project> {
  const { Projects } = services.shared.journey;
  const { LangiumDocumentFactory, LangiumDocuments, DocumentBuilder } = services.shared.workspace;
  const folder = `${PROJECT}${folders.length}/`;
  folders.push(folder);
  Projects.setFolders(folders);
  const documents = Object.entries(asFiles(texts)).map(([name, text]) =>
    LangiumDocumentFactory.fromString(text, URI.parse(folder + name)),
  );
  for (const document of documents) LangiumDocuments.addDocument(document);
  await DocumentBuilder.build(documents);
  return { ...services.journey.model.ProjectModels.project(folder + ONLY_FILE), today: TODAY };
}

/** Texts by file name. */
export function asFiles(texts: Texts): Record<string, string> {
  return typeof texts === 'string' ? { [ONLY_FILE]: texts } : texts;
}

/** The files of the project built last after a fix, by file name. */
export function afterFix(files: Record<string, string>, fix: EditSet): Record<string, string> {
  const { edit, refused } = writer.write(fix);
  if (!edit) throw new Error(`The fix is refused: ${refused}.`);
  const nameOf = (uri: string) => uri.slice(uri.lastIndexOf('/') + 1);
  const changed = edited(edit, (uri) => files[nameOf(uri)] ?? '');
  return { ...files, ...Object.fromEntries(Object.entries(changed).map(([uri, text]) => [nameOf(uri), text])) };
}
