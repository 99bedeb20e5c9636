/** Every lane, from top to bottom. */
export const laneNames = [
  'questions',
  'does',
  'touchpoints',
  'emotions',
  'pains',
  'opportunities',
  'ai',
  'content',
  'data',
  'metrics',
  'onstage',
  'backstage',
  'support',
  'artefacts',
  'actions',
] as const;

export type LaneName = (typeof laneNames)[number];

export function isLane(name: string): name is LaneName {
  return laneNames.some((lane) => lane === name);
}
