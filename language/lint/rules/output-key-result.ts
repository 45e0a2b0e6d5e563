import { isDropped, isKeyResult, type KeyResult } from '../../grammar/generated/ast.js';
import { readKeyResult } from '../../model/statement-reading.js';
import { severities } from '../../values/severity.js';
import { defineRule } from '../define-rule.js';
import { reportWork } from '../work-in-key-result.js';

export const outputKeyResult = defineRule({
  meta: {
    id: 'output-key-result',
    category: 'phrasing',
    severity: 'warning',
    summary: 'A key result is the change that follows from the work, not a product of the work.',
    fixable: true,
    subsumes: ['missing-measure', 'missing-baseline', 'bridge-key-result'],
    options: {
      withOutcome: {
        type: 'string',
        enum: severities,
        default: 'warning',
        description: 'The severity while another key result of the objective is an outcome.',
      },
    },
  },
  check: {
    KeyResult: (keyResult, context) => {
      const hasOutcome = siblingsOf(keyResult).some(
        (sibling) => readKeyResult(sibling, context.phraseReader).class === 'outcome',
      );
      reportWork(keyResult, 'output', context, hasOutcome ? context.options.withOutcome : undefined);
    },
  },
});

/** Returns the other key results of the objective that are not dropped. */
function siblingsOf(keyResult: KeyResult): KeyResult[] {
  const { $container } = keyResult;
  if (!('statements' in $container)) return [];
  return $container.statements
    .filter(isKeyResult)
    .filter((one) => one !== keyResult && !one.statements.some(isDropped));
}
