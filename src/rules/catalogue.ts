import { rules } from './generated/rules.js';
import { problemRules } from './problem-rules.js';
import type { RuleMetadata } from './rule.js';

export { rules };

/** Every rule there is, by name: those that check the model, and those whose findings come as `problems`. */
export const catalogue: ReadonlyMap<string, RuleMetadata> = new Map(
  [...problemRules, ...rules].map((rule) => [rule.name, rule]),
);
