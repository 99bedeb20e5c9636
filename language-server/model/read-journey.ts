import * as l10n from '@vscode/l10n';
import type { AstNode, Reference } from 'langium';
import type { CompanyRole, Container, Journey, Need, Path, Stage, Traveller } from '../../src/model/elements.js';
import type { Flow } from '../../src/model/flow-types.js';
import { bandOf, isBand, isPhase } from '../../src/model/phases.js';
import type { Ref } from '../../src/model/source.js';
import { nearest } from '../../src/model/spelling.js';
import * as ast from '../generated/ast.js';
import { type AnyJourney, journeyOf } from '../linking/names.js';
import { actions, ais, opportunities, pains, triggers } from './children.js';
import type { Facts } from './model-reader.js';
import { omitUndefined } from './read-shared.js';
import { touchpoint } from './read-touchpoint.js';

/** A journey or variant as written: variants are not yet merged, feelings, flow and priorities not yet computed. */
export function journey(node: AnyJourney, facts: Facts): Journey {
  const body: readonly AstNode[] = node.facts;
  const travellers = node.travellers.flatMap((each) => traveller(each, facts) ?? []);
  const state = body.find(ast.isStateFact);
  const stateWord = state && facts.word<'current' | 'future'>(state, 'state', 'StateWord');
  const reviewed = body.find(ast.isReviewed);
  const reviewedOn = reviewed && facts.date(reviewed, reviewed.on);
  const scale = body.find(ast.isScale);
  if (ast.isJourney(node)) for (const fact of body.filter(ast.isStage)) reportPlace(fact, facts);
  const built: Journey = {
    ...facts.element(node, 'journey'),
    name: node.name ?? '',
    abstract: ast.isJourney(node) && node.abstract,
    travellers,
    group: travellers.some((each) => each.role !== undefined),
    draft: body.some(ast.isDraft),
    goals: facts.texts(node, 'goal'),
    expectations: facts.texts(node, 'expectation'),
    outcomes: facts.texts(node, 'outcome'),
    solves: body.filter(ast.isSolves).flatMap((fact) => facts.refs(fact.pains)),
    expandsTo: body.filter(ast.isExpands).flatMap((fact) => {
      const to = facts.ref(fact.journey);
      const direction = facts.word<'upstream' | 'downstream'>(fact, 'direction', 'DirectionWord');
      return to ? [{ journey: to, source: facts.source(fact), ...omitUndefined({ direction }) }] : [];
    }),
    mappedBy: body.filter(ast.isMappedBy).flatMap((fact) => facts.refs(fact.teams)),
    needs: body.filter(ast.isNeed).map((fact): Need => ({ ...facts.element(fact, 'need'), for: facts.refs(fact.for) })),
    actions: actions(node, facts),
    triggers: triggers(node, facts),
    stages: body.filter(ast.isStage).map((fact) => stage(fact, facts)),
    paths: body.filter(ast.isPath).flatMap((fact) => steps(fact, facts)),
    ...container(node, facts),
    ...omitUndefined({
      variant: variantOf(node, facts),
      role: facts.choice<CompanyRole>(node, 'role', 'RoleWord'),
      state: state &&
        stateWord && { value: stateWord, source: facts.source(state), ...omitUndefined({ of: facts.ref(state.of) }) },
      partOf: facts.ref(body.find(ast.isPartOf)?.journey),
      owner: facts.ref(body.find(ast.isOwner)?.team),
      reviewed: reviewed && reviewedOn && { ...reviewedOn, ...omitUndefined({ by: facts.ref(reviewed.team) }) },
      scale: scale?.high === undefined ? undefined : { low: scale.low, high: scale.high, source: facts.source(scale) },
    }),
    flow: noFlow(),
  };
  return built;
}

function noFlow(): Flow {
  return { steps: [], stages: [], overflows: [] };
}

function traveller(node: ast.Traveller, facts: Facts): Traveller | undefined {
  const persona = facts.ref(node.persona);
  return persona && { persona, source: facts.source(node), ...omitUndefined({ role: node.role }) };
}

function variantOf(node: AnyJourney, facts: Facts): Journey['variant'] {
  if (!ast.isVariant(node)) return undefined;
  const of = facts.ref(node.base);
  if (!of) {
    facts.problem(
      'syntax',
      facts.source(node),
      l10n.t('Say which journey this is a variant of: variant {0} of JOURNEY.', node.name ?? 'NAME'),
    );
    return undefined;
  }
  const base = node.base?.ref;
  if (base && ast.isVariant(base)) reportVariantOfVariant(node, base, of, facts);
  const skips = node.facts.filter(ast.isSkip).flatMap((fact) => facts.refs(fact.targets));
  if (base && ast.isJourney(base)) placeNewStages(node, base, facts);
  return { of, skips, ...omitUndefined({ when: facts.text(node, 'when') }) };
}

/** A variant cannot be varied. One that in the end varies itself is a circle, which the rule `cyclic-journey` tells. */
function reportVariantOfVariant(node: ast.Variant, base: ast.Variant, of: Ref, facts: Facts): void {
  const seen = new Set<AnyJourney>();
  let at: AnyJourney | undefined = base;
  for (; at && ast.isVariant(at) && !seen.has(at); at = at.base?.ref) seen.add(at);
  if (seen.has(node)) return;
  const meant = at && ast.isJourney(at) && at.name ? [at.name] : [];
  const message = l10n.t('“{0}” is a variant itself. Name the journey that it varies.', of.text);
  facts.problem('unknown-reference', of.source, message, meant);
}

/** A stage that the base does not know has to say where it goes: without a place it means one of the base's. */
function placeNewStages(node: ast.Variant, base: ast.Journey, facts: Facts): void {
  const known = new Set(base.facts.filter(ast.isStage).flatMap((fact) => fact.name ?? []));
  for (const fact of node.facts.filter(ast.isStage)) {
    if (fact.name && known.has(fact.name)) reportPlace(fact, facts, base);
    if ((fact.name && known.has(fact.name)) || known.size === 0) continue;
    if (fact.place) {
      reportUnknownAnchor(fact.place, node, base, facts);
      continue;
    }
    const message = l10n.t(
      'This stage is not in “{0}”: say where it goes, with “after STAGE” or “before STAGE” behind its title.',
      base.name ?? '',
    );
    const source = facts.part(fact, fact.name ? 'name' : 'title');
    const problem = facts.problem('unknown-reference', source, message, nearest(fact.name ?? '', known, 3));
    problem.obscures = true;
  }
}

/** A stage of a journey stands where it is written, and one of a base where the base hasText: neither is omitUndefined a place. */
function reportPlace(node: ast.Stage, facts: Facts, base?: ast.Journey): void {
  // A misspelt one is reported as that.
  if (!node.place || (node.where !== 'after' && node.where !== 'before')) return;
  const source = facts.parts(node, 'where', 'place');
  const words = `${node.where} ${node.place.$refText}`;
  const message = base
    ? l10n.t('This stage is in “{0}” already and keeps its place there: take “{1}” away.', base.name ?? '', words)
    : l10n.t(
        'Stages stand in written order, and only a new one of a variant says where it goes: take “{0}” away.',
        words,
      );
  facts.problem('syntax', source, message);
}

/** A new stage goes beside one of the base's or of the variant's own. */
function reportUnknownAnchor(place: Reference<ast.Stage>, node: ast.Variant, base: ast.Journey, facts: Facts): void {
  const journey = journeyOf(place.ref);
  const ref = facts.ref(place);
  if (!ref || !journey || journey === node || journey === base) return;
  const message = l10n.t('“{0}” is a stage of another journey: name one of “{1}”.', ref.text, base.name ?? '');
  const stages = base.facts.flatMap((fact) => (ast.isStage(fact) && fact.name ? fact.name : []));
  facts.problem('unknown-reference', ref.source, message, nearest(place.ref?.name ?? '', stages, 3));
}

function container(node: { facts: AstNode[] }, facts: Facts): Container {
  return {
    measures: node.facts.filter(ast.isMeasure).flatMap((fact) => {
      const metric = facts.ref(fact.metric);
      const value = facts.value(fact.value);
      if (!metric || !value) return [];
      const on = facts.date(fact, fact.on);
      return [{ metric, value, for: facts.refs(fact.for), source: facts.source(fact), ...omitUndefined({ on }) }];
    }),
    pains: pains(node, facts),
    opportunities: opportunities(node, facts),
    ais: ais(node, facts),
    ...omitUndefined({ urgent: facts.duration(node, 'urgent') }),
  };
}

function stage(node: ast.Stage, facts: Facts): Stage {
  const word = facts.word<string>(node, 'phase', 'PhaseWord');
  const phase = word !== undefined && isPhase(word) ? word : undefined;
  const band = phase ? bandOf(phase) : word !== undefined && isBand(word) ? word : undefined;
  const at = facts.ref(node.place);
  return {
    ...facts.element(node, 'stage'),
    ...container(node, facts),
    audiences: node.facts
      .filter(ast.isAudience)
      .map((fact) => ({ share: fact.share, for: facts.refs(fact.for), source: facts.source(fact) })),
    goals: facts.texts(node, 'goal'),
    questions: facts.textsFor(node, 'question'),
    contents: facts.texts(node, 'content'),
    actions: actions(node, facts),
    triggers: triggers(node, facts),
    touchpoints: node.facts.filter(ast.isTouchpoint).map((fact) => touchpoint(fact, facts, container(fact, facts))),
    ...omitUndefined({
      phase,
      band,
      place: at && node.where && { where: node.where.startsWith('b') ? 'before' : 'after', stage: at },
      details: facts.ref(node.facts.find(ast.isDetails)?.journey),
      owner: facts.ref(node.facts.find(ast.isOwner)?.team),
    }),
  };
}

/** `path A -> B -> C` is two steps. */
function steps(node: ast.Path, facts: Facts): Path[] {
  const stops = facts.refs([node.from, ...node.to].filter((reference) => reference !== undefined));
  if (node.rate !== undefined && stops.length > 2) {
    facts.problem(
      'value-out-of-range',
      facts.part(node, 'rate'),
      l10n.t('A rate belongs to one step: write each step of this path on a line of its own.'),
    );
  }
  const source = facts.source(node);
  return stops.slice(1).flatMap((to, i): Path[] => {
    const from = stops[i];
    if (!from) return [];
    const rate = stops.length === 2 ? node.rate : undefined;
    return [
      {
        from,
        to,
        for: facts.refs(node.for),
        automated: node.automated,
        source,
        ...omitUndefined({ rate, when: node.when, because: node.because }),
      },
    ];
  });
}
