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
import { TWINS } from '../syntax/token-builder.js';
import type { ModelReader } from './model-reader.js';
import { omitUndefined } from './omit-undefined.js';

export function emptyShared(): Shared {
  return { personas: [], segments: [], channels: [], teams: [], systems: [], purposes: [], data: [], metrics: [] };
}

/** Adds a shared element to its list; anything else is left alone. */
export function addShared(node: AstNode, reader: ModelReader, shared: Shared): void {
  if (ast.isPersona(node)) shared.personas.push(persona(node, reader));
  else if (ast.isSegment(node)) shared.segments.push(reader.element(node, 'segment'));
  else if (ast.isChannel(node)) {
    const ownership = reader.word<'owned' | 'earned' | 'paid' | 'partner'>(node, 'ownership', 'OwnershipWord');
    shared.channels.push({ ...reader.element(node, 'channel'), ...omitUndefined({ ownership }) });
  } else if (ast.isTeam(node)) shared.teams.push(reader.element(node, 'team'));
  else if (ast.isSystem(node)) shared.systems.push(system(node, reader));
  else if (ast.isPurpose(node)) shared.purposes.push(reader.element(node, 'purpose'));
  else if (ast.isData(node)) shared.data.push(data(node, reader));
  else if (ast.isMetric(node)) shared.metrics.push(metric(node, reader));
}

function persona(node: ast.Persona, reader: ModelReader): Persona {
  return {
    ...reader.element(node, 'persona'),
    segments: node.statements.filter(ast.isPersonaSegment).flatMap((statement) => reader.ref(statement.segment) ?? []),
    goals: reader.texts(node, 'goal'),
    needs: reader.texts(node, 'need'),
    quotes: reader.texts(node, 'quote'),
    frustrations: reader.texts(node, 'frustration'),
    ...omitUndefined({
      image: reader.text(node, 'image'),
      team: reader.ref(node.statements.find(ast.isPersonaTeam)?.team),
    }),
  };
}

function system(node: ast.System, reader: ModelReader): System {
  return { ...reader.element(node, 'system'), ...omitUndefined({ by: reader.ref(node.by) }) };
}

function data(node: ast.Data, reader: ModelReader): Data {
  if (node.nature === undefined) {
    const message = l10n.t(
      'Say whether this is “operational” data (what happened) or “experience” data (what it was like), after the title.',
    );
    reader.problem('syntax', reader.source(node), message);
  }
  return {
    ...reader.element(node, 'data'),
    bases: node.statements.filter(ast.isBasis).flatMap((statement) => basis(statement, reader) ?? []),
    sharedWith: node.statements.filter(ast.isSharedWith).flatMap((statement) => reader.refs(statement.teams)),
    ...omitUndefined({
      nature: reader.word<'operational' | 'experience'>(node, 'nature', 'NatureWord'),
      owner: reader.choice<DataOwner>(node, 'owner', 'DataOwnerWord'),
      system: reader.ref(node.statements.find(ast.isDataSystem)?.system),
      maturity: reader.choice<Maturity>(node, 'maturity', 'MaturityWord'),
      scope: reader.choice<'once' | 'session' | 'always'>(node, 'scope', 'ScopeWord'),
    }),
  };
}

function basis(node: ast.Basis, reader: ModelReader): Basis | undefined {
  const word = reader.word<Basis['basis']>(node, 'basis', 'BasisWord');
  if (word === undefined) return undefined;
  const keep = node.keep && reader.length(node.keep);
  return { basis: word, for: reader.refs(node.for), source: reader.source(node), ...omitUndefined({ keep }) };
}

/** The operator that is meant: `≥` is a full-width twin of `>=`. */
function operatorOf(written: string): '>=' | '<=' {
  return written === '>=' || TWINS.get(written) === '>=' ? '>=' : '<=';
}

function metric(node: ast.Metric, reader: ModelReader): Metric {
  if (node.metricKind === undefined) {
    reader.problem(
      'syntax',
      reader.source(node),
      l10n.t('Say what kind of metric this is after the title: nps, csat, ces, conversion, …'),
    );
  }
  const { low, high } = node;
  const range =
    low === undefined || high === undefined ? undefined : { low, high, source: reader.parts(node, 'low', 'high') };
  const statement = node.statements.find(ast.isTarget);
  const value = reader.value(statement?.value);
  const target = statement && value && { op: operatorOf(statement.op), value, source: reader.source(statement) };
  return {
    ...reader.element(node, 'metric'),
    benchmarks: node.statements.filter(ast.isBenchmark).flatMap((statement) => {
      const of = reader.value(statement.value);
      return of ? [{ text: statement.text ?? '', value: of, source: reader.source(statement) }] : [];
    }),
    ...omitUndefined({
      metricKind: reader.word<NonNullable<Metric['metricKind']>>(node, 'metricKind', 'MetricWord'),
      range,
      target,
      from: reader.ref(node.statements.find(ast.isMetricFrom)?.data),
    }),
  };
}
