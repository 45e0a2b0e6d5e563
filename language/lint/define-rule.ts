import type { Rule } from './types/rule.js';
import type { RuleOptions } from './types/rule-options.js';

/** Defines a rule. It exists for the types: a visitor knows the node it gets, and the rule's own options. */
export function defineRule<const Options extends RuleOptions = Record<never, never>>(
  rule: Rule<Options>,
): Rule {
  return rule as unknown as Rule;
}
