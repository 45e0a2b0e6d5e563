import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const unreadableFile = defineRule({
  meta: {
    id: 'unreadable-file',
    category: 'form',
    severity: 'error',
    summary: 'Every file of a project can be read as text.',
  },
  check: {
    PlanFile: (_file, { report, unreadable }) => {
      if (!unreadable) return;
      const start = { line: 0, character: 0 };
      report({ range: { start, end: start } }, say`This file cannot be read: ${unreadable}.`);
    },
  },
});
