import type { ProfileName, RuleSettings } from '../project/rule-settings.js';

/** What each profile says of rules, in the words of a configuration. What it does not name stays as the rule has it. */
export const profiles: Readonly<Record<ProfileName, RuleSettings>> = {
  balanced: {},
  strict: {
    'bridge-key-result': 'warning',
    'orphan-initiative': 'error',
    'unaligned-objective': 'error',
    'undriven-key-result': 'information',
  },
  // Good engineering teams keep some outputs on purpose, beside the outcome that they are for.
  lenient: { 'output-key-result': { besideOutcome: 'information' } },
};
