import type { Projects } from '../linking/projects.js';
import type { JourneyServices } from '../module.js';
import { JourneyDefinitions, JourneyHighlights, JourneyReferences } from './navigation.js';
import { JourneyRename } from './rename.js';
import { Things } from './things.js';

/** What the editor can ask about a journey file. */
export function featureServices(projects: Projects) {
  const things = (services: JourneyServices) => new Things(services, projects);
  return {
    DefinitionProvider: (services: JourneyServices) => new JourneyDefinitions(things(services)),
    ReferencesProvider: (services: JourneyServices) => new JourneyReferences(things(services)),
    DocumentHighlightProvider: (services: JourneyServices) => new JourneyHighlights(things(services)),
    RenameProvider: (services: JourneyServices) => new JourneyRename(services, things(services)),
  };
}
