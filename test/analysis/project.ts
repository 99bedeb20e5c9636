import { type AnalysedProject, analyse, type JourneyAnalysis } from '../../src/analysis/analysed-project.js';
import type { Journey } from '../../src/model/elements.js';
import { projectOf, type Texts } from '../build.js';

/** The first journey of some texts, with what follows from it. */
export interface Analysed {
  journey: Journey;
  analysis: JourneyAnalysis;
  project: AnalysedProject;
}

/** Reads texts as a project and analyses its first journey. */
export async function analysed(texts: Texts): Promise<Analysed> {
  const project = analyse(await projectOf(texts));
  const [journey] = project.journeys;
  if (!journey) throw new Error('There is no journey in the text.');
  return { journey, analysis: project.analysisOf(journey), project };
}

/** The name at the end of an id. */
export function nameOf(id: string): string {
  return id.slice(id.lastIndexOf(':') + 1);
}
