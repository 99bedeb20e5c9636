import type { Id, Journey, Project, Range, Source } from '../model/types.js';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** The other party of a finding. */
export interface Related {
  source: Source;
  message: string;
}

/** A change to text, described without the text: the language server knows indentation and braces. */
export type FixEdit =
  /**
   * Add facts to the block of the element written at `into` (`range` of its source), opening a block where it has none.
   * Lines of `text` are indented relative to the block. `beside` asks for a better place than `at`: the line before or
   * after one of the facts in that block.
   */
  | {
      kind: 'insert';
      into: Source;
      text: string;
      at: 'start' | 'end';
      beside?: { where: 'before' | 'after'; fact: Source };
    }
  /**
   * Add words to an element's first line, before its block: `for Commuter`. They go to its end, or before the word in
   * front of `before`: `from price` before the `for` of the persona named there.
   */
  | { kind: 'head'; of: Source; text: string; before?: Source }
  /** Put `text` in place of a range; an empty range inserts. */
  | { kind: 'replace'; uri: string; range: Range; text: string }
  /** Take a fact away with its line. */
  | { kind: 'remove'; source: Source }
  /** Add an entry to the settings of the project that a fact belongs to: `emotions`, `wobbly` and its score. */
  | { kind: 'setting'; of: Source; key: 'emotions' | 'aiKinds'; name: string; value: unknown };

export interface Fix {
  title: string;
  edits: FixEdit[];
  /** The one to offer first. At most one a finding. */
  preferred?: boolean;
}

/** One judgement about one place. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** The offending fact, or the owner's first line (`selection`) where something is missing. */
  source: Source;
  /** The part of the source to underline: the whole fact for something wrong, the selection for something missing. */
  range: Range;
  /** The model element it concerns: the card that wears its badge. */
  subject?: Id;
  /** The elements of other journeys that it concerns too: of variants that inherit one fault. */
  also?: Id[];
  message: string;
  related: Related[];
  fixes: Fix[];
  /** Something that may as well not be there: editors show it faded. */
  unnecessary?: boolean;
}

export interface Report {
  source: Source;
  /** Underline the whole fact (`fact`) or just its selection (`owner`, the default). */
  on?: 'fact' | 'owner';
  subject?: Id;
  message: string;
  related?: Related[];
  fixes?: Fix[];
  /** Where what is missing would stand: the finding is held back while a syntax error lies in one of these. */
  missingFrom?: readonly Source[];
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
  /** Judges one journey (never an abstract one, which is judged through its variants). */
  journey?(journey: Journey, project: Project, report: Reporter): void;
  /** Judges what belongs to no single journey. */
  project?(project: Project, report: Reporter): void;
}
