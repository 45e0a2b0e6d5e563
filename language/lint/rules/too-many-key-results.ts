import { isDropped, isKeyResult } from '../../grammar/generated/ast.js';
import { callElement } from '../../names/calling.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';

export const tooManyKeyResults = defineRule({
  meta: {
    id: 'too-many-key-results',
    category: 'measurement',
    severity: 'warning',
    summary: 'An objective has few key results.',
    options: {
      maximum: {
        type: 'integer',
        description: 'The largest number of key results of an objective.',
        default: 5,
        minimum: 1,
      },
    },
  },
  check: {
    Objective: (objective, { options: { maximum }, report }) => {
      if (objective.statements.some(isDropped)) return;
      const open = objective.statements
        .filter(isKeyResult)
        .filter(({ statements }) => !statements.some(isDropped));
      if (open.length <= maximum) return;
      const seen = say`${callElement(objective)} has ${open.length} key results. More than ${maximum} are too many to make decisions by.`;
      report(
        { node: objective },
        say`The ${seen} Keep those that show whether the objective is met, and turn the others into metrics.`,
      );
    },
  },
});
