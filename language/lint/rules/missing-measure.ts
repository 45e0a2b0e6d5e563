import { isDropped, isLimit, isReach, isTarget, isZones } from '../../grammar/generated/ast.js';
import { callElement } from '../../names/calling.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { addMeasure } from '../fixes/add-measure.js';

export const missingMeasure = defineRule({
  meta: {
    id: 'missing-measure',
    category: 'measurement',
    severity: 'warning',
    summary: 'A key result has a measure: `from … to …`, `reach …`, `keep …` or `zones { … }`.',
    fixable: true,
    subsumes: ['missing-baseline'],
  },
  check: {
    KeyResult: (keyResult, { report }) => {
      if (!keyResult.title && !keyResult.name) return;
      const settled = keyResult.statements.some(
        (statement) =>
          isTarget(statement) ||
          isReach(statement) ||
          isLimit(statement) ||
          isZones(statement) ||
          isDropped(statement),
      );
      if (settled) return;
      const ask = say`Write baseline and target: \`from … to …\`, a level: \`reach …\`, a bound: \`keep …\`, or \`zones { … }\`.`;
      report({ node: keyResult }, say`Nothing measures ${callElement(keyResult)}. ${ask}`, {
        fix: () => addMeasure(keyResult),
      });
    },
  },
});
