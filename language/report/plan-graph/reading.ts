import { isDraft } from '../../grammar/draft.js';
import type { KeyResult } from '../../grammar/generated/ast.js';
import { namesWork, readKeyResult } from '../../model/statement-reading.js';
import type { PlanNode, PlanReading, Reading } from '../../protocol.js';
import type { GraphContext } from './goals.js';
import { explainReading } from './reading-explanation.js';

/** The rules whose warning says that a key result names work. */
const workRules: ReadonlySet<string> = new Set(['output-key-result', 'activity-key-result']);

/** Computes the reading of a key result and its explanation. */
export function readingFields(
  keyResult: KeyResult,
  waivers: PlanNode['waivers'],
  { phraseReader }: GraphContext,
): Pick<PlanNode, 'reading' | 'readingExplanation' | 'disguised'> {
  const found = readKeyResult(keyResult, phraseReader);
  // What a template left says nothing yet.
  const isFilledIn = keyResult.title !== undefined && !phraseReader.findTemplateText(keyResult.title);
  const isWaived = waivers.some(({ rule }) => workRules.has(rule));
  return {
    reading: shownReading(found.class),
    readingExplanation: explainReading(keyResult, found),
    disguised: isFilledIn && !isWaived && !isDraft(keyResult) && namesWork(keyResult, found),
  };
}

/** A vague statement says no more of a plan than one that the reader could not read. */
function shownReading(reading: Reading): PlanReading {
  return reading === 'vague' ? 'unclear' : reading;
}
