import type { Id } from '../model/source.js';

/** A touchpoint or stage on the route of one persona. */
export interface Passage {
  id: Id;
  /** Share of those at its stage, or of those who are there or go past, who go through: 0..1; absent where nobody says how many. */
  share?: number;
  /** Most go through: the line of what most live runs here. What is not is a branch beside it. */
  isMain: boolean;
}

/** Whether so many are most of them. */
export function isMost(share: number): boolean {
  return share >= 0.5 - 1e-9;
}

/** The share of a share; nothing where nobody knows one of them. */
export function shareOfShare(a: number | undefined, b: number | undefined): number | undefined {
  return a === undefined || b === undefined ? undefined : a * b;
}
