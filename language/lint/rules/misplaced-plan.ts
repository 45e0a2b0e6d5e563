import { isPlanHeader } from '../../generated/ast.js';
import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import markdown from './misplaced-plan.md';

export const misplacedPlan = defineRule({
  meta: {
    id: 'misplaced-plan',
    category: 'form',
    severity: 'error',
    summary: 'A file says once, and first, which plan it belongs to.',
    page: rulePage(markdown),
  },
  check: {
    PlanFile: (file, { report }) => {
      const headers = file.elements.filter(isPlanHeader);
      for (const header of headers.slice(1)) {
        report({ node: header }, 'A file belongs to one plan; put this one into a file of its own.');
      }
      const [first] = headers;
      if (first && file.elements[0] !== first) {
        report({ node: first }, '`plan` holds for the whole file, so it stands before everything else.');
      }
    },
  },
});
