import type { ElementKind } from './element-kinds.js';
import type {
  Bounds,
  Choice,
  DateStatement,
  DurationStatement,
  Id,
  NumberStatement,
  Quote,
  Ref,
  Source,
  Statement,
  Tally,
  Text,
  TextFor,
  Value,
} from './source.js';

/** What every element has. */
export interface Element extends Statement {
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

export type CompanyRole = 'predict' | 'shorten' | 'curate' | 'own';

/** A persona who makes the journey; `role` when personas travel together (user, buyer, decision-maker, …). */
export interface Traveller extends Statement {
  persona: Ref;
  role?: string;
}

export interface Need extends Element {
  kind: 'need';
  for: Ref[];
}

export interface Measure extends Statement {
  metric: Ref;
  value: Value;
  /** A target for this place, in the direction of the metric's. */
  against?: Value;
  on?: DateStatement;
  for: Ref[];
}

/** How something is known. */
export type HowKnown = 'observed' | 'said' | 'assumed';

export interface Evidence extends Text, Tally {
  /** Observed where nothing is said. What is assumed is no evidence. */
  how?: Choice<HowKnown>;
  from?: Ref;
  on?: DateStatement;
}

export type PainArea = 'product' | 'service' | 'process' | 'marketing' | 'price';

export interface Pain extends Element {
  kind: 'pain';
  area?: PainArea;
  /** Personas or teams: staff suffer, too. */
  for: Ref[];
  evidence: Evidence[];
  severity?: NumberStatement;
}

/** What works and must stay: the counterpart of a pain. */
export interface Gain extends Element {
  kind: 'gain';
  for: Ref[];
  evidence: Evidence[];
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

/** The value that a metric is hoped to have afterwards or, with `by`, to change by. */
export interface Expectation extends Statement {
  metric: Ref;
  by: boolean;
  value: Value;
}

export type Horizon = 'now' | 'next' | 'later';

export interface Action extends Element {
  kind: 'action';
  answers: Ref[];
  delivers: Ref[];
  /** Share of all who start, in percent. */
  audience?: NumberStatement;
  value?: NumberStatement;
  investment?: NumberStatement;
  difficulty?: NumberStatement;
  duration?: DurationStatement;
  owner?: Ref;
  due?: DateStatement;
  status?: Choice<ActionStatus>;
  expects: Expectation[];
  /** A place on the roadmap where no date is known. */
  horizon?: Choice<Horizon>;
}

export interface Trigger extends Element {
  kind: 'trigger';
  at?: Ref;
  when?: Text & { on?: Ref };
  within?: DurationStatement;
  do?: Text & { via?: Ref; by?: Ref; for?: Ref; next?: Ref };
}

/** What every container can have. */
export interface Container {
  urgent?: DurationStatement;
  measures: Measure[];
  pains: Pain[];
  gains: Gain[];
  opportunities: Opportunity[];
  ais: Ai[];
}

/** A feeling as written. */
export interface WrittenFeeling extends Statement, Tally {
  /** As written: a label of the catalogue, an alias, or a word that no catalogue knows. */
  label?: string;
  /** As written, on the journey's scale. */
  stated?: number;
  for: Ref[];
  /** In words, or the pain or gain that it comes of. */
  because?: { text?: string; cause?: Ref };
  from?: Ref;
}

/** A feeling with what its label and its journey's scale make of it. */
export interface Feeling extends WrittenFeeling {
  /** Id in the emotion catalogue; absent where the label is unknown or there is none. */
  emotion?: string;
  /** Score on the journey's scale: the stated one, else the label's. Absent where neither is known. */
  score?: number;
  /** The score mapped to -1..1 with 0 the midpoint of the scale. */
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

export interface Touchpoint extends Element, Container {
  kind: 'touchpoint';
  via?: Ref;
  by: Ref[];
  /** `instead of T 30%`: an alternative to T that this share (percent) of its travellers takes. */
  insteadOf?: { touchpoint: Ref; share?: number };
  alongside?: Ref;
  optional: boolean;
  /** `optional 30%`: the share of those at the stage who come by. */
  optionalShare?: number;
  when?: Text;
  does: TextFor[];
  thinks: TextFor[];
  feels: Feeling[];
  quotes: Quote[];
  evokes: Choice<FiveFeeling>[];
  onstage: Work[];
  backstage: Work[];
  support: Work[];
  artefacts: Text[];
  level?: Choice<Level> & { by?: 'customer' | 'company' };
  ahas: TextFor[];
  momentsOfTruth: TextFor[];
  frictions: Friction[];
  time?: DurationStatement;
  wait?: DurationStatement;
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

/** A phase of the catalogue, or one that the project's settings add. */
export type PhaseId = Phase | (string & {});

export interface Audience extends Statement {
  /** Share of all who start, in percent. */
  share: number;
  /** Personas or segments; empty means everybody. */
  for: Ref[];
}

export interface Stage extends Element, Container {
  kind: 'stage';
  phase?: PhaseId;
  /** The phase or band as written: a word of the catalogue, another for one of them, one of the project's, or unknown. */
  phaseWord?: Choice<string>;
  /** Titles of a phase of the project's own, by language tag. */
  phaseTitles?: Readonly<Record<string, string>>;
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
  /** What holds for the stage as a whole, for personas who feel nothing at its touchpoints. */
  feels: Feeling[];
  quotes: Quote[];
  /** Instead of the sum over its touchpoints. */
  time?: DurationStatement;
  wait?: DurationStatement;
  touchpoints: Touchpoint[];
}

/** One written step; `path A -> B -> C` becomes two with the same source. */
export interface Path extends Statement {
  from: Ref;
  /** A stage, or `exit` or `restart` with those very words as `id`; in a variant that skips the last stage, `end`. */
  to: Ref;
  /** Percent. */
  rate?: number;
  when?: string;
  for: Ref[];
  because?: string;
  automated: boolean;
  /** The wait between the two stages. */
  after?: DurationStatement;
}

/** What makes a journey a variant. */
export interface Variant {
  of: Ref;
  when?: Text;
  skips: Ref[];
}

/** What makes a resolved journey a variant: it is merged with its base. */
export interface ResolvedVariant extends Variant {
  /** Blocks that the variant writes into what it skips, and so are not in it. */
  lost?: { source: Source; skip: Ref }[];
}

/** Bounds of an emotion scale, low ≤ high. */
export interface EmotionScale {
  low: number;
  high: number;
}

/** A resolved journey: a variant merged with its base, feelings scored. Made by `resolveJourney`. */
export interface Journey extends Element, Container {
  kind: 'journey';
  name: string;
  abstract: boolean;
  variant?: ResolvedVariant;
  travellers: Traveller[];
  /** Any traveller has a role: the personas travel together. */
  group: boolean;
  draft: boolean;
  goals: Text[];
  expectations: Text[];
  outcomes: Text[];
  /** The situation, and where the map begins and stops. */
  scenarios: Text[];
  starts: Text[];
  ends: Text[];
  role?: Choice<CompanyRole>;
  state?: { value: 'current' | 'future'; of?: Ref; source: Source };
  solves: Ref[];
  partOf?: Ref;
  expandsTo: (Statement & { journey: Ref; direction?: 'upstream' | 'downstream' })[];
  owner?: Ref;
  mappedBy: Ref[];
  reviewed?: DateStatement & { by?: Ref };
  /** Emotion scale as written; see `emotionScale` for the one that counts. */
  scale?: Bounds;
  /** The scale of its feelings' scores, low ≤ high: as written, else -2..2. */
  emotionScale: EmotionScale;
  needs: Need[];
  actions: Action[];
  triggers: Trigger[];
  stages: Stage[];
  paths: Path[];
}

export interface WrittenTouchpoint extends Omit<Touchpoint, 'feels'> {
  feels: WrittenFeeling[];
}

export interface WrittenStage extends Omit<Stage, 'touchpoints' | 'feels' | 'phase' | 'phaseTitles' | 'band'> {
  feels: WrittenFeeling[];
  touchpoints: WrittenTouchpoint[];
}

/** A journey or variant as its own text says it, and nothing more. Never changed once read. */
export interface WrittenJourney extends Omit<Journey, 'stages' | 'variant' | 'emotionScale'> {
  stages: WrittenStage[];
  variant?: Variant;
  emotionScale?: never;
}
