import type { Plural, SharedKind } from './element-kinds.js';
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

/** What each kind of shared element is. */
export interface SharedByKind {
  persona: Persona;
  segment: Segment;
  channel: Channel;
  team: Team;
  system: System;
  purpose: Purpose;
  data: Data;
  metric: Metric;
}

/** The shared vocabulary of a project, a list for each kind. */
export type Shared = { [K in SharedKind as Plural<K>]: SharedByKind[K][] };

/** The vocabularies of several files as one, of none an empty one. */
export function joinShared(all: readonly Shared[]): Shared {
  return {
    personas: all.flatMap(({ personas }) => personas),
    segments: all.flatMap(({ segments }) => segments),
    channels: all.flatMap(({ channels }) => channels),
    teams: all.flatMap(({ teams }) => teams),
    systems: all.flatMap(({ systems }) => systems),
    purposes: all.flatMap(({ purposes }) => purposes),
    data: all.flatMap(({ data }) => data),
    metrics: all.flatMap(({ metrics }) => metrics),
  };
}
