import { type Length, lengthOf, longestOf, sumOf } from '../model/durations.js';
import type { Journey, Stage, Touchpoint } from '../model/elements.js';
import { type ParallelGroup, parallelGroupsOf } from './parallel-groups.js';

type Spent = 'time' | 'wait';

/** What a stage says of itself: `time` and `wait` of a stage stand instead of the sums over its touchpoints. */
export function spentOverall({ time, wait }: Pick<Stage, Spent>): Length | undefined {
  return sumOf([time, wait].map((each) => each && lengthOf(each.duration)));
}

/** How long a touchpoint takes, but for what its stage says as a whole. */
export function spentAt(touchpoint: Pick<Touchpoint, Spent>, stage?: Pick<Stage, Spent>): Length | undefined {
  const counted = (['time', 'wait'] as const).filter((kind) => !stage?.[kind]);
  return sumOf(
    counted.map((kind) => {
      const statement = touchpoint[kind];
      return statement && lengthOf(statement.duration);
    }),
  );
}

/** How long a stage takes those who come by some of its touchpoints: what stands side by side takes as long as its longest. */
export function spentIn(stage: Stage, touchpoints: readonly Touchpoint[]): Length | undefined {
  const sideBySide = (group: ParallelGroup) => longestOf(group.map((each) => spentAt(each, stage)));
  return sumOf([spentOverall(stage), ...parallelGroupsOf(touchpoints).map(sideBySide)]);
}

/** The wait between two stages that a path says. */
export function waitOf(path: number, { paths }: Pick<Journey, 'paths'>): Length | undefined {
  const after = paths[path]?.after;
  return after && lengthOf(after.duration);
}
