import type { KeyResult } from '../grammar/generated/ast.js';
import { type KeyResultReading, namesWork, readKeyResult } from '../model/statement-reading.js';
import type { Severity } from '../values/severity.js';
import { evidenceRange } from './evidence-range.js';
import { type PossibleOutcomes, workFixes } from './fixes/work-fixes.js';
import type { RuleContext } from './types/rule.js';

const definitions = {
  output: 'an output, a product of work',
  activity: 'an activity, effort spent',
} as const;

/**
 * Reports a key result that names work: what was seen, what it reads as with the word defined, and the question
 * that leads to the outcome.
 *
 * @param severity of this finding, where it is another than the rule's own
 */
export function reportWork(
  keyResult: KeyResult,
  kind: 'output' | 'activity',
  context: RuleContext,
  severity?: Severity,
): void {
  const reading = readKeyResult(keyResult, context.phraseReader);
  if (reading.class !== kind || !namesWork(keyResult, reading)) return;
  const range = evidenceRange(keyResult, reading.decisive);
  const topics = context.phraseReader.suggestOutcomes(keyResult.title ?? '');
  const suggestions = topics.flatMap(({ metrics }) => metrics);
  const outcomes = { hiddenOutcome: reading.hiddenOutcome, suggestions };
  const seen = grounds[reading.source](reading.decisive?.text);
  const message = `${seen} ${definitions[kind]}. ${question(outcomes)}`;
  const fix = () => workFixes(keyResult, outcomes, context);
  context.report({ node: keyResult, range }, message, { severity, fix });
}

/** What the message names as its ground. */
const grounds: Readonly<Record<KeyResultReading['source'], (words: string | undefined) => string>> = {
  words: (words) => (words ? `“${words}” reads as` : 'This reads as'),
  metric: () => 'The metric that this key result measures is declared',
  'reads-as': () => 'The file declares this key result',
  predicts: () => 'This is',
};

function question({ hiddenOutcome, suggestions }: PossibleOutcomes): string {
  if (hiddenOutcome)
    return `The result seems to be “${hiddenOutcome}”: measure that, and make this an initiative.`;
  const example = suggestions[0] ? ` For example: ${suggestions[0]}.` : '';
  return `So that what changes?${example} Put the change here, and the work in an initiative.`;
}
