import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import markdown from './invalid-configuration.md';

/** Reported where `okr.config.json` is read, at the place that is wrong. */
export const invalidConfiguration = defineRule({
  meta: {
    id: 'invalid-configuration',
    category: 'form',
    severity: 'error',
    summary: '`okr.config.json` says only what the tool understands.',
    page: rulePage(markdown),
  },
});
