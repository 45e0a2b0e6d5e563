import { type AstNode, AstUtils, type CstNode } from 'langium';
import { removeTarget } from '../edits/remove-target.js';
import { uriOf } from '../edits/source.js';
import { type Declaration, declarationsOf } from '../grammar/declarations.js';
import { rangeOf } from '../grammar/ranges.js';
import { type Circle, circlesOf, type Step } from '../model/circles.js';
import { describeElement } from '../names/calling.js';
import { say } from '../values/say.js';
import { defineRule } from './define-rule.js';
import type { RelatedPlace } from './types/finding.js';
import type { Fix } from './types/fix.js';
import type { Rule } from './types/rule.js';

export interface CircularLinks {
  id: string;
  summary: string;
  steps(element: Declaration): Step[];
  /** Says the verb between the two names of a link: `supports`. */
  verb: () => string;
  /** Says that an element leads to itself, whose name has its back-ticks. */
  itself: (name: string) => string;
  /** Why a circle has no meaning, and what to do, in sentences. */
  consequence: () => string;
}

/** Makes a rule against circles of one kind of link. It reports once per file and circle, at the link that closes the circle there. */
export function circularLinks({ id, summary, steps, verb, itself, consequence }: CircularLinks): Rule {
  return defineRule({
    meta: { id, category: 'chain', severity: 'error', summary, fixable: true },
    check: {
      PlanFile: (file, { report }) => {
        for (const circle of circlesOf([...declarationsOf(file)], steps)) {
          const [{ from, link }] = circle;
          const source = link?.$refNode;
          if (!source) continue;
          const related = circle.map((step) => placeOf(step, verb()));
          report({ node: from, range: source.range }, `${tell(circle, verb(), itself)} ${consequence()}`, {
            related,
            fix: () => [breakCircle(link.container, source)],
          });
        }
      },
    },
  });
}

function breakCircle(statement: AstNode, link: CstNode): Fix {
  const title = say`Break the circle here: remove ${link.text}`;
  return { title, edits: { [uriOf(statement)]: [removeTarget(statement, link)] } };
}

function tell(circle: Circle, verb: string, itself: CircularLinks['itself']): string {
  const [first] = circle;
  if (circle.length === 1) return itself(call(first.from));
  return say`A circle: ${circle.map((step) => tellStep(step, verb)).join(', ')}.`;
}

function tellStep({ from, to, link }: Step, verb: string): string {
  return `${call(from)} ${link ? verb : say`belongs to`} ${call(to)}`;
}

/** Uses only the name: a change of a title in another file must not change a finding in this file. */
function call(element: Declaration): string {
  return element.name ? `\`${describeElement(element)}\`` : say`an unnamed objective`;
}

function placeOf(step: Step, verb: string): RelatedPlace {
  const { from, link } = step;
  const range = link?.$refNode?.range ?? rangeOf({ node: from, property: 'name' });
  return { message: tellStep(step, verb), uri: AstUtils.getDocument(from).uri.toString(), range };
}
