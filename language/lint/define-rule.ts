import type { Rule } from './types/rule.js';
import type { RuleOptions } from './types/rule-options.js';

/** Defines a rule. The function exists for its types: each visitor gets its kind of node and the options of the rule. */
export function defineRule<const Options extends RuleOptions = Record<never, never>>(
  rule: Rule<Options>,
): Rule {
  return rule as unknown as Rule;
}
