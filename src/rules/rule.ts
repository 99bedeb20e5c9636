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
  /** What would settle it, best first: built only when somebody asks. */
  fixes?: () => readonly Fix[];
  /** Where what is missing would stand: the finding is held back while a syntax error lies in one of these. */
  suppressIfBrokenIn?: readonly Source[];
  /** Where a rule has two severities; else the rule's own. */
  severity?: Severity;
  /** Something that may as well not be there: editors show it faded. */
  unnecessary?: boolean;
}

export type Reporter = (report: Report) => void;

/** One rule: a pure function over the model. Implements either or both of the two. */
export interface Rule {
  /** Kebab-case; the diagnostic's stable `code`. */
  name: string;
  /** Usual severity; a rule that is `off` is asked where settings turn it on. */
  severity: Severity | 'off';
  /** Checks one journey (never an abstract one, which is checked through its variants). */
  journey?(journey: Journey, project: AnalysedProject, report: Reporter): void;
  /**
   * Checks what belongs to no single journey. It is asked again only when one of the files looks different to the others:
   * declarations, names, figures and references may be read, the prose of journeys may not.
   */
  project?(project: AnalysedProject, report: Reporter): void;
}
