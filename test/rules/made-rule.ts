import type { Rule } from '../../src/rules/rule.js';

/** A rule of a test's own. */
export function madeRule(parts: Pick<Rule, 'name' | 'severity' | 'journey' | 'project'>): Rule {
  return { group: 'text', sources: [], fix: 'none', summary: () => 'A test finds something.', ...parts };
}
