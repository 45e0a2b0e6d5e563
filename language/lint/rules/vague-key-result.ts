import { isDropped } from '../../grammar/generated/ast.js';
import { measureOf } from '../../model/measure.js';
import { readKeyResult } from '../../model/statement-reading.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { evidenceRange } from '../evidence-range.js';

export const vagueKeyResult = defineRule({
  meta: {
    id: 'vague-key-result',
    category: 'phrasing',
    severity: 'warning',
    summary: 'A key result says what counts as success.',
    subsumes: ['missing-measure', 'missing-baseline'],
  },
  check: {
    KeyResult: (keyResult, { phraseReader, report }) => {
      // A measure says what counts, even if the words do not.
      if (!keyResult.title || measureOf(keyResult) || keyResult.statements.some(isDropped)) return;
      const reading = readKeyResult(keyResult, phraseReader);
      if (reading.class !== 'vague') return;
      const range = evidenceRange(keyResult, reading.decisive);
      const words = reading.decisive;
      const seen = words ? say`“${words.text}” does not say` : say`This does not say`;
      const ask = say`Find the number that shows it, and write \`from … to …\`.`;
      report(
        { node: keyResult, range },
        say`${seen} what counts as success, so it is not measurable. ${ask}`,
      );
    },
  },
});
