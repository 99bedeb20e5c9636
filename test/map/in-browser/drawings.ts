import { readdirSync, readFileSync } from 'node:fs';
import { mapInputOf } from '../../../language-server/features/map/map-input.js';
import { drawMap, type Scene } from '../../../src/map/index.js';
import { build } from '../../build.js';
import { generated, scripts } from '../generated.js';

/** A drawing and what it is of. */
export interface Drawing {
  name: string;
  scene: Scene;
}

/** Every journey of the examples, each for the reader that its file is for. */
export async function exampleDrawings(): Promise<Drawing[]> {
  const files = readdirSync('examples', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.journey') && !name.startsWith('broken'))
    .map((name) => [name, readFileSync(`examples/${name}`, 'utf8')]);
  const { project, findings } = await build(Object.fromEntries(files));
  return project.journeys.map((journey) => {
    const language = /\.(zh|th)\.journey$/.exec(journey.source.uri)?.[1] ?? 'en';
    return { name: journey.id, scene: drawMap(mapInputOf(journey, project, findings), { hidden: [], language }) };
  });
}

/** A large journey in each script, full of everything that a journey can hold. */
export function generatedDrawings(): Drawing[] {
  return scripts.map((script) => ({
    name: `a generated ${script} journey`,
    scene: drawMap(generated({ stages: 6, touchpoints: 24, personas: 8, script }), { hidden: [], language: 'en' }),
  }));
}
