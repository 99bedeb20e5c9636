/**
 * The Journey model: everything the language says, as plain data, by subject.
 *
 * Every view (rules, map, export, hover) reads the model and never the syntax tree. It holds no functions, no cycles and
 * no class instances, so it crosses a process or a worker as it is. Broken text yields a model with less in it, never none.
 */

/** Zero-based line and UTF-16 column, as in the Language Server Protocol. */
export interface Position {
  line: number;
  character: number;
}

/** Half-open: `end` is the first position that is not in it. */
export interface Range {
  start: Position;
  end: Position;
}

/** Where something was written. */
export interface Source {
  uri: string;
  /** The whole statement, with its block where it has one. */
  range: Range;
  /** The part that stands for it: the name, else the title, else the first word. Findings about the whole sit here. */
  selection: Range;
}

/**
 * Stable identity: a path of `kind:name`, a journey being its bare name, e.g.
 * `Upgrade5G/stage:Research/touchpoint:PlanPage` or `persona:Commuter`. What has no name uses a short hash of its title
 * and an ordinal among equals: `Upgrade5GNext/stage:~1k9x2q.1`. What a file declares under a name that an earlier file of the
 * project has, too, begins with the way to the file: `shop/people.journey#persona:Commuter`.
 */
export type Id = string;

/** One line of the text. */
export interface Statement {
  source: Source;
}

/** A pointing name in the text. `id` is absent when nothing declares it. */
export interface Ref extends Statement {
  text: string;
  id?: Id;
}

/** A piece of the customer's or the company's prose, escapes resolved and block text unindented. May hold Markdown in `"""` text. */
export interface Text extends Statement {
  text: string;
}

/** Text that may count for some personas only; an empty `for` means everybody. */
export interface TextFor extends Text {
  for: Ref[];
}

/** A voice that was heard, and where. */
export interface Quote extends TextFor {
  from?: Ref;
}

/** How often something was found: `6`, or `6 of 8` asked. */
export interface Tally {
  count?: number;
  of?: number;
}

/** A statement that is one word of a closed choice. */
export interface Choice<T extends string> extends Statement {
  value: T;
}

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** A length of time, exact, `about` so long, or between two ends, such as `2..3 days`. */
export interface Duration {
  /** The lower end where there are two. */
  amount: number;
  /** The upper end, where there are two. */
  high?: number;
  about?: true;
  unit: DurationUnit;
}

/** A number, a share in percent (60 for `60%`), a duration or an amount of money (ISO 4217 code). */
export type Value =
  | { kind: 'number'; amount: number }
  | { kind: 'percent'; amount: number }
  | ({ kind: 'duration' } & Duration)
  | { kind: 'money'; amount: number; currency: string };

export interface ValueStatement extends Statement {
  value: Value;
}

export interface DurationStatement extends Statement {
  duration: Duration;
}

/** A calendar date as written, `YYYY-MM-DD` if valid. `valid` is false for one that is not in the calendar. */
export interface DateStatement extends Statement {
  date: string;
  valid: boolean;
}

export interface NumberStatement extends Statement {
  value: number;
}

/** Inclusive bounds, low < high expected but not promised: the text may say otherwise. */
export interface Bounds extends Statement {
  low: number;
  high: number;
}
