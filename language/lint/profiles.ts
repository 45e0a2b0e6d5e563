import type { RuleSettings } from './settings.js';

export const profileNames = ['balanced', 'strict', 'lenient'] as const;
export type ProfileName = (typeof profileNames)[number];

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
