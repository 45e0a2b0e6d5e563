import { AstUtils } from 'langium';
import { isDropped, type Objective } from '../../grammar/generated/ast.js';
import { type PlanIdentity, planOf } from '../../grammar/plan-identity.js';
import { rangeOf } from '../../grammar/ranges.js';
import { oncePerCheck } from '../../observation/observation.js';
import type { Project } from '../../project/project.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const tooManyObjectives = defineRule({
  meta: {
    id: 'too-many-objectives',
    category: 'measurement',
    severity: 'warning',
    summary: 'A team has few objectives in a cycle.',
    planWide: true,
    options: {
      maximum: {
        type: 'integer',
        description: 'The largest number of objectives of a team in a cycle.',
        default: 5,
        minimum: 1,
      },
    },
  },
  check: {
    Objective: (objective, { options: { maximum }, project, report }) => {
      const plan = planOf(objective);
      if (!plan || objective.statements.some(isDropped)) return;
      const open = openObjectives(objective, plan, project);
      // Report once for a team and cycle: at the first objective over the maximum.
      if (open[maximum] !== objective) return;
      const related = open
        .filter((other) => other !== objective)
        .map((other) => ({
          message: nameOf(other),
          uri: AstUtils.getDocument(other).uri.toString(),
          range: rangeOf({ node: other, ...(other.name && { property: 'name' }) }),
        }));
      const seen = say`Team \`${plan.team}\` has ${open.length} objectives in ${plan.cycle}, this is number ${maximum + 1}.`;
      const advice = say`More than ${maximum} are too many to focus on. Move some to a later cycle.`;
      report({ node: objective }, `${seen} ${advice}`, { related });
    },
  },
});

/** Returns the objectives of a plan that are not dropped, which are the same for each objective of a file. */
function openObjectives(objective: Objective, plan: PlanIdentity, project: Project): readonly Objective[] {
  return oncePerCheck(AstUtils.findRootNode(objective), openObjectives, () =>
    project.names.objectives.of(plan).filter(({ statements }) => !statements.some(isDropped)),
  );
}

function nameOf({ name }: Objective): string {
  return name ? say`Objective \`${name}\`` : say`An objective without a name`;
}
