import type { AstNode } from 'langium';
import { isPlanHeader, type PlanHeader } from '../../grammar/generated/ast.js';
import { defineRule } from '../define-rule.js';
import { removeNode } from '../fixes/remove-node.js';
import { sourceText, startWithComments, uriOf } from '../fixes/source.js';
import type { Fix } from '../types/fix.js';

export const misplacedPlan = defineRule({
  meta: {
    id: 'misplaced-plan',
    category: 'form',
    severity: 'error',
    summary: 'A file says once, and first, which plan it belongs to.',
    fixable: true,
  },
  check: {
    PlanFile: (file, { report }) => {
      const headers = file.elements.filter(isPlanHeader);
      for (const header of headers.slice(1)) {
        report({ node: header }, 'A file belongs to one plan; put this one into a file of its own.');
      }
      const [header] = headers;
      const [first] = file.elements;
      if (first && header && first !== header) {
        report({ node: header }, '`plan` holds for the whole file, so it stands before everything else.', {
          // Of two headers, which one holds is for a person to say.
          fix: () => (headers.length > 1 ? [] : [moveAbove(first, header)]),
        });
      }
    },
  },
});

function moveAbove(first: AstNode, header: PlanHeader): Fix {
  const start = startWithComments(first);
  const moved = { range: { start, end: start }, newText: `${sourceText(header)}\n\n` };
  const edits = { [uriOf(header)]: [moved, removeNode(header)] };
  return { title: 'Move it to the top', edits, preferred: true };
}
