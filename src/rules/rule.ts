import type { AnalysedProject } from '../analysis/analysed-project.js';
import type { Journey } from '../model/elements.js';
import type { Fix, Related, Severity } from '../model/finding.js';
import type { Id, Source } from '../model/source.js';
import type { RuleGroup } from './rule-groups.js';

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

/** A text that the project rests on, by its number in docs/sources.md. */
export type SourceText = '000' | '001' | '002' | '003' | '004';

/** What is known of a rule without asking it: the settings, the index of the rules and reports are made from it. */
export interface RuleMetadata {
  /** Kebab-case; the diagnostic's stable `code`. */
  name: string;
  group: RuleGroup;
  /** Where it is known from that this matters; none for what follows from the language alone. */
  sources: readonly SourceText[];
  /** Usual severity; a rule that is `off` is asked where settings turn it on. */
  severity: Severity | 'off';
  /**
   * What its fixes are: `safe` where the one to offer first invents nothing, as it removes or corrects what the text itself
   * determines; `suggested` where the author has to judge or fill it in.
   */
  fix: 'safe' | 'suggested' | 'none';
  /** One sentence of what it finds, in the reader's language. */
  summary(): string;
}

/** One rule: a pure function over the model. Implements either or both of the two. */
export interface Rule extends RuleMetadata {
  /** Checks one journey (never an abstract one, which is checked through its variants); of a draft only errors are reported. */
  journey?(journey: Journey, project: AnalysedProject, report: Reporter): void;
  /**
   * Checks what belongs to no single journey, such as shared declarations; in a draft only errors are reported.
   * Declarations, names, figures and references may be read, the prose of journeys may not: a checker may keep the answer
   * while no file looks different to the others.
   */
  project?(project: AnalysedProject, report: Reporter): void;
}
