import * as l10n from '@vscode/l10n';
import type {
  Basis,
  Channel,
  ChannelOwnership,
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

/** A statement of a file that declares a shared element. */
type SharedNode = Exclude<ast.JourneyFile['statements'][number], ast.Journey | ast.Variant>;

/** Adds a shared element to its list. */
export function addShared(node: SharedNode, reader: ModelReader, shared: Shared): void {
  switch (node.$type) {
    case 'Persona':
      shared.personas.push(persona(node, reader));
      break;
    case 'Segment':
      shared.segments.push(reader.element(node, 'segment'));
      break;
    case 'Channel':
      shared.channels.push(channel(node, reader));
      break;
    case 'Team':
      shared.teams.push(reader.element(node, 'team'));
      break;
    case 'System':
      shared.systems.push(system(node, reader));
      break;
    case 'Purpose':
      shared.purposes.push(reader.element(node, 'purpose'));
      break;
    case 'Data':
      shared.data.push(data(node, reader));
      break;
    case 'Metric':
      shared.metrics.push(metric(node, reader));
      break;
    default:
      node satisfies never;
  }
}

function channel(node: ast.Channel, reader: ModelReader): Channel {
  const ownership = reader.word<ChannelOwnership>(node, 'ownership', 'OwnershipWord');
  return { ...reader.element(node, 'channel'), ...omitUndefined({ ownership }) };
}

/** A persona is a customer of a segment or one of the staff: of the two lines the first counts. */
function persona(node: ast.Persona, reader: ModelReader): Persona {
  const belongings = node.statements.filter(
    (statement) => ast.isPersonaSegment(statement) || ast.isPersonaTeam(statement),
  );
  const [first] = belongings;
  const second = belongings.find(({ $type }) => $type !== first?.$type);
  if (second) reportSecondBelonging(second, reader);
  const counted = belongings.filter(({ $type }) => $type === first?.$type);
  return {
    ...reader.element(node, 'persona'),
    segments: reader.refs(counted.filter(ast.isPersonaSegment).flatMap((statement) => statement.segment ?? [])),
    goals: reader.texts(node, 'goal'),
    needs: reader.texts(node, 'need'),
    quotes: reader.texts(node, 'quote'),
    frustrations: reader.texts(node, 'frustration'),
    ...omitUndefined({
      image: reader.text(node, 'image'),
      team: reader.ref(counted.find(ast.isPersonaTeam)?.team),
    }),
  };
}

function reportSecondBelonging(second: ast.PersonaSegment | ast.PersonaTeam, reader: ModelReader): void {
  const message = ast.isPersonaTeam(second)
    ? l10n.t('Customers have a segment, staff have a team, and nobody has both: take this “team” away.')
    : l10n.t('Customers have a segment, staff have a team, and nobody has both: take this “segment” away.');
  reader.problem('syntax', reader.source(second), message).removable = true;
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
    sharedWith: reader.refs(node.statements.filter(ast.isSharedWith).flatMap((statement) => statement.teams)),
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
