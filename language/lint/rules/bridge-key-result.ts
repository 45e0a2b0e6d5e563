import { isDropped } from '../../grammar/generated/ast.js';
import { predictsOutcome } from '../../model/prediction.js';
import { readKeyResult } from '../../model/statement-reading.js';
import { say } from '../../values/say.js';
import { defineRule } from '../define-rule.js';
import { evidenceRange } from '../evidence-range.js';
import { declarePrediction } from '../fixes/declare-prediction.js';
import { declareOutcome } from '../fixes/declare-reading.js';

export const bridgeKeyResult = defineRule({
  meta: {
    id: 'bridge-key-result',
    category: 'phrasing',
    severity: 'information',
    summary: 'A number one step before the outcome says which outcome it predicts.',
    fixable: true,
  },
  check: {
    KeyResult: (keyResult, { phraseReader, project, report }) => {
      if (!keyResult.title || keyResult.statements.some(isDropped)) return;
      const reading = readKeyResult(keyResult, phraseReader);
      if (reading.class !== 'bridge' || predictsOutcome(keyResult, phraseReader)) return;
      const range = evidenceRange(keyResult, reading.decisive);
      const words = reading.decisive;
      const seen = words
        ? say`“${words.text}” is a bridge: a number one step before the outcome.`
        : say`This is a bridge: a number one step before the outcome.`;
      const ask = say`Name the outcome that it predicts: \`predicts NAME "why"\`.`;
      report({ node: keyResult, range }, `${seen} ${ask}`, {
        fix: () => [...declarePrediction(keyResult, project, phraseReader), declareOutcome(keyResult)],
      });
    },
  },
});
