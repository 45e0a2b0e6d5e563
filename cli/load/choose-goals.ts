import type { Plan } from '../../language/index.js';
import type { GoalChoice } from '../../language/model/goal-choice.js';
import { choosePlans, goalsOf } from '../../language/model/plans.js';
import { tagsOf } from '../../language/model/tags.js';
import { UsageError } from '../host/usage-error.js';

/** What the options say of goals. */
export interface GoalOptions {
  tag?: string[];
  drafts?: boolean;
}

/**
 * Leaves the goals that the options ask for: those with one of the tags, and drafts where they are asked for.
 *
 * @throws {UsageError} where no goal has one of the tags, with the tags that there are
 */
export function chooseGoals(plans: readonly Plan[], { tag, drafts = false }: GoalOptions): Plan[] {
  const agreed = choosePlans(plans, { drafts });
  if (!tag) return agreed;
  const choice: GoalChoice = { drafts, tags: tag };
  const chosen = choosePlans(agreed, choice);
  if (chosen.length === 0)
    throw new UsageError(
      `--tag ${tag.join(',')}: no goal here has ${tag.length === 1 ? 'this tag' : 'one of these tags'}. ${listed(agreed)}`,
    );
  return chosen;
}

function listed(plans: readonly Plan[]): string {
  const goals = plans.flatMap((plan) => {
    const { objectives, keyResults, initiatives } = goalsOf(plan);
    return [...objectives, ...keyResults, ...initiatives];
  });
  const tags = [...new Set(goals.flatMap((goal) => tagsOf(goal)))].sort();
  return tags.length > 0 ? `Tags: ${tags.join(', ')}.` : 'No goal here has a tag: write `tags WORD` in it.';
}
