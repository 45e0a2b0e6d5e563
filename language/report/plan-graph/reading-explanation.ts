import { isReadsAs, type KeyResult } from '../../grammar/generated/ast.js';
import { metricOf } from '../../model/measure.js';
import type { KeyResultReading } from '../../model/statement-reading.js';
import { say } from '../../values/say.js';

/** Explains the reading of a key result in a sentence for a tooltip: the declaration or the words that decided. */
export function explainReading(keyResult: KeyResult, reading: KeyResultReading): string {
  return explanations[reading.source](reading, keyResult);
}

const explanations: Readonly<
  Record<KeyResultReading['source'], (reading: KeyResultReading, keyResult: KeyResult) => string>
> = {
  'reads-as': (_reading, { statements }) => {
    const reason = statements.find(isReadsAs)?.reason;
    return reason
      ? say`The file sets this reading: ${reason}`
      : say`The file sets this reading without a reason.`;
  },
  metric: ({ class: kind }, keyResult) =>
    say`The metric ${metricOf(keyResult)?.name} of this key result is declared as ${kind}.`,
  predicts: () => say`The key result predicts another number, like a bridge.`,
  words: explainWords,
};

/** More grounds than this are no longer a tooltip. */
const shownGrounds = 2;

function explainWords(reading: KeyResultReading): string {
  const { words, class: kind, evidence } = reading;
  const [first, second] = words?.candidates ?? [];
  if (!first || !second) return say`Not read: ${words?.abstained ?? say`there is too little to read`}.`;
  const grounds = evidence.slice(0, shownGrounds).map(({ explanation }) => explanation);
  const seen = grounds.join('; ') || say`by its words`;
  if (kind !== 'unclear') return `${seen}.`;
  const doubtful = words?.reading === 'output' || words?.reading === 'activity';
  return doubtful
    ? say`Possibly ${words?.reading}, but not certainly: ${seen}.`
    : say`Either ${first.reading} or ${second.reading}.`;
}
