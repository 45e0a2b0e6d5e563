import { isPlanHeader } from '../../grammar/generated/ast.js';
import { removeNode } from '../fixes/remove-node.js';
import { sourceText, startWithComments, uriOf } from '../fixes/source.js';
import { defineRule } from '../rule.js';

export const misplacedPlan = defineRule({
  meta: {
    id: 'misplaced-plan',
    category: 'form',
    severity: 'error',
    summary: 'A file says once, and first, which plan it belongs to.',
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
  fix: ({ document }) => {
    const { elements } = document.parseResult.value;
    const headers = elements.filter(isPlanHeader);
    const [first] = elements;
    const [header] = headers;
    // Of two headers, which one holds is for a person to say.
    if (!first || !header || headers.length > 1 || first === header) return [];
    const start = startWithComments(first);
    const moved = { range: { start, end: start }, newText: `${sourceText(header)}\n\n` };
    const edits = { [uriOf(header)]: [moved, removeNode(header)] };
    return [{ title: 'Move it to the top', edits, preferred: true }];
  },
});
