import type { Element } from './elements.js';
import type { Bounds, Choice, Duration, Ref, Statement, Text, Value, ValueStatement } from './source.js';

export interface Persona extends Element {
  kind: 'persona';
  segments: Ref[];
  goals: Text[];
  needs: Text[];
  quotes: Text[];
  frustrations: Text[];
  image?: Text;
  /** One of the staff: a team's. */
  team?: Ref;
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

export interface Basis extends Statement {
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

export interface Benchmark extends Text {
  value: Value;
}

export interface Metric extends Element {
  kind: 'metric';
  metricKind?: MetricKind;
  /** The range written on the metric, else absent (the kind's natural range counts, see `metric-kinds.ts`). */
  range?: Bounds;
  target?: ValueStatement & { op: '>=' | '<=' };
  /** What others reach, such as the industry. */
  benchmarks: Benchmark[];
  from?: Ref;
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
