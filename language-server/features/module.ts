import type { LangiumSharedServices } from 'langium/lsp';
import type { Projects } from '../linking/projects.js';
import type { JourneyServices } from '../module.js';
import { Client } from './client.js';
import { JourneyCompletion, localToday } from './completion.js';
import { JourneyDefinitions, JourneyHighlights, JourneyReferences } from './navigation.js';
import { JourneyRename } from './rename.js';
import { Things } from './things.js';

/** What the editor can ask about a journey file. */
export function featureServices(shared: LangiumSharedServices, projects: Projects) {
  const things = (services: JourneyServices) => new Things(services, projects);
  let known: Client | undefined;
  const client = () => {
    known ??= new Client(shared);
    return known;
  };
  return {
    CompletionProvider: (services: JourneyServices) =>
      new JourneyCompletion(services, things(services), client(), localToday),
    DefinitionProvider: (services: JourneyServices) => new JourneyDefinitions(things(services)),
    ReferencesProvider: (services: JourneyServices) => new JourneyReferences(things(services)),
    DocumentHighlightProvider: (services: JourneyServices) => new JourneyHighlights(things(services)),
    RenameProvider: (services: JourneyServices) => new JourneyRename(services, things(services)),
  };
}
