import { allKinds, type ElementKind, kindsBeside } from '../../src/model/element-kinds.js';
import * as ast from '../generated/ast.js';

/** The types of node that become elements of a kind. */
const TYPES: Readonly<Record<ElementKind, readonly string[]>> = {
  persona: [ast.Persona.$type],
  segment: [ast.Segment.$type],
  channel: [ast.Channel.$type],
  team: [ast.Team.$type],
  system: [ast.System.$type],
  purpose: [ast.Purpose.$type],
  data: [ast.Data.$type],
  metric: [ast.Metric.$type],
  journey: [ast.Journey.$type, ast.Variant.$type],
  need: [ast.Need.$type],
  pain: [ast.Pain.$type],
  gain: [ast.Gain.$type],
  opportunity: [ast.Opportunity.$type],
  ai: [ast.Ai.$type],
  action: [ast.Action.$type],
  trigger: [ast.Trigger.$type],
  stage: [ast.Stage.$type],
  touchpoint: [ast.Touchpoint.$type],
};

const KINDS = new Map(allKinds.flatMap((kind) => TYPES[kind].map((type) => [type, kind])));

/** The kind of element that a type of node becomes; statements and references become none. */
export function kindOf(type: string): ElementKind | undefined {
  return KINDS.get(type);
}

/** The types of node that become elements of a kind, in the order in which they win. */
export function typesOf(kind: ElementKind): readonly string[] {
  return TYPES[kind];
}

/** The types of node that share a name space with one. */
export function typesBeside(type: string): readonly string[] {
  const kind = kindOf(type);
  return kind ? kindsBeside(kind).flatMap(typesOf) : [type];
}
