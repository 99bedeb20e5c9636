import { actions } from './actions.js';
import { ai } from './ai.js';
import { artefacts } from './artefacts.js';
import { backstage } from './backstage.js';
import { content } from './content.js';
import { data } from './data.js';
import { does } from './does.js';
import { emotions } from './emotion-curves.js';
import { gains } from './gains.js';
import { howLong } from './how-long.js';
import { metrics } from './metrics.js';
import { onstage } from './onstage.js';
import { opportunities } from './opportunities.js';
import { pains } from './pains.js';
import { questions } from './questions.js';
import { support } from './support.js';
import { touchpoints } from './touchpoints.js';

/** Every lane, from top to bottom. */
export const lanes = [
  questions,
  does,
  touchpoints,
  emotions,
  howLong,
  pains,
  gains,
  opportunities,
  ai,
  content,
  data,
  metrics,
  onstage,
  backstage,
  support,
  artefacts,
  actions,
] as const;

export type LaneName = (typeof lanes)[number]['name'];

export const laneNames: readonly LaneName[] = lanes.map(({ name }) => name);

/** Whether there is a lane of a name, as saved states and messages have it. */
export function isLane(name: unknown): name is LaneName {
  return laneNames.some((lane) => lane === name);
}
