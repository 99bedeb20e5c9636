/** Words that a path may lead to besides stages: they leave, or they begin again. */
export const PATH_ENDS = ['exit', 'restart'] as const;
export type PathEnd = (typeof PATH_ENDS)[number];

/** Whether a name is one of the words that a path can end with. */
export function isPathEnd(name: string | undefined): name is PathEnd {
  return PATH_ENDS.some((end) => end === name);
}

/** Where a path of a variant's base leads whose stage the variant skips, with none behind it: they have come to the end. Nobody writes it. */
export const JOURNEY_END = 'end';
