import type { ProfileName, RuleSettings } from '../project/rule-settings.js';

/** The rules that each profile sets, in the form of a configuration. Other rules keep their defaults. */
export const profiles: Readonly<Record<ProfileName, RuleSettings>> = {
  balanced: {},
  strict: {
    'bridge-key-result': 'warning',
    'orphan-initiative': 'error',
    'unaligned-objective': 'error',
    'undriven-key-result': 'information',
  },
  // Good engineering teams keep some outputs on purpose, next to the outcome that they serve.
  lenient: { 'output-key-result': { withOutcome: 'information' } },
};
