import { AstUtils } from 'langium';
import { type Declaration, declarationsOf } from '../grammar/declarations.js';
import { rangeOf } from '../grammar/ranges.js';
import { type Circle, circlesOf, type Step } from '../model/circles.js';
import { describeElement } from '../names/calling.js';
import type { RelatedPlace } from './finding.js';
import { removeTarget } from './fixes/remove-target.js';
import { defineRule, type Rule } from './rule.js';

export interface CircularLinks {
  id: string;
  summary: string;
  steps(element: Declaration): Step[];
  /** How a link reads between two names: `supports`. */
  verb: string;
  /** Why a circle means nothing, as a sentence. */
  consequence: string;
}

/** A rule against circles of one kind of link: reported once a file and circle, at the link that closes it there. */
export function circularLinks({ id, summary, steps, verb, consequence }: CircularLinks): Rule {
  return defineRule({
    meta: { id, category: 'chain', severity: 'error', summary },
    check: {
      PlanFile: (file, { report }) => {
        for (const circle of circlesOf([...declarationsOf(file)], steps)) {
          const [{ from, link }] = circle;
          const range = link?.$refNode?.range;
          if (!range) continue;
          const related = circle.map((step) => placeOf(step, verb));
          report({ node: from, range }, `${tell(circle, verb)} ${consequence}`, { related });
        }
      },
    },
    fix: ({ document, finding }) => {
      const edit = removeTarget(document, finding.range.start);
      if (!edit) return [];
      const target = document.textDocument.getText(finding.range);
      return [
        { title: `Break the circle here: remove ${target}`, edits: { [document.uri.toString()]: [edit] } },
      ];
    },
  });
}

function tell(circle: Circle, verb: string): string {
  const [first] = circle;
  if (circle.length === 1) return `${call(first.from)} ${verb} itself.`;
  return `A circle: ${circle.map((step) => tellStep(step, verb)).join(', ')}.`;
}

function tellStep({ from, to, link }: Step, verb: string): string {
  return `${call(from)} ${link ? verb : 'belongs to'} ${call(to)}`;
}

/** By name only: what is typed into the title of an element elsewhere must not change a finding here. */
function call(element: Declaration): string {
  return element.name ? `\`${describeElement(element)}\`` : 'an unnamed objective';
}

function placeOf(step: Step, verb: string): RelatedPlace {
  const { from, link } = step;
  const range = link?.$refNode?.range ?? rangeOf({ node: from, property: 'name' });
  return { message: tellStep(step, verb), uri: AstUtils.getDocument(from).uri.toString(), range };
}
