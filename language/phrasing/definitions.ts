import type { StatementReading } from './reading.js';

/** The words of this project, defined where they are used: not everyone means the same by them. */
export const definitions: Readonly<Record<StatementReading['reading'], string>> = {
  activity: 'effort, without a finished product',
  output: 'a product of work',
  bridge: 'a number one step before the outcome',
  outcome: 'a change that follows from the work',
  vague: 'nothing tells what would count',
  unclear: 'the words do not settle it, so nothing is warned of',
};
