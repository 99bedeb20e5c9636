import * as l10n from '@vscode/l10n';
import type { AstNode, Reference } from 'langium';
import type {
  CompanyRole,
  Container,
  Need,
  Path,
  Traveller,
  WrittenJourney,
  WrittenStage,
} from '../../src/model/elements.js';
import type { Ref } from '../../src/model/source.js';
import { nearest } from '../../src/model/spelling.js';
import * as ast from '../generated/ast.js';
import { type AnyJourney, journeyOf } from '../linking/names.js';
import { actions, ais, gains, opportunities, pains, triggers } from './children.js';
import type { ModelReader } from './model-reader.js';
import { omitUndefined } from './omit-undefined.js';
import { feelings, touchpoint } from './read-touchpoint.js';
import { audienceKey } from './written-twice.js';

/** A journey or variant as written. */
export function journey(node: AnyJourney, reader: ModelReader): WrittenJourney {
  const body: readonly AstNode[] = node.statements;
  const travellers = uniqueTravellers(node.travellers.flatMap((each) => traveller(each, reader) ?? []));
  const state = body.find(ast.isStateStatement);
  const stateWord = state && reader.word<'current' | 'future'>(state, 'state', 'StateWord');
  const reviewed = body.find(ast.isReviewed);
  const reviewedOn = reviewed && reader.date(reviewed, reviewed.on);
  const scale = body.find(ast.isScale);
  if (ast.isJourney(node)) for (const statement of body.filter(ast.isStage)) reportPlace(statement, reader);
  const built: WrittenJourney = {
    ...reader.element(node, 'journey'),
    name: node.name ?? '',
    abstract: ast.isJourney(node) && node.abstract,
    travellers,
    group: travellers.some((each) => each.role !== undefined),
    draft: body.some(ast.isDraft),
    goals: reader.texts(node, 'goal'),
    expectations: reader.texts(node, 'expectation'),
    outcomes: reader.texts(node, 'outcome'),
    scenarios: reader.texts(node, 'scenario'),
    starts: reader.texts(node, 'starts').slice(0, 1),
    ends: reader.texts(node, 'ends').slice(0, 1),
    solves: reader.refs(body.filter(ast.isSolves).flatMap((statement) => statement.pains)),
    expandsTo: body.filter(ast.isExpands).flatMap((statement) => {
      const to = reader.ref(statement.journey);
      const direction = reader.word<'upstream' | 'downstream'>(statement, 'direction', 'DirectionWord');
      return to ? [{ journey: to, source: reader.source(statement), ...omitUndefined({ direction }) }] : [];
    }),
    mappedBy: reader.refs(body.filter(ast.isMappedBy).flatMap((statement) => statement.teams)),
    needs: body
      .filter(ast.isNeed)
      .map((statement): Need => ({ ...reader.element(statement, 'need'), for: reader.refs(statement.for) })),
    actions: actions(node, reader),
    triggers: triggers(node, reader),
    stages: body.filter(ast.isStage).map((statement) => stage(statement, reader)),
    paths: body.filter(ast.isPath).flatMap((statement) => steps(statement, reader)),
    ...container(node, reader),
    ...omitUndefined({
      variant: variantOf(node, reader),
      role: reader.choice<CompanyRole>(node, 'role', 'RoleWord'),
      state: state &&
        stateWord && { value: stateWord, source: reader.source(state), ...omitUndefined({ of: reader.ref(state.of) }) },
      partOf: reader.ref(body.find(ast.isPartOf)?.journey),
      owner: reader.ref(body.find(ast.isOwner)?.team),
      reviewed: reviewed && reviewedOn && { ...reviewedOn, ...omitUndefined({ by: reader.ref(reviewed.team) }) },
      scale: scale?.high === undefined ? undefined : { low: scale.low, high: scale.high, source: reader.source(scale) },
    }),
  };
  return built;
}

function traveller(node: ast.Traveller, reader: ModelReader): Traveller | undefined {
  const persona = reader.ref(node.persona);
  return persona && { persona, source: reader.source(node), ...omitUndefined({ role: node.role }) };
}

/** Each persona once in each part that it plays. */
function uniqueTravellers(travellers: readonly Traveller[]): Traveller[] {
  const keyOf = ({ persona, role = '' }: Traveller) => `${persona.id ?? `?${persona.text}`} ${role}`;
  return travellers.filter((each, i) => travellers.findIndex((other) => keyOf(other) === keyOf(each)) === i);
}

function variantOf(node: AnyJourney, reader: ModelReader): WrittenJourney['variant'] {
  if (!ast.isVariant(node)) return undefined;
  const of = reader.ref(node.base);
  if (!of) {
    reader.problem(
      'syntax',
      reader.source(node),
      l10n.t('Say which journey this is a variant of: variant {0} of JOURNEY.', node.name ?? 'NAME'),
    );
    return undefined;
  }
  const base = node.base?.ref;
  if (base && ast.isVariant(base)) reportVariantOfVariant(node, base, of, reader);
  const skips = reader.refs(node.statements.filter(ast.isSkip).flatMap((statement) => statement.targets));
  if (base && ast.isJourney(base)) placeNewStages(node, base, reader);
  return { of, skips, ...omitUndefined({ when: reader.text(node, 'when') }) };
}

/** A variant cannot be varied. One that in the end varies itself is a circle, which the rule `cyclic-journey` reports. */
function reportVariantOfVariant(node: ast.Variant, base: ast.Variant, of: Ref, reader: ModelReader): void {
  const seen = new Set<AnyJourney>();
  let at: AnyJourney | undefined = base;
  for (; at && ast.isVariant(at) && !seen.has(at); at = at.base?.ref) seen.add(at);
  if (seen.has(node)) return;
  const meant = at && ast.isJourney(at) && at.name ? [at.name] : [];
  const message = l10n.t('“{0}” is a variant itself. Name the journey that it varies.', of.text);
  reader.problem('unknown-reference', of.source, message, meant);
}

/** A stage that the base does not know has to say where it goes: without a place it means one of the base's. */
function placeNewStages(node: ast.Variant, base: ast.Journey, reader: ModelReader): void {
  const known = new Set(base.statements.filter(ast.isStage).flatMap((statement) => statement.name ?? []));
  for (const statement of node.statements.filter(ast.isStage)) {
    if (statement.name && known.has(statement.name)) reportPlace(statement, reader, base);
    if ((statement.name && known.has(statement.name)) || known.size === 0) continue;
    if (statement.place) {
      reportUnknownAnchor(statement.place, node, base, reader);
      continue;
    }
    const message = l10n.t(
      'This stage is not in “{0}”: say where it goes, with “after STAGE” or “before STAGE” behind its title.',
      base.name ?? '',
    );
    const source = reader.part(statement, statement.name ? 'name' : 'title');
    const problem = reader.problem('unknown-reference', source, message, nearest(statement.name ?? '', known, 3));
    problem.obscures = true;
  }
}

/** A stage of a journey stands where it is written, and one of a base where the base says: neither is given a place. */
function reportPlace(node: ast.Stage, reader: ModelReader, base?: ast.Journey): void {
  // A misspelt one is reported as that.
  if (!node.place || (node.where !== 'after' && node.where !== 'before')) return;
  const source = reader.parts(node, 'where', 'place');
  const words = `${node.where} ${node.place.$refText}`;
  const message = base
    ? l10n.t('This stage is in “{0}” already and keeps its place there: take “{1}” away.', base.name ?? '', words)
    : l10n.t(
        'Stages stand in written order, and only a new one of a variant says where it goes: take “{0}” away.',
        words,
      );
  reader.problem('syntax', source, message);
}

/** A new stage goes beside one of the base's or of the variant's own. */
function reportUnknownAnchor(
  place: Reference<ast.Stage>,
  node: ast.Variant,
  base: ast.Journey,
  reader: ModelReader,
): void {
  const journey = journeyOf(place.ref);
  const ref = reader.ref(place);
  if (!ref || !journey || journey === node || journey === base) return;
  const message = l10n.t('“{0}” is a stage of another journey: name one of “{1}”.', ref.text, base.name ?? '');
  const stages = base.statements.flatMap((statement) =>
    ast.isStage(statement) && statement.name ? statement.name : [],
  );
  reader.problem('unknown-reference', ref.source, message, nearest(place.ref?.name ?? '', stages, 3));
}

function container(node: { statements: AstNode[] }, reader: ModelReader): Container {
  return {
    measures: node.statements.filter(ast.isMeasure).flatMap((statement) => {
      const metric = reader.ref(statement.metric);
      const value = reader.value(statement.value);
      if (!metric || !value) return [];
      const rest = { on: reader.date(statement, statement.on), against: reader.value(statement.against) };
      return [
        { metric, value, for: reader.refs(statement.for), source: reader.source(statement), ...omitUndefined(rest) },
      ];
    }),
    pains: pains(node, reader),
    gains: gains(node, reader),
    opportunities: opportunities(node, reader),
    ais: ais(node, reader),
    ...omitUndefined({ urgent: reader.duration(node, 'urgent') }),
  };
}

function stage(node: ast.Stage, reader: ModelReader): WrittenStage {
  const at = reader.ref(node.place);
  return {
    ...reader.element(node, 'stage'),
    ...container(node, reader),
    audiences: audiences(node, reader),
    goals: reader.texts(node, 'goal'),
    questions: reader.textsFor(node, 'question'),
    contents: reader.texts(node, 'content'),
    actions: actions(node, reader),
    triggers: triggers(node, reader),
    feels: feelings(node, reader),
    quotes: reader.quotes(node),
    touchpoints: node.statements
      .filter(ast.isTouchpoint)
      .map((statement) => touchpoint(statement, reader, container(statement, reader))),
    ...omitUndefined({
      phaseWord: node.phase === undefined ? undefined : { value: node.phase, source: reader.part(node, 'phase') },
      time: reader.duration(node, 'time'),
      wait: reader.duration(node, 'wait'),
      place: at && node.where && { where: node.where.startsWith('b') ? 'before' : 'after', stage: at },
      details: reader.ref(node.statements.find(ast.isDetails)?.journey),
      owner: reader.ref(node.statements.find(ast.isOwner)?.team),
    }),
  };
}

/** The shares of a stage's audience; of two for the same people the first. */
function audiences(node: ast.Stage, reader: ModelReader): WrittenStage['audiences'] {
  const seen = new Set<string>();
  return node.statements.filter(ast.isAudience).flatMap((statement) => {
    const { share } = statement;
    if (seen.size === seen.add(audienceKey(statement)).size) return [];
    return [{ share, for: reader.refs(statement.for), source: reader.source(statement) }];
  });
}

/** `path A -> B -> C` is two steps. */
function steps(node: ast.Path, reader: ModelReader): Path[] {
  const stops = reader.everyRef([node.from, ...node.to].filter((reference) => reference !== undefined));
  if (node.rate !== undefined && stops.length > 2) {
    reader.problem(
      'value-out-of-range',
      reader.part(node, 'rate'),
      l10n.t('A rate belongs to one step: write each step of this path on a line of its own.'),
    );
  }
  if (node.after && stops.length > 2) {
    reader.problem(
      'value-out-of-range',
      reader.part(node, 'after'),
      l10n.t('A wait belongs to one step: write each step of this path on a line of its own.'),
    );
  }
  const length = stops.length === 2 && node.after ? reader.length(node.after) : undefined;
  const after = length && { duration: length, source: reader.part(node, 'after') };
  const source = reader.source(node);
  return stops.slice(1).flatMap((to, i): Path[] => {
    const from = stops[i];
    if (!from) return [];
    const rate = stops.length === 2 ? node.rate : undefined;
    return [
      {
        from,
        to,
        for: reader.refs(node.for),
        automated: node.automated,
        source,
        ...omitUndefined({ rate, when: node.when, because: node.because, after }),
      },
    ];
  });
}
