/**
 * The Journey model: everything the language says, as plain data.
 *
 * Every view (rules, map, export, hover) reads this and never the syntax tree. It holds no functions, no cycles and no
 * class instances, so it crosses a process or a worker as it is. Broken text yields a model with less in it, never none.
 */

import type { AiKind } from './ai-kinds.js';
import type { Emotion } from './emotions.js';

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
  /** The whole fact, with its block where it has one. */
  range: Range;
  /** The part that stands for it: the name, else the title, else the first word. Findings about the whole sit here. */
  selection: Range;
}

/**
 * Stable identity: a path of `kind:name`, a journey being its bare name, e.g.
 * `Upgrade5G/stage:Research/touchpoint:PlanPage` or `persona:Commuter`. What has no name uses a short hash of its title
 * and an ordinal among equals: `Upgrade5GNext/stage:~1k9x2q.1`.
 */
export type Id = string;

/** One line of the text. */
export interface Fact {
  source: Source;
}

/** A pointing name in the text. `id` is absent when nothing declares it. */
export interface Ref extends Fact {
  text: string;
  id?: Id;
}

/** A piece of the customer's or the company's prose, escapes resolved and block text unindented. May hold Markdown in `"""` text. */
export interface Text extends Fact {
  text: string;
}

/** Text that may count for some personas only; an empty `for` means everybody. */
export interface TextFor extends Text {
  for: Ref[];
}

/** A fact that is one word of a closed choice. */
export interface Choice<T extends string> extends Fact {
  value: T;
}

export type ElementKind =
  | 'persona'
  | 'segment'
  | 'channel'
  | 'team'
  | 'system'
  | 'purpose'
  | 'data'
  | 'metric'
  | 'journey'
  | 'need'
  | 'stage'
  | 'touchpoint'
  | 'pain'
  | 'opportunity'
  | 'ai'
  | 'action'
  | 'trigger';

/** What every titled thing has. */
export interface Element extends Fact {
  kind: ElementKind;
  id: Id;
  /** Name as written, NFC. */
  name?: string;
  /** Title as written. Show `title ?? name`. */
  title?: string;
  /** Titles in other languages (`in zh "…"`), by the language tag as written. */
  titles: Record<string, string>;
  /** Text of the doc comment before it, without the comment marks. */
  doc?: string;
  notes: Text[];
  tags: Text[];
}

// ---------------------------------------------------------------- values

export type DurationUnit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

export interface Duration {
  amount: number;
  unit: DurationUnit;
}

/** A number, a share in percent (60 for `60%`), a duration or an amount of money (ISO 4217 code). */
export type Value =
  | { kind: 'number'; amount: number }
  | { kind: 'percent'; amount: number }
  | { kind: 'duration'; amount: number; unit: DurationUnit }
  | { kind: 'money'; amount: number; currency: string };

export interface ValueFact extends Fact {
  value: Value;
}

export interface DurationFact extends Fact {
  duration: Duration;
}

/** A calendar date as written, `YYYY-MM-DD` if valid. `valid` is false for one that is not in the calendar. */
export interface DateFact extends Fact {
  date: string;
  valid: boolean;
}

export interface NumberFact extends Fact {
  value: number;
}

/** Inclusive bounds, low < high expected but not promised: the text may say otherwise. */
export interface Bounds extends Fact {
  low: number;
  high: number;
}

// ---------------------------------------------------------------- shared things

export interface Persona extends Element {
  kind: 'persona';
  segments: Ref[];
  goals: Text[];
  needs: Text[];
  quotes: Text[];
  frustrations: Text[];
  image?: Text;
}

export interface Segment extends Element {
  kind: 'segment';
}

export type ChannelOwnership = 'owned' | 'earned' | 'paid' | 'partner';
export interface Channel extends Element {
  kind: 'channel';
  ownership?: ChannelOwnership;
}

export interface Team extends Element {
  kind: 'team';
}

export interface System extends Element {
  kind: 'system';
  by?: Ref;
}

export interface Purpose extends Element {
  kind: 'purpose';
}

export type DataOwner = 'customer' | 'company' | 'partner' | 'platform';
export type Maturity = 'data' | 'information' | 'knowledge' | 'automation';
export type LawfulBasis = 'consent' | 'contract' | 'legal-obligation' | 'legitimate-interest' | 'vital' | 'none';

export interface Basis extends Fact {
  basis: LawfulBasis;
  for: Ref[];
  keep?: Duration;
}

/** O-data (operational: what happened) or X-data (experience: what it was like), source 002. */
export interface Data extends Element {
  kind: 'data';
  nature?: 'operational' | 'experience';
  owner?: Choice<DataOwner>;
  system?: Ref;
  maturity?: Choice<Maturity>;
  bases: Basis[];
  scope?: Choice<'once' | 'session' | 'always'>;
  sharedWith: Ref[];
}

export type MetricKind =
  | 'nps'
  | 'csat'
  | 'ces'
  | 'fcr'
  | 'conversion'
  | 'retention'
  | 'churn'
  | 'bounce'
  | 'response-time'
  | 'resolution-time'
  | 'revenue'
  | 'custom';

export interface Metric extends Element {
  kind: 'metric';
  metricKind?: MetricKind;
  /** The range written on the metric, else absent (the kind's natural range counts, see `metrics.ts`). */
  range?: Bounds;
  target?: ValueFact & { op: '>=' | '<=' };
  from?: Ref;
}

// ---------------------------------------------------------------- the journey

export type CompanyRole = 'predict' | 'shorten' | 'curate' | 'own';

/** A persona who makes the journey; `role` when personas travel together (user, buyer, decision-maker, …). */
export interface Traveller extends Fact {
  persona: Ref;
  role?: string;
}

export interface Need extends Element {
  kind: 'need';
  for: Ref[];
}

export interface Measure extends Fact {
  metric: Ref;
  value: Value;
  on?: DateFact;
  for: Ref[];
}

export interface Evidence extends Text {
  from?: Ref;
  on?: DateFact;
  count?: number;
}

export type PainArea = 'product' | 'service' | 'process' | 'marketing' | 'price';
export interface Pain extends Element {
  kind: 'pain';
  area?: PainArea;
  for: Ref[];
  evidence: Evidence[];
  severity?: NumberFact;
}

export interface Opportunity extends Element {
  kind: 'opportunity';
  /** The needs and pains it is for. */
  answers: Ref[];
}

export type Technique =
  | 'vision'
  | 'language'
  | 'speech'
  | 'prediction'
  | 'recommendation'
  | 'optimisation'
  | 'generation'
  | 'agent';
export type AiStatus = 'idea' | 'planned' | 'pilot' | 'live' | 'strengthen';

export interface Ai extends Element {
  kind: 'ai';
  /** Kind as written; look it up with `aiKind()`. */
  aiKind?: Choice<string>;
  why: Ref[];
  how: Choice<Technique>[];
  uses: Ref[];
  for: Ref[];
  role?: Choice<CompanyRole>;
  fallback?: Text;
  status?: Choice<AiStatus>;
}

export type ActionStatus = 'idea' | 'planned' | 'doing' | 'done' | 'dropped';

/** How an action ranks. See `priority.ts` for the formula. */
export interface Priority {
  /** round(100 × benefit / cost) */
  score: number;
  /** 1 is first; equal scores share a rank. */
  rank: number;
}

export interface Action extends Element {
  kind: 'action';
  answers: Ref[];
  delivers: Ref[];
  /** Share of all who start, in percent. */
  audience?: NumberFact;
  value?: NumberFact;
  investment?: NumberFact;
  difficulty?: NumberFact;
  duration?: DurationFact;
  owner?: Ref;
  due?: DateFact;
  status?: Choice<ActionStatus>;
  /** Absent when one of the five figures is missing. */
  priority?: Priority;
}

export interface Trigger extends Element {
  kind: 'trigger';
  at?: Ref;
  when?: Text & { on?: Ref };
  within?: DurationFact;
  do?: Text & { via?: Ref; by?: Ref; for?: Ref; next?: Ref };
}

/** What a journey, a stage and a touchpoint can all hold. */
export interface Holder {
  urgent?: DurationFact;
  measures: Measure[];
  pains: Pain[];
  opportunities: Opportunity[];
  ais: Ai[];
}

export interface Feeling extends Fact {
  /** As written: a label of the catalogue, an alias, or a word of nobody's. */
  label?: string;
  /** As written, on the journey's scale. */
  stated?: number;
  for: Ref[];
  because?: { text?: string; pain?: Ref };
  /** Id in the emotion catalogue; absent where the label is unknown or there is none. Filled by `complete()`. */
  emotion?: string;
  /** Score on the journey's scale: the stated one, else the label's. Absent where neither is known. Filled by `complete()`. */
  score?: number;
  /** The score mapped to -1..1 with 0 the midpoint of the scale. Filled by `complete()`. */
  mood?: number;
}

export interface Work extends Text {
  by?: Ref;
}

export type Level = 'humanised' | 'customised' | 'personalised' | 'emotional';
export type FiveFeeling = 'respect' | 'prestige' | 'security' | 'comfort' | 'delight';

export interface Friction extends Text {
  intent: 'intentional' | 'accidental';
  because?: string;
}

export interface Touchpoint extends Element, Holder {
  kind: 'touchpoint';
  via?: Ref;
  by: Ref[];
  /** `instead of T 30%`: an alternative to T that this share (percent) of its travellers takes. */
  insteadOf?: { touchpoint: Ref; share?: number };
  alongside?: Ref;
  optional: boolean;
  when?: Text;
  does: Text[];
  thinks: TextFor[];
  feels: Feeling[];
  evokes: Choice<FiveFeeling>[];
  onstage: Work[];
  backstage: Work[];
  support: Work[];
  artefacts: Text[];
  level?: Choice<Level> & { by?: 'customer' | 'company' };
  ahas: Text[];
  momentsOfTruth: Text[];
  frictions: Friction[];
  time?: DurationFact;
  wait?: DurationFact;
  accessible: Text[];
  records: Ref[];
  assistedBy: Ref[];
  images: Text[];
  links: Text[];
}

export type Band = 'upstream' | 'core' | 'downstream';
export type Phase =
  | 'awareness'
  | 'consideration'
  | 'decision'
  | 'purchase'
  | 'onboarding'
  | 'use'
  | 'support'
  | 'renewal'
  | 'loyalty'
  | 'advocacy'
  | 'leaving';

export interface Audience extends Fact {
  /** Share of all who start, in percent. */
  share: number;
  /** Personas or segments; empty means everybody. */
  for: Ref[];
}

export interface Stage extends Element, Holder {
  kind: 'stage';
  phase?: Phase;
  /** The phase's band, or the bare band written. */
  band?: Band;
  /** In a variant: where a new stage goes. */
  place?: { where: 'after' | 'before'; stage: Ref };
  audiences: Audience[];
  goals: Text[];
  questions: TextFor[];
  contents: Text[];
  details?: Ref;
  owner?: Ref;
  actions: Action[];
  triggers: Trigger[];
  touchpoints: Touchpoint[];
}

/** One written step; `path A -> B -> C` becomes two with the same source. */
export interface Path extends Fact {
  from: Ref;
  /** A stage, or `exit` or `restart` with those very words as `id`. */
  to: Ref;
  /** Percent. */
  rate?: number;
  when?: string;
  for: Ref[];
  because?: string;
  automated: boolean;
}

export interface Journey extends Element, Holder {
  kind: 'journey';
  name: string;
  abstract: boolean;
  /** Set on a variant; the journey is then already merged with its base. */
  variant?: {
    of: Ref;
    when?: Text;
    skips: Ref[];
    /** Blocks that the variant writes into what it skips, and so are not in it. Filled by the merging. */
    lost?: { source: Source; skip: Ref }[];
  };
  travellers: Traveller[];
  /** Any traveller has a role: the personas travel together. */
  group: boolean;
  draft: boolean;
  goals: Text[];
  expectations: Text[];
  outcomes: Text[];
  role?: Choice<CompanyRole>;
  state?: { value: 'current' | 'future'; of?: Ref; source: Source };
  solves: Ref[];
  partOf?: Ref;
  expandsTo: (Fact & { journey: Ref; direction?: 'upstream' | 'downstream' })[];
  owner?: Ref;
  mappedBy: Ref[];
  reviewed?: DateFact & { by?: Ref };
  /** Emotion scale as written; -2..2 where none is. */
  scale?: Bounds;
  needs: Need[];
  actions: Action[];
  triggers: Trigger[];
  stages: Stage[];
  paths: Path[];
  /** How people flow through the stages; filled by `complete()`. */
  flow: Flow;
}

// ---------------------------------------------------------------- flow

/** One way out of a stage, explicit or implied by the written order. Shares are of those who are at `from`. */
export interface Step {
  from: Id;
  /** A stage id; `exit`: left; `restart`: back to the first stage; `end`: completed the last stage; `lost`: left over where all own paths lead on. */
  to: Id | 'exit' | 'restart' | 'end' | 'lost';
  /** 0..1, for all: the mean over the personas. */
  share: number;
  /** 0..1 for each persona id of the journey. */
  shares: Record<Id, number>;
  /** Index into `journey.paths` of the written path behind it; absent where it is implied. */
  path?: number;
}

export interface StageFlow {
  stage: Id;
  /** First-passage probability 0..1: the share of all who start who ever arrive. */
  reach: number;
  reaches: Record<Id, number>;
  /** Expected number of arrivals per person who starts; Infinity-free: an endless loop is capped and marked. */
  visits: number;
  /** (lost + exit) / reach, 0..1, with lost and exit as shares of those who start; 0 for an unreached stage. */
  loss: number;
  /** Neither the end nor exit is ever reached from here. */
  endless: boolean;
}

export interface Flow {
  steps: Step[];
  stages: StageFlow[];
  /** Stage with the largest loss, if any is above zero. */
  bottleneck?: Id;
  /** Stages out of which the rates exceed 100%, with the sum in percent and the persona for whom (absent: for all). */
  overflows: { stage: Id; sum: number; persona?: Id }[];
}

// ---------------------------------------------------------------- the project

/** What only the parser, the linker, the settings or the file system can know. Becomes a finding of the rule it names. */
export interface Problem {
  rule: string;
  source: Source;
  message: string;
  related: { source: Source; message: string }[];
  /** For quick fixes: what the text could have meant, best first. */
  suggestions: string[];
  /** For a quick fix: the fact may as well go. */
  removable?: boolean;
  /** What it lies in may be meant otherwise, as with a `syntax` error: what seems to be missing there is not told. */
  obscures?: boolean;
  /** For `written-twice`: ids of what the fact left out points at. */
  uses?: Id[];
  /** For `unknown-reference`: what kinds would fit here. */
  expected?: ElementKind[];
}

/** A comment that silences a rule: in its own line, or where it stands alone, in the next that is no comment. */
export interface Ignore extends Fact {
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

/** The shared vocabulary of a project. */
export interface Shared {
  personas: Persona[];
  segments: Segment[];
  channels: Channel[];
  teams: Team[];
  systems: System[];
  purposes: Purpose[];
  data: Data[];
  metrics: Metric[];
}

/** All files of one project, linked; variants merged; flow, moods and priorities computed. */
export interface Project extends Shared {
  journeys: Journey[];
  problems: Problem[];
  settings: Settings;
  /** The day to judge by, `YYYY-MM-DD`: what is stale or overdue depends on it. */
  today: string;
}

/** Project settings, defaults filled in. */
export interface Settings {
  /** Weights of the priority formula, each ≥ 0. */
  priority: { audience: number; value: number; investment: number; difficulty: number; duration: number };
  /** Age past which a review or a measure is stale. */
  staleAfter: Duration;
  /** How many lines of evidence make a trend, ≥ 1. */
  minEvidence: number;
  /** The project's own emotions, found before the catalogue's. */
  emotions: readonly Emotion[];
  /** The project's own AI kinds, found before the catalogue's. */
  aiKinds: readonly AiKind[];
  /** Severities the project changes, by rule name. */
  rules: Record<string, 'off' | 'hint' | 'info' | 'warning' | 'error'>;
  /** Language of messages on the command line; the editor has its own setting. */
  locale?: string;
  /** Globs of files that are no part of the project, relative to its folder. */
  exclude: readonly string[];
}
