import { defineRule } from '../define-rule.js';

/** Reported where `okr.config.json` is read, at the place that is wrong. */
export const invalidConfiguration = defineRule({
  meta: {
    id: 'invalid-configuration',
    category: 'form',
    severity: 'error',
    summary: '`okr.config.json` contains only settings that the tool knows.',
  },
});
