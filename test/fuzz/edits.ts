import { checkEdits, commentedPlans } from '../support/check-edits.js';
import type { PlanTexts } from '../support/linked-plan-arbitrary.js';
import type { Mode } from './mode.js';

/** Every fix, waiver, move, rename, check-in, change of a goal and next cycle in random linked plans keeps comments, other elements and valid syntax. */
export const edits: Mode<PlanTexts> = {
  inputs: commentedPlans,
  filesOf: (texts) => texts,
  check: async (texts) => {
    return { edits: (await checkEdits(texts)).length };
  },
};
