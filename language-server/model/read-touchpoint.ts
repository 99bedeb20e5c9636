import type { AstNode } from 'langium';
import type { Container, Feeling, FiveFeeling, Friction, Level, Touchpoint, Work } from '../../src/model/elements.js';
import type { Choice } from '../../src/model/source.js';
import * as ast from '../generated/ast.js';
import type { Facts } from './model-reader.js';
import { omitUndefined } from './read-shared.js';

export function touchpoint(node: ast.Touchpoint, facts: Facts, container: Container): Touchpoint {
  const instead = facts.ref(node.insteadOf);
  return {
    ...facts.element(node, 'touchpoint'),
    ...container,
    by: facts.refs(node.by),
    optional: node.optional,
    does: facts.texts(node, 'does'),
    thinks: facts.textsFor(node, 'thinks'),
    feels: node.facts.filter(ast.isFeels).map((fact) => feeling(fact, facts)),
    evokes: node.facts
      .filter(ast.isEvokes)
      .flatMap((fact) => facts.words<FiveFeeling>(fact, 'values', 'FiveFeelingWord')),
    onstage: works(node, 'onstage', facts),
    backstage: works(node, 'backstage', facts),
    support: node.facts.filter(ast.isSupport).map((fact) => work(fact, facts)),
    artefacts: facts.texts(node, 'artefact'),
    ahas: facts.texts(node, 'aha'),
    momentsOfTruth: facts.texts(node, 'moment'),
    frictions: node.facts.filter(ast.isFriction).flatMap((fact) => friction(fact, facts) ?? []),
    accessible: facts.texts(node, 'accessible'),
    records: node.facts.filter(ast.isRecords).flatMap((fact) => facts.refs(fact.data)),
    assistedBy: node.facts.filter(ast.isAssistedBy).flatMap((fact) => facts.refs(fact.ais)),
    images: facts.texts(node, 'image'),
    links: facts.texts(node, 'link'),
    ...omitUndefined({
      via: facts.ref(node.via),
      insteadOf: instead && { touchpoint: instead, ...omitUndefined({ share: node.share }) },
      alongside: facts.ref(node.alongside),
      when: node.when === undefined ? undefined : { text: node.when, source: facts.part(node, 'when') },
      level: level(node, facts),
      time: facts.duration(node, 'time'),
      wait: facts.duration(node, 'wait'),
    }),
  };
}

function feeling(node: ast.Feels, facts: Facts): Feeling {
  const pain = facts.ref(node.pain);
  const because = pain ? { pain } : node.because === undefined ? undefined : { text: node.because };
  return {
    for: facts.refs(node.for),
    source: facts.source(node),
    ...omitUndefined({ label: node.label, stated: node.score, because }),
  };
}

function works(node: { facts: AstNode[] }, kind: string, facts: Facts): Work[] {
  return node.facts
    .filter(ast.isWork)
    .filter((fact) => fact.kind === kind)
    .map((fact) => work(fact, facts));
}

function work(node: ast.Work | ast.Support, facts: Facts): Work {
  return { text: node.text ?? '', source: facts.source(node), ...omitUndefined({ by: facts.ref(node.by) }) };
}

function friction(node: ast.Friction, facts: Facts): Friction | undefined {
  const intent = facts.word<Friction['intent']>(node, 'intent', 'IntentWord');
  return (
    intent && { intent, text: node.text ?? '', source: facts.source(node), ...omitUndefined({ because: node.because }) }
  );
}

function level(node: ast.Touchpoint, facts: Facts): Touchpoint['level'] {
  const fact = node.facts.find(ast.isLevelFact);
  const value = fact && facts.word<Level>(fact, 'level', 'LevelWord');
  if (!fact || !value) return undefined;
  const choice: Choice<Level> = { value, source: facts.source(fact) };
  return { ...choice, ...omitUndefined({ by: facts.word<'customer' | 'company'>(fact, 'by', 'LevelByWord') }) };
}
