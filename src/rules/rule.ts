import type { AnalysedProject } from '../analysis/analysed-project.js';
import type { Journey } from '../model/elements.js';
import type { Fix, Related, Severity } from '../model/finding.js';
import type { Id, Source } from '../model/source.js';

export interface Report {
  source: Source;
  /** Underline the whole statement (`statement`) or just its selection (`owner`, the default). */
  on?: 'statement' | 'owner';
  subject?: Id;
  message: string;
  related?: Related[];
  /** What would settle it, best first; built only when asked for. */
  fixes?: () => readonly Fix[];
  /** The texts in which the missing statement may stand, unreadable: the finding is held back while one has a syntax error. */
  suppressIfBrokenIn?: readonly Source[];
  /** Where a rule has two severities; else the rule's own. */
  severity?: Severity;
  /** The place can be removed without loss: editors show it faded. */
  unnecessary?: boolean;
}

export type Reporter = (report: Report) => void;

/** One rule: a pure function over the model. Implements either or both of the two. */
export interface Rule {
  /** Kebab-case; the diagnostic's stable `code`. */
  name: string;
  /** Usual severity; a rule that is `off` is asked where settings turn it on. */
  severity: Severity | 'off';
  /** Checks one journey (never an abstract one, which is checked through its variants); of a draft only errors are reported. */
  journey?(journey: Journey, project: AnalysedProject, report: Reporter): void;
  /**
   * Checks what belongs to no single journey, such as shared declarations; in a draft only errors are reported.
   * Declarations, names, figures and references may be read, the prose of journeys may not: a checker may keep the answer
   * while no file looks different to the others.
   */
  project?(project: AnalysedProject, report: Reporter): void;
}
