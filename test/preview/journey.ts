import { analyse } from '../../src/analysis/analysed-project.js';
import type { MapInput } from '../../src/map/scene-types.js';
import type { MapAnswer } from '../../src/protocol/map-message.js';
import { build } from '../build.js';

/** A journey whose map has cards below and beside one another. */
export const metro = `persona Commuter "Mei, on the metro"
channel Phone "The phone itself"

journey Metro "From 4G to 5G" for Commuter {
  in zh "从 4G 到 5G"
  draft
  stage Trigger "My video keeps buffering" awareness {
    question "Is it my phone?"
    touchpoint Stall "Video stalls in the tunnel" via Phone {
      does "Reloads, then gives up"
      feels frustrated because Stalls
      pain Stalls "Video stalls underground" from product
    }
  }
  stage Decide "Sign the new plan" decision {
    touchpoint Sign "Sign in the app" via Phone {
      feels relieved
    }
  }
  pain Price "Too dear"
}
`;

/** What the server sends for the first journey of a text. */
export async function inputOf(text = metro): Promise<MapInput> {
  const { project } = await build(text);
  const [journey] = project.journeys;
  if (!journey) throw new Error('The text holds no journey.');
  return { journey, analysis: analyse(project).analysisOf(journey), shared: project, findings: [] };
}

/** An answer of the server about a text. */
export async function answerOf(text = metro, more: Partial<MapAnswer> = {}): Promise<MapAnswer> {
  const input = await inputOf(text);
  const { id, title = '', titles } = input.journey;
  return {
    uri: 'file:///project/map.journey',
    version: 1,
    choices: [{ id, title, titles, range: input.journey.source.range }],
    journey: id,
    input,
    broken: false,
    ...more,
  };
}
