import type { StageFlow } from '../../analysis/flow.js';
import type { Column } from '../columns.js';

/** Height of the ribbon where everybody arrives. */
export const full = 64;

/** Half the length of the narrowing between two stages. */
export const pinch = 40;

/** A stage on the ribbon, and half its height there. */
export interface Section {
  column: Column;
  flow: StageFlow;
  half: number;
}
