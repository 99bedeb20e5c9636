import type { EditSet, ModelEdit } from './edits.js';
import type { Id, Range, Source } from './source.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The other party of a finding. */
export interface Related {
  source: Source;
  message: string;
}

/** A change that would settle a finding, as a rule proposes it. */
export interface Fix {
  title: string;
  edits: readonly ModelEdit[];
  /** The one to offer first. At most one per finding. */
  preferred?: boolean;
}

/** A fix that knows which texts it is for. */
export type VersionedFix = Fix & EditSet;

/** One finding about one place. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** The offending statement, or the owner's first line (`selection`) where something is missing. */
  source: Source;
  /** The part of the source to underline: the whole statement for something wrong, the selection for something missing. */
  range: Range;
  /** The model element it concerns: the card that shows its badge. */
  subject?: Id;
  /** The elements of other journeys that it concerns too: of variants that inherit the place. */
  also?: Id[];
  message: string;
  related: Related[];
  /**
   * What would settle it, best first; absent where nothing is known to. Built when asked for, as most are never looked
   * at. Everything else of a finding is plain data: leave this out of what crosses a process.
   */
  fixes?: () => VersionedFix[];
  /** The place can be removed without loss: editors show it faded. */
  unnecessary?: boolean;
}
