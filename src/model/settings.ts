import type { AiKind } from './ai-kinds.js';
import type { Emotion } from './emotions.js';
import type { OwnPhase } from './phases.js';
import type { Duration } from './source.js';

/** Project settings, defaults filled in. */
export interface Settings {
  /** Weights of the priority formula, each ≥ 0. */
  priority: {
    audience: number;
    value: number;
    investment: number;
    difficulty: number;
    duration: number;
    severity: number;
  };
  /** Age past which a review or a measure is stale. */
  staleAfter: Duration;
  /** How many lines of evidence make a trend, ≥ 1. */
  minEvidence: number;
  /** The project's own emotions, found before the catalogue's. */
  emotions: readonly Emotion[];
  /** The project's own AI kinds, found before the catalogue's. */
  aiKinds: readonly AiKind[];
  /** Phases of the project's own trade. */
  phases: readonly OwnPhase[];
  /** Severities the project changes, by rule name. */
  rules: Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error'>;
  /** Language of messages on the command line; the editor has its own setting. */
  locale?: string;
  /** Globs of files that are no part of the project, relative to its folder. */
  exclude: readonly string[];
}
