import type { KeyResult } from '../../grammar/generated/ast.js';
import type { Fix } from '../types/fix.js';
import { declareOutcome } from './declare-reading.js';
import { type MakeInitiativeContext, makeInitiative } from './make-initiative.js';

const maximumSuggestions = 3;

/** What a key result that names work may be for. */
export interface PossibleOutcomes {
  /** The outcome that a purpose clause hides, worded as a key result. */
  hiddenOutcome?: string;
  /** Outcome metrics that teams use for work of this kind. */
  suggestions: readonly string[];
}

/** What to do with a key result that names work: measure what it is for, and keep the work as an initiative. */
export function workFixes(
  keyResult: KeyResult,
  { hiddenOutcome, suggestions }: PossibleOutcomes,
  context: MakeInitiativeContext,
): Fix[] {
  const measure = (statement: string, outcome = statement) =>
    makeInitiative(keyResult, context, `Measure “${outcome}”, and make this an initiative`, statement);
  const purpose = hiddenOutcome ? [{ ...measure(hiddenOutcome), preferred: true }] : [];
  const suggested = suggestions
    .slice(0, maximumSuggestions)
    .map((metric) => measure(metric.charAt(0).toUpperCase() + metric.slice(1), metric));
  const plain = makeInitiative(keyResult, context, 'Make it an initiative of a new key result');
  // Which of the suggestions is meant, only a person knows.
  const isOnly = purpose.length + suggested.length === 0;
  return [...purpose, ...suggested, { ...plain, preferred: isOnly }, declareOutcome(keyResult)];
}
