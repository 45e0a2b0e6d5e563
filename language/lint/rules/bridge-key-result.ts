import { isDropped } from '../../grammar/generated/ast.js';
import { predictsOutcome } from '../../model/prediction.js';
import { readKeyResult } from '../../model/statement-reading.js';
import { evidenceRange } from '../evidence-range.js';
import { declarePrediction } from '../fixes/declare-prediction.js';
import { declareOutcome } from '../fixes/declare-reading.js';
import { elementOfType } from '../fixes/source.js';
import { defineRule } from '../rule.js';

export const bridgeKeyResult = defineRule({
  meta: {
    id: 'bridge-key-result',
    category: 'phrasing',
    severity: 'information',
    summary: 'A number one step before the outcome says which outcome it predicts.',
  },
  check: {
    KeyResult: (keyResult, { phraseReader, report }) => {
      if (!keyResult.title || keyResult.statements.some(isDropped)) return;
      const reading = readKeyResult(keyResult, phraseReader);
      if (reading.class !== 'bridge' || predictsOutcome(keyResult, phraseReader)) return;
      const range = evidenceRange(keyResult, reading.decisive);
      const words = reading.decisive;
      const seen = words ? `“${words.text}” is` : 'This is';
      const ask = 'Which outcome does it predict? Say so: `predicts NAME "why"`.';
      report({ node: keyResult, range }, `${seen} a bridge: a number one step before the outcome. ${ask}`);
    },
  },
  fix: ({ document, project, phraseReader, finding }) => {
    const keyResult = elementOfType(document, finding.range.start, 'KeyResult');
    if (!keyResult) return [];
    return [...declarePrediction(keyResult, project, phraseReader), declareOutcome(keyResult)];
  },
});
