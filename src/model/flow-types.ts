import type { Id } from './source.js';

/** One way out of a stage, explicit or implied by the written order. Shares are of those who are at `from`. */
export interface Step {
  from: Id;
  /** A stage id; `exit`: left; `restart`: back to the first stage; `end`: completed the last stage; `lost`: left over where all own paths lead on. */
  to: Id | 'exit' | 'restart' | 'end' | 'lost';
  /** 0..1, for all: the mean over the personas. */
  share: number;
  /** 0..1 for each persona id of the journey. */
  shares: Record<Id, number>;
  /** Index into `journey.paths` of the written path behind it; absent where it is implied. */
  path?: number;
}

export interface StageFlow {
  stage: Id;
  /** First-passage probability 0..1: the share of all who start who ever arrive. */
  reach: number;
  reaches: Record<Id, number>;
  /** Expected number of arrivals per person who starts; Infinity-free: an endless loop is capped and marked. */
  visits: number;
  /** (lost + exit) / reach, 0..1, with lost and exit as shares of those who start; 0 for an unreached stage. */
  loss: number;
  /** Neither the end nor exit is ever reached from here. */
  endless: boolean;
}

export interface Flow {
  steps: Step[];
  stages: StageFlow[];
  /** Stage with the largest loss, if any is above zero. */
  bottleneck?: Id;
  /** Stages out of which the rates exceed 100%, with the sum in percent and the persona for whom (absent: for all). */
  overflows: { stage: Id; sum: number; persona?: Id }[];
}
