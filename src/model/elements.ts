import type { ElementKind } from './element-kinds.js';
import type {
  Bounds,
  Choice,
  DateStatement,
  DurationStatement,
  Id,
  NumberStatement,
  Ref,
  Source,
  Statement,
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
  on?: DateStatement;
  for: Ref[];
}

export interface Evidence extends Text {
  from?: Ref;
  on?: DateStatement;
  count?: number;
}

export type PainArea = 'product' | 'service' | 'process' | 'marketing' | 'price';

export interface Pain extends Element {
  kind: 'pain';
  area?: PainArea;
  for: Ref[];
  evidence: Evidence[];
  severity?: NumberStatement;
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
  opportunities: Opportunity[];
  ais: Ai[];
}

/** A feeling as written. */
export interface WrittenFeeling extends Statement {
  /** As written: a label of the catalogue, an alias, or a word that no catalogue knows. */
  label?: string;
  /** As written, on the journey's scale. */
  stated?: number;
  for: Ref[];
  because?: { text?: string; pain?: Ref };
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

export interface Audience extends Statement {
  /** Share of all who start, in percent. */
  share: number;
  /** Personas or segments; empty means everybody. */
  for: Ref[];
}

export interface Stage extends Element, Container {
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
export interface Path extends Statement {
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

export interface WrittenStage extends Omit<Stage, 'touchpoints'> {
  touchpoints: WrittenTouchpoint[];
}

/** A journey or variant as its own text says it, and nothing more. Never changed once read. */
export interface WrittenJourney extends Omit<Journey, 'stages' | 'variant' | 'emotionScale'> {
  stages: WrittenStage[];
  variant?: Variant;
  emotionScale?: never;
}
