import type { LaneName } from '../map/scene-types.js';

/** A record, so that a lane added to the map cannot be forgotten here. */
const all: Record<LaneName, true> = {
  questions: true,
  does: true,
  touchpoints: true,
  emotions: true,
  pains: true,
  opportunities: true,
  ai: true,
  content: true,
  data: true,
  metrics: true,
  onstage: true,
  backstage: true,
  support: true,
  artefacts: true,
  actions: true,
};

/** Every lane, from top to bottom. */
export const laneNames = Object.keys(all).filter(isLane);

export function isLane(name: string): name is LaneName {
  return Object.hasOwn(all, name);
}
