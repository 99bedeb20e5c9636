import { AstUtils } from 'langium';
import { type AnalysedProject, analyse } from '../../../src/analysis/analysed-project.js';
import type { Element, Journey } from '../../../src/model/elements.js';
import { elementsById, sharedElements } from '../../../src/model/walk.js';
import { journeyOf, type Named } from '../../linking/names.js';
import type { ProjectModels } from '../../model/project-models.js';

/** What the model knows of a node. */
export interface ModelElement {
  element: Element;
  /** The journey around it, or itself; none for shared elements. */
  journey?: Journey;
  project: AnalysedProject;
}

/** Finds the model's element of a node that declares one. */
export function elementOf(node: Named, models: ProjectModels): ModelElement | undefined {
  const id = models.ids.of(node);
  // `exit` and `restart` are no elements.
  if (id === undefined || !node.$cstNode) return undefined;
  const uri = AstUtils.getDocument(node).uri.toString();
  const project = analyse(models.project(uri));
  const around = journeyOf(node);
  if (around) {
    const journeyId = models.ids.of(around);
    const journeys = project.journeys.filter((each) => each.id === journeyId);
    const journey = journeys.find((each) => each.source.uri === uri) ?? journeys[0];
    const element = journey && elementsById(journey).get(id);
    return element && { element, journey, project };
  }
  for (const element of sharedElements(project)) if (element.id === id) return { element, project };
  return undefined;
}
