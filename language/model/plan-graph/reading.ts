import { isReadsAs, type KeyResult } from '../../generated/ast.js';
import type { StatementReading } from '../../phrasing/reading.js';
import { findTemplateText } from '../../phrasing/template-text.js';
import type { PlanNode, PlanReading } from '../../protocol.js';
import { metricOf } from '../measure.js';
import { type KeyResultReading, namesWork, readKeyResult, reportedClass } from '../statement-reading.js';
import type { GraphContext } from './goals.js';

/** The rules whose warning says that a key result names work. */
const workRules: ReadonlySet<string> = new Set(['output-key-result', 'activity-key-result']);

/** How a key result is read, and on what grounds. */
export function readingFields(
  keyResult: KeyResult,
  waivers: PlanNode['waivers'],
  { reader }: GraphContext,
): Pick<PlanNode, 'reading' | 'readingExplanation' | 'disguised'> {
  const found = readKeyResult(keyResult, reader);
  // What a template left says nothing yet.
  const isFilledIn = keyResult.title !== undefined && !findTemplateText(keyResult.title);
  const isWaived = waivers.some(({ rule }) => workRules.has(rule));
  return {
    reading: readings[reportedClass(found)],
    readingExplanation: explanation(keyResult, found),
    disguised: isFilledIn && !isWaived && namesWork(keyResult, found),
  };
}

const readings: Readonly<Record<KeyResultReading['class'], PlanReading>> = {
  activity: 'activity',
  output: 'output',
  bridge: 'bridge',
  outcome: 'outcome',
  vague: 'unclear',
  unclear: 'unclear',
};

/** More words than this are no longer a tooltip. */
const shownEvidence = 2;

function explanation(
  keyResult: KeyResult,
  { source, class: kind, words, evidence, warn }: KeyResultReading,
): string {
  if (source === 'metric') return `The metric ${metricOf(keyResult)?.name} that it measures is declared so.`;
  if (source === 'predicts') return 'It predicts another number.';
  if (source === 'reads-as') {
    const reason = keyResult.statements.find(isReadsAs)?.reason;
    return `The file says so${reason ? `: ${reason}` : ' and gives no reason.'}`;
  }
  const grounds = evidence.slice(0, shownEvidence).map((one) => one.explanation);
  const seen = grounds.join('; ');
  if (!words || words.candidates.length === 0)
    return `Not read: ${words?.abstained ?? 'there is too little to read'}.`;
  if (kind === 'unclear') return undecided(words);
  const doubt =
    (kind === 'output' || kind === 'activity') && !warn ? `It may be an ${kind}, but not beyond doubt` : '';
  return `${[doubt, seen].filter(Boolean).join(': ') || 'Its words say so'}.`;
}

/** `Output or outcome: the words speak for both.` */
function undecided({ candidates: [first, second] }: StatementReading): string {
  return first && second
    ? `It may be read as ${first.reading} or as ${second.reading}.`
    : 'Its words do not say.';
}
