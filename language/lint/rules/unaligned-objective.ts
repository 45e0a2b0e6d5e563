import { type DeclarationDescription, isDeclaration } from '../../grammar/declarations.js';
import {
  isDropped,
  isKeyResult,
  isObjective,
  isPriority,
  isSupports,
  type Objective,
} from '../../grammar/generated/ast.js';
import { cycleOf } from '../../model/cycle-of.js';
import { isUnaligned } from '../../model/gaps.js';
import { openDays, overlap } from '../../model/open-days.js';
import { callElement } from '../../names/calling.js';
import { likeness } from '../../names/likeness.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { addLink, type LinkCandidate } from '../fixes/add-link.js';

export const unalignedObjective = defineRule({
  meta: {
    id: 'unaligned-objective',
    category: 'chain',
    severity: 'warning',
    summary: 'Every objective supports a priority or a goal of the organisation.',
    fixable: true,
  },
  check: {
    Objective: (objective, context) => {
      if (!isUnaligned(objective, context)) return;
      const wanted = context.project.names.declaresAny('Priority')
        ? say`priorities`
        : say`goals that others support`;
      const seen = say`The ${callElement(objective)} supports nothing, although this project has ${wanted}.`;
      context.report(
        { node: objective },
        say`${seen} Name the goal that it serves (\`supports NAME\`), or ask whether the objective is needed.`,
        { fix: () => addLink(objective, 'supports', candidatesFor(objective, context.project)) },
      );
    },
  },
});

function candidatesFor(objective: Objective, project: Project): LinkCandidate[] {
  const own = words(objective);
  return [...project.names.all()]
    .filter((description) => mayBeSupported(description, objective, project))
    .map((description) => ({ description, score: likeness(own, wordsOfNode(description)) }));
}

/** Priorities, or else the objectives of other teams, whose cycle does not differ from the cycle of the objective. */
function mayBeSupported(
  description: DeclarationDescription,
  objective: Objective,
  project: Project,
): boolean {
  const wanted = project.names.declaresAny('Priority') ? 'Priority' : 'Objective';
  if (description.type !== wanted) return false;
  const { node, plan } = description;
  if (!isDeclaration(node) || [...node.statements].some(isDropped)) return false;
  const [own, open] = [cycleOf(objective, project), openDays(node, project)];
  if (own && open && !overlap(own, open)) return false;
  if (isPriority(node)) return true;
  return (
    isObjective(node) && node !== objective && plan?.team !== undefined && !node.statements.some(isSupports)
  );
}

function words(objective: Objective): string {
  const results = objective.statements.filter(isKeyResult).map(({ title }) => title ?? '');
  return [objective.title ?? '', ...results].join(' ');
}

function wordsOfNode({ node, name }: DeclarationDescription): string {
  const title = isPriority(node) || isObjective(node) ? node.title : undefined;
  return `${title ?? ''} ${name}`;
}
