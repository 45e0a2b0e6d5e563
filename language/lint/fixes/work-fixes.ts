import type { Fix, FixContext } from '../rule.js';
import type { WorkFindingData } from '../work-in-key-result.js';
import { declareOutcome } from './declare-reading.js';
import { makeInitiative } from './make-initiative.js';
import { elementOfType } from './source.js';

const maximumSuggestions = 3;

/** What to do with a key result that names work: measure what it is for, and keep the work as an initiative. */
export function workFixes(context: FixContext): Fix[] {
  const { document, finding } = context;
  const keyResult = elementOfType(document, finding.range.start, 'KeyResult');
  const data = finding.data as WorkFindingData | undefined;
  if (!keyResult || !data) return [];
  const { hiddenOutcome, suggestions } = data;
  const purpose = hiddenOutcome
    ? [
        {
          ...makeInitiative(
            keyResult,
            context,
            `Measure “${hiddenOutcome}”, and make this an initiative`,
            hiddenOutcome,
          ),
          preferred: true,
        },
      ]
    : [];
  const plain = makeInitiative(keyResult, context, 'Make it an initiative of a new key result');
  const suggested = suggestions.slice(0, maximumSuggestions).map((metric) => {
    const statement = metric.charAt(0).toUpperCase() + metric.slice(1);
    return makeInitiative(keyResult, context, `Measure ${metric}, and make this an initiative`, statement);
  });
  return [...purpose, { ...plain, preferred: !hiddenOutcome }, ...suggested, declareOutcome(keyResult)];
}
