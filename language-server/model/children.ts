import type { AstNode } from 'langium';
import type {
  Action,
  ActionStatus,
  Ai,
  AiStatus,
  CompanyRole,
  Evidence,
  Gain,
  Horizon,
  HowKnown,
  Opportunity,
  Pain,
  PainArea,
  Technique,
  Trigger,
} from '../../src/model/elements.js';
import * as ast from '../generated/ast.js';
import type { ModelReader } from './model-reader.js';
import { omitUndefined } from './omit-undefined.js';

/** Pains written in a block. */
export function pains(owner: { statements: AstNode[] }, reader: ModelReader): Pain[] {
  return owner.statements.filter(ast.isPain).map((node) => ({
    ...reader.element(node, 'pain'),
    for: reader.refs(node.for),
    evidence: node.statements.filter(ast.isEvidence).map((statement) => evidence(statement, reader)),
    ...omitUndefined({
      area: reader.word<PainArea>(node, 'area', 'AreaWord'),
      severity: reader.number(node, 'severity'),
    }),
  }));
}

/** Gains written in a block. */
export function gains(owner: { statements: AstNode[] }, reader: ModelReader): Gain[] {
  return owner.statements.filter(ast.isGain).map((node) => ({
    ...reader.element(node, 'gain'),
    for: reader.refs(node.for),
    evidence: node.statements.filter(ast.isEvidence).map((statement) => evidence(statement, reader)),
  }));
}

function evidence(node: ast.Evidence, reader: ModelReader): Evidence {
  const how = reader.word<HowKnown>(node, 'how', 'HowKnownWord');
  return {
    text: node.text ?? '',
    source: reader.source(node),
    ...omitUndefined({
      how: how && { value: how, source: reader.part(node, 'how') },
      from: reader.ref(node.from),
      on: reader.date(node, node.on),
    }),
    ...reader.tally(node),
  };
}

export function opportunities(owner: { statements: AstNode[] }, reader: ModelReader): Opportunity[] {
  return owner.statements
    .filter(ast.isOpportunity)
    .map((node) => ({ ...reader.element(node, 'opportunity'), answers: reader.refs(node.answers) }));
}

export function ais(owner: { statements: AstNode[] }, reader: ModelReader): Ai[] {
  return owner.statements.filter(ast.isAi).map((node) => ({
    ...reader.element(node, 'ai'),
    why: reader.refs(node.statements.filter(ast.isWhy).flatMap((statement) => statement.needs)),
    how: reader.words<Technique>(node.statements.filter(ast.isHow), 'techniques', 'TechniqueWord'),
    uses: reader.refs(node.statements.filter(ast.isUses).flatMap((statement) => statement.data)),
    for: reader.refs(node.statements.filter(ast.isForPurpose).flatMap((statement) => statement.purposes)),
    ...omitUndefined({
      aiKind: node.aiKind === undefined ? undefined : { value: node.aiKind, source: reader.part(node, 'aiKind') },
      role: reader.choice<CompanyRole>(node, 'role', 'RoleWord'),
      fallback: reader.text(node, 'fallback'),
      status: reader.choice<AiStatus>(node, 'status', 'AiStatusWord'),
    }),
  }));
}

export function actions(owner: { statements: AstNode[] }, reader: ModelReader): Action[] {
  return owner.statements.filter(ast.isAction).map((node) => {
    const due = node.statements.find(ast.isDue);
    return {
      ...reader.element(node, 'action'),
      answers: reader.refs(node.statements.filter(ast.isAnswers).flatMap((statement) => statement.answers)),
      delivers: reader.refs(node.statements.filter(ast.isDelivers).flatMap((statement) => statement.ais)),
      expects: node.statements.filter(ast.isExpects).flatMap((statement) => {
        const metric = reader.ref(statement.metric);
        const value = reader.value(statement.value);
        return metric && value ? [{ metric, value, by: statement.by, source: reader.source(statement) }] : [];
      }),
      ...omitUndefined({
        audience: reader.number(node, 'audience'),
        value: reader.number(node, 'value'),
        investment: reader.number(node, 'investment'),
        difficulty: reader.number(node, 'difficulty'),
        duration: reader.duration(node, 'duration'),
        owner: reader.ref(node.statements.find(ast.isOwner)?.team),
        due: due && reader.date(due, due.on),
        status: reader.choice<ActionStatus>(node, 'status', 'ActionStatusWord'),
        horizon: reader.choice<Horizon>(node, 'horizon', 'HorizonWord'),
      }),
    };
  });
}

export function triggers(owner: { statements: AstNode[] }, reader: ModelReader): Trigger[] {
  return owner.statements.filter(ast.isTrigger).map((node) => {
    const when = node.statements.find(ast.isTriggerWhen);
    const does = node.statements.find(ast.isDo);
    return {
      ...reader.element(node, 'trigger'),
      ...omitUndefined({
        at: reader.ref(node.at),
        when: when && {
          text: when.text ?? '',
          source: reader.source(when),
          ...omitUndefined({ on: reader.ref(when.on) }),
        },
        within: reader.duration(node, 'within'),
        do: does && {
          text: does.text ?? '',
          source: reader.source(does),
          ...omitUndefined({
            via: reader.ref(does.via),
            by: reader.ref(does.by),
            for: reader.ref(does.for),
            next: reader.ref(does.then),
          }),
        },
      }),
    };
  });
}
