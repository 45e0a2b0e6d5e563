import type { KeyResult } from '../../grammar/generated/ast.js';
import { say } from '../../values/say.js';
import { capitalized } from '../../values/text.js';
import type { Fix } from '../types/fix.js';
import { declareOutcome } from './declare-reading.js';
import { type MakeInitiativeContext, makeInitiative } from './make-initiative.js';

const maximumSuggestions = 3;

/** Possible outcomes of a key result that names work. */
export interface PossibleOutcomes {
  /** The outcome in a purpose clause, worded as a key result. */
  hiddenOutcome?: string;
  /** Outcome metrics that teams use for work of this kind. */
  suggestions: readonly string[];
}

/** Makes the fixes for a key result that names work: measure its outcome, and keep the work as an initiative. */
export function workFixes(
  keyResult: KeyResult,
  { hiddenOutcome, suggestions }: PossibleOutcomes,
  context: MakeInitiativeContext,
): Fix[] {
  const measure = (statement: string, outcome = statement) =>
    makeInitiative(keyResult, context, say`Measure “${outcome}”, and make this an initiative`, statement);
  const purpose = hiddenOutcome ? [{ ...measure(hiddenOutcome), preferred: true }] : [];
  const suggested = suggestions
    .slice(0, maximumSuggestions)
    .map((metric) => measure(capitalized(metric), metric));
  const plain = makeInitiative(keyResult, context, say`Make it an initiative of a new key result`);
  // Only a person knows which of the suggestions fits.
  const isOnly = purpose.length + suggested.length === 0;
  return [...purpose, ...suggested, { ...plain, preferred: isOnly }, declareOutcome(keyResult)];
}
