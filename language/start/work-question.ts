import type { PhraseReader } from '../phrasing/reading.js';
import { marked, translated } from '../values/say.js';

/** A question for a person who described work, not a change. */
export interface WorkQuestion {
  /** Names the words that show the work. */
  says: string;
  /** The change that the sentence itself names as its purpose. */
  suggestion?: string;
}

/** What shows the work: some words of the sentence, or the sentence as a whole; marked texts. */
const kinds: Readonly<Record<string, { words: string; whole: string }>> = {
  output: {
    words: marked('“{0}” names something that the team delivers.'),
    whole: marked('This names something that the team delivers.'),
  },
  activity: { words: marked('“{0}” names an activity.'), whole: marked('This names an activity.') },
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
  const suggestion = hiddenOutcome?.text;
  return {
    says: decisive ? translated(kind.words, decisive.text) : translated(kind.whole),
    ...(suggestion && { suggestion: suggestion.charAt(0).toUpperCase() + suggestion.slice(1) }),
  };
}
