import { type AstNode, AstUtils } from 'langium';
import { cut } from '../../edits/cut.js';
import { extentOf } from '../../edits/extent.js';
import { uriOf } from '../../edits/source.js';
import { isPlanHeader, type PlanHeader } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import type { Fix } from '../types/fix.js';

export const misplacedPlan = defineRule({
  meta: {
    id: 'misplaced-plan',
    category: 'form',
    severity: 'error',
    summary: 'A file names its plan once, in its first statement.',
    fixable: true,
  },
  check: {
    PlanFile: (file, { report }) => {
      const headers = file.elements.filter(isPlanHeader);
      for (const header of headers.slice(1)) {
        report({ node: header }, say`A file belongs to one plan. Move this plan into its own file.`);
      }
      const [header] = headers;
      const [first] = file.elements;
      if (first && header && first !== header) {
        report({ node: header }, say`\`plan\` applies to the whole file. Move it before everything else.`, {
          // If there are two headers, a person decides which one is right.
          fix: () => (headers.length > 1 ? [] : [moveAbove(first, header)]),
        });
      }
    },
  },
});

/** Moves the header with its comments above the first element and the comments of that element. */
function moveAbove(first: AstNode, header: PlanHeader): Fix {
  const { textDocument } = AstUtils.getDocument(header);
  const { edit, text } = cut(header);
  const start = textDocument.positionAt(extentOf(first).start);
  const moved = { range: { start, end: start }, newText: `${text.trimStart()}\n\n` };
  const edits = { [uriOf(header)]: [moved, edit] };
  return { title: say`Move it to the top`, edits, preferred: true, safe: true };
}
