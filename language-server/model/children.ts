import type { AstNode } from 'langium';
import type {
  Action,
  ActionStatus,
  Ai,
  AiStatus,
  CompanyRole,
  Evidence,
  Opportunity,
  Pain,
  PainArea,
  Technique,
  Trigger,
} from '../../src/model/elements.js';
import * as ast from '../generated/ast.js';
import type { Facts } from './model-reader.js';
import { omitUndefined } from './read-shared.js';

/** Pains written in a block. */
export function pains(owner: { facts: AstNode[] }, facts: Facts): Pain[] {
  return owner.facts.filter(ast.isPain).map((node) => ({
    ...facts.element(node, 'pain'),
    for: facts.refs(node.for),
    evidence: node.facts.filter(ast.isEvidence).map((fact) => evidence(fact, facts)),
    ...omitUndefined({
      area: facts.word<PainArea>(node, 'area', 'AreaWord'),
      severity: facts.number(node, 'severity'),
    }),
  }));
}

function evidence(node: ast.Evidence, facts: Facts): Evidence {
  return {
    text: node.text ?? '',
    source: facts.source(node),
    ...omitUndefined({ from: facts.ref(node.from), on: facts.date(node, node.on), count: node.count }),
  };
}

export function opportunities(owner: { facts: AstNode[] }, facts: Facts): Opportunity[] {
  return owner.facts
    .filter(ast.isOpportunity)
    .map((node) => ({ ...facts.element(node, 'opportunity'), answers: facts.refs(node.answers) }));
}

export function ais(owner: { facts: AstNode[] }, facts: Facts): Ai[] {
  return owner.facts.filter(ast.isAi).map((node) => ({
    ...facts.element(node, 'ai'),
    why: node.facts.filter(ast.isWhy).flatMap((fact) => facts.refs(fact.needs)),
    how: node.facts.filter(ast.isHow).flatMap((fact) => facts.words<Technique>(fact, 'techniques', 'TechniqueWord')),
    uses: node.facts.filter(ast.isUses).flatMap((fact) => facts.refs(fact.data)),
    for: node.facts.filter(ast.isForPurpose).flatMap((fact) => facts.refs(fact.purposes)),
    ...omitUndefined({
      aiKind: node.aiKind === undefined ? undefined : { value: node.aiKind, source: facts.part(node, 'aiKind') },
      role: facts.choice<CompanyRole>(node, 'role', 'RoleWord'),
      fallback: facts.text(node, 'fallback'),
      status: facts.choice<AiStatus>(node, 'status', 'AiStatusWord'),
    }),
  }));
}

export function actions(owner: { facts: AstNode[] }, facts: Facts): Action[] {
  return owner.facts.filter(ast.isAction).map((node) => {
    const due = node.facts.find(ast.isDue);
    return {
      ...facts.element(node, 'action'),
      answers: node.facts.filter(ast.isAnswers).flatMap((fact) => facts.refs(fact.answers)),
      delivers: node.facts.filter(ast.isDelivers).flatMap((fact) => facts.refs(fact.ais)),
      ...omitUndefined({
        audience: facts.number(node, 'audience'),
        value: facts.number(node, 'value'),
        investment: facts.number(node, 'investment'),
        difficulty: facts.number(node, 'difficulty'),
        duration: facts.duration(node, 'duration'),
        owner: facts.ref(node.facts.find(ast.isOwner)?.team),
        due: due && facts.date(due, due.on),
        status: facts.choice<ActionStatus>(node, 'status', 'ActionStatusWord'),
      }),
    };
  });
}

export function triggers(owner: { facts: AstNode[] }, facts: Facts): Trigger[] {
  return owner.facts.filter(ast.isTrigger).map((node) => {
    const when = node.facts.find(ast.isTriggerWhen);
    const does = node.facts.find(ast.isDo);
    return {
      ...facts.element(node, 'trigger'),
      ...omitUndefined({
        at: facts.ref(node.at),
        when: when && {
          text: when.text ?? '',
          source: facts.source(when),
          ...omitUndefined({ on: facts.ref(when.on) }),
        },
        within: facts.duration(node, 'within'),
        do: does && {
          text: does.text ?? '',
          source: facts.source(does),
          ...omitUndefined({
            via: facts.ref(does.via),
            by: facts.ref(does.by),
            for: facts.ref(does.for),
            next: facts.ref(does.then),
          }),
        },
      }),
    };
  });
}
