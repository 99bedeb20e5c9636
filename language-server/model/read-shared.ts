import * as l10n from '@vscode/l10n';
import type { AstNode } from 'langium';
import type {
  Basis,
  Data,
  DataOwner,
  Maturity,
  Metric,
  Persona,
  Shared,
  System,
} from '../../src/model/shared-elements.js';
import * as ast from '../generated/ast.js';
import type { Facts } from './model-reader.js';

export function emptyShared(): Shared {
  return { personas: [], segments: [], channels: [], teams: [], systems: [], purposes: [], data: [], metrics: [] };
}

/** Adds a shared symbol to its list; anything else is left alone. */
export function addShared(node: AstNode, facts: Facts, shared: Shared): void {
  if (ast.isPersona(node)) shared.personas.push(persona(node, facts));
  else if (ast.isSegment(node)) shared.segments.push(facts.element(node, 'segment'));
  else if (ast.isChannel(node)) {
    const ownership = facts.word<'owned' | 'earned' | 'paid' | 'partner'>(node, 'ownership', 'OwnershipWord');
    shared.channels.push({ ...facts.element(node, 'channel'), ...omitUndefined({ ownership }) });
  } else if (ast.isTeam(node)) shared.teams.push(facts.element(node, 'team'));
  else if (ast.isSystem(node)) shared.systems.push(system(node, facts));
  else if (ast.isPurpose(node)) shared.purposes.push(facts.element(node, 'purpose'));
  else if (ast.isData(node)) shared.data.push(data(node, facts));
  else if (ast.isMetric(node)) shared.metrics.push(metric(node, facts));
}

function persona(node: ast.Persona, facts: Facts): Persona {
  return {
    ...facts.element(node, 'persona'),
    segments: node.facts.filter(ast.isPersonaSegment).flatMap((fact) => facts.ref(fact.segment) ?? []),
    goals: facts.texts(node, 'goal'),
    needs: facts.texts(node, 'need'),
    quotes: facts.texts(node, 'quote'),
    frustrations: facts.texts(node, 'frustration'),
    ...omitUndefined({ image: facts.text(node, 'image') }),
  };
}

function system(node: ast.System, facts: Facts): System {
  return { ...facts.element(node, 'system'), ...omitUndefined({ by: facts.ref(node.by) }) };
}

function data(node: ast.Data, facts: Facts): Data {
  if (node.nature === undefined) {
    const message = l10n.t(
      'Say whether this is “operational” data (what happened) or “experience” data (what it was like), after the title.',
    );
    facts.problem('syntax', facts.source(node), message);
  }
  return {
    ...facts.element(node, 'data'),
    bases: node.facts.filter(ast.isBasis).flatMap((fact) => basis(fact, facts) ?? []),
    sharedWith: node.facts.filter(ast.isSharedWith).flatMap((fact) => facts.refs(fact.teams)),
    ...omitUndefined({
      nature: facts.word<'operational' | 'experience'>(node, 'nature', 'NatureWord'),
      owner: facts.choice<DataOwner>(node, 'owner', 'DataOwnerWord'),
      system: facts.ref(node.facts.find(ast.isDataSystem)?.system),
      maturity: facts.choice<Maturity>(node, 'maturity', 'MaturityWord'),
      scope: facts.choice<'once' | 'session' | 'always'>(node, 'scope', 'ScopeWord'),
    }),
  };
}

function basis(node: ast.Basis, facts: Facts): Basis | undefined {
  const word = facts.word<Basis['basis']>(node, 'basis', 'BasisWord');
  if (word === undefined) return undefined;
  const keep = node.keep && facts.length(node.keep);
  return { basis: word, for: facts.refs(node.for), source: facts.source(node), ...omitUndefined({ keep }) };
}

function metric(node: ast.Metric, facts: Facts): Metric {
  if (node.metricKind === undefined) {
    facts.problem(
      'syntax',
      facts.source(node),
      l10n.t('Say what kind of metric this is after the title: nps, csat, ces, conversion, …'),
    );
  }
  const { low, high } = node;
  const range =
    low === undefined || high === undefined ? undefined : { low, high, source: facts.parts(node, 'low', 'high') };
  const fact = node.facts.find(ast.isTarget);
  const value = facts.value(fact?.value);
  const target = fact && value && { op: fact.op, value, source: facts.source(fact) };
  return {
    ...facts.element(node, 'metric'),
    ...omitUndefined({
      metricKind: facts.word<NonNullable<Metric['metricKind']>>(node, 'metricKind', 'MetricWord'),
      range,
      target,
      from: facts.ref(node.facts.find(ast.isMetricFrom)?.data),
    }),
  };
}

/** Only the properties that have a value: absent and undefined are not the same in the model. */
export function omitUndefined<T extends object>(properties: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present: Partial<Record<keyof T, unknown>> = {};
  for (const key in properties) if (properties[key] !== undefined) present[key] = properties[key];
  return present as { [K in keyof T]?: Exclude<T[K], undefined> };
}
