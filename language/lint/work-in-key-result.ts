import type { KeyResult } from '../grammar/generated/ast.js';
import { type KeyResultReading, namesWork, readKeyResult } from '../model/statement-reading.js';
import { marked, say, translated } from '../values/say.js';
import type { Severity } from '../values/severity.js';
import { evidenceRange } from './evidence-range.js';
import { type PossibleOutcomes, workFixes } from './fixes/work-fixes.js';
import type { RuleContext } from './types/rule.js';

const definitions = {
  output: marked('an output, a product of work'),
  activity: marked('an activity, effort spent'),
} as const;

/**
 * Reports a key result that names work: the words that decided, the reading with its definition, and the question
 * that leads to the outcome.
 *
 * @param severity the severity of this finding, if it differs from that of the rule
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
  const message = `${seen} ${translated(definitions[kind])}. ${question(outcomes)}`;
  const fix = () => workFixes(keyResult, outcomes, context);
  context.report({ node: keyResult, range }, message, { severity, fix });
}

/** The beginning of the message: what decided the reading. */
const grounds: Readonly<Record<KeyResultReading['source'], (words: string | undefined) => string>> = {
  words: (words) => (words ? say`“${words}” reads as` : say`This reads as`),
  metric: () => say`The metric that this key result measures is declared`,
  'reads-as': () => say`The file declares this key result`,
  predicts: () => say`This is`,
};

function question({ hiddenOutcome, suggestions }: PossibleOutcomes): string {
  if (hiddenOutcome)
    return say`The outcome seems to be “${hiddenOutcome}”. Measure it, and make this an initiative.`;
  const example = suggestions[0] ? say` For example: ${suggestions[0]}.` : '';
  return say`What will change because of it?${example} Write the change here, and the work as an initiative.`;
}
