import { isDropped } from '../../generated/ast.js';
import { type KeyResultReading, readKeyResult } from '../../model/statement-reading.js';
import { evidenceRange } from '../evidence-range.js';
import { defineRule } from '../rule.js';
import { rulePage } from '../rule-page.js';
import markdown from './output-key-result.md';

export const outputKeyResult = defineRule({
  meta: {
    id: 'output-key-result',
    category: 'phrasing',
    severity: 'warning',
    summary: 'A key result is the change that follows from the work, not a product of the work.',
    page: rulePage(markdown),
    subsumes: ['missing-measure', 'missing-baseline', 'bridge-key-result'],
  },
  check: {
    KeyResult: (keyResult, { phraseReader, report }) => {
      if (!keyResult.title || keyResult.statements.some(isDropped)) return;
      const reading = readKeyResult(keyResult, phraseReader);
      if (reading.class !== 'output' || !reading.warn) return;
      const range = evidenceRange(keyResult, reading.evidence);
      const seen = saw[reading.source](reading.evidence[0]?.text);
      const ask = 'So that what changes? Put the answer here, and the work in an initiative.';
      report({ node: keyResult, range }, `${seen} an output, a product of work. ${ask}`);
    },
  },
});

/** What the message names as its ground. */
const saw: Readonly<Record<KeyResultReading['source'], (words: string | undefined) => string>> = {
  words: (words) => (words ? `“${words}” reads as` : 'This reads as'),
  metric: () => 'The metric that this key result measures is declared',
  'reads-as': () => 'The file declares this key result',
  predicts: () => 'This is',
};
