import { isReadsAs, type KeyResult } from '../../grammar/generated/ast.js';
import { metricOf } from '../../model/measure.js';
import type { KeyResultReading } from '../../model/statement-reading.js';

/** Why a key result is read as it is, in a sentence for a tooltip: who declares it, or which words say so. */
export function explainReading(keyResult: KeyResult, reading: KeyResultReading): string {
  return explanations[reading.source](reading, keyResult);
}

const explanations: Readonly<
  Record<KeyResultReading['source'], (reading: KeyResultReading, keyResult: KeyResult) => string>
> = {
  'reads-as': (_reading, { statements }) => {
    const reason = statements.find(isReadsAs)?.reason;
    return reason ? `The file says so: ${reason}` : 'The file says so and gives no reason.';
  },
  metric: ({ class: kind }, keyResult) =>
    `The metric ${metricOf(keyResult)?.name} that it measures is declared ${kind}.`,
  predicts: () => 'It predicts another number, as a bridge does.',
  words: explainWords,
};

/** More grounds than this are no longer a tooltip. */
const shownGrounds = 2;

function explainWords(reading: KeyResultReading): string {
  const { words, class: kind, evidence } = reading;
  const [first, second] = words?.candidates ?? [];
  if (!first || !second) return `Not read: ${words?.abstained ?? 'there is too little to read'}.`;
  const grounds = evidence.slice(0, shownGrounds).map(({ explanation }) => explanation);
  const seen = grounds.join('; ') || 'its words say so';
  if (kind !== 'unclear') return `${seen}.`;
  const doubtful = words?.reading === 'output' || words?.reading === 'activity';
  return doubtful
    ? `It may be ${words?.reading}, but not beyond doubt: ${seen}.`
    : `It may be read as ${first.reading} or as ${second.reading}.`;
}
