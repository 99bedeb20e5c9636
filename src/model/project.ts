import type { TextVersions } from './edits.js';
import type { ElementKind } from './element-kinds.js';
import type { Journey } from './elements.js';
import type { Severity } from './finding.js';
import type { Settings } from './settings.js';
import type { Shared } from './shared-elements.js';
import type { Id, Range, Source, Statement } from './source.js';

/** What only the parser, the linker, the settings or the file system can know. Becomes a finding of the rule it names. */
export interface Problem {
  rule: string;
  /** Another than the rule's usual one. */
  severity?: Severity;
  source: Source;
  message: string;
  related: { source: Source; message: string }[];
  /** For quick fixes: what the text could have meant, best first; an empty one where it may as well go. */
  suggestions: string[];
  /** For a quick fix that is more than a word in its place: texts in place of others. */
  repair?: { title: string; changes: { range: Range; text: string }[] };
  /** For a quick fix: the statement may as well go. */
  removable?: boolean;
  /** What it lies in may be meant otherwise, as with a `syntax` error: what seems to be missing there is not reported. */
  obscures?: boolean;
  /** For `written-twice`: ids of what the statement left out points at. */
  uses?: Id[];
  /** For `unknown-reference`: what kinds would fit here. */
  expected?: ElementKind[];
}

/** A comment that silences a rule: in its own line, or where it stands alone, in the next that is no comment. */
export interface Ignore extends Statement {
  /** Empty where the comment cannot be read. */
  rule: string;
  /** Empty where none is given. */
  reason: string;
  /** The line silenced. */
  line: number;
  /** What follows `journey-ignore` in a comment that cannot be read, and so silences nothing. */
  unread?: string;
  /** Whether a comment that cannot be read seems meant for another line than the one it would silence. */
  isElsewhere?: boolean;
  /** What goes along when the comment is taken away, and what is left there: nothing beside it is lost. */
  removal: { range: Range; text: string };
  /**
   * Where a line comment in its stead swallows nothing: instead of `range`, or where `indent` is given on a line of its
   * own put in there.
   */
  room?: { range: Range; indent?: string };
}

/** All files of one project, linked, with variants merged and feelings scored; what follows from it is in `AnalysedProject`. */
export interface Project extends Shared {
  journeys: Journey[];
  problems: Problem[];
  settings: Settings;
  /** The day that counts as today, `YYYY-MM-DD`: what is stale or overdue depends on it. */
  today: string;
  /** The texts that all this was read from. */
  versions: TextVersions;
}
