import { expect } from 'vitest';
import type { Journey } from '../../src/model/elements.js';
import type { Project } from '../../src/model/project.js';
import { build } from '../build.js';

/** Shared symbols for journeys to point at. */
export const SHARED = `
persona P "Persona" ; persona Q ; segment S ; channel Web "Website" ; team T ; team T2 ; system Sys ; purpose Aim
data O operational ; data X experience ; metric M csat
`;

/** Builds text that must be without syntax errors and unknown names, and gives its project. */
export async function sound(text: string): Promise<Project> {
  const { project, findings } = await build(text);
  expect(
    findings.filter((finding) => ['syntax', 'unknown-reference'].includes(finding.rule)).map((each) => each.message),
  ).toEqual([]);
  return project;
}

/** The first journey of a text with shared symbols at hand. */
export async function journeyOf(text: string): Promise<Journey> {
  const project = await sound(SHARED + text);
  const journey = project.journeys[0];
  if (!journey) throw new Error('no journey');
  return journey;
}

export const texts = (list: { text: string }[]) => list.map((each) => each.text);
export const names = (refs: { text: string; id?: string }[]) => refs.map((ref) => ref.id);
