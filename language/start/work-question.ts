import type { PhraseReader } from '../phrasing/reading.js';

/** A question for a person who described work, not a change. */
export interface WorkQuestion {
  /** Names the words that show the work. */
  says: string;
  /** The change that the sentence itself names as its purpose. */
  suggestion?: string;
}

const kinds: Readonly<Record<string, string>> = {
  output: 'something that the team delivers',
  activity: 'an activity',
};

/**
 * Asks about a sentence that describes work.
 *
 * @returns undefined if the sentence can be an objective
 */
export function workQuestion(sentence: string, reader: PhraseReader): WorkQuestion | undefined {
  const { reading, warn, decisive, hiddenOutcome } = reader.read(sentence, 'objective');
  const kind = kinds[reading];
  if (!warn || !kind) return undefined;
  const seen = decisive ? `“${decisive.text}” names` : 'This names';
  const suggestion = hiddenOutcome?.text;
  return {
    says: `${seen} ${kind}.`,
    ...(suggestion && { suggestion: suggestion.charAt(0).toUpperCase() + suggestion.slice(1) }),
  };
}
