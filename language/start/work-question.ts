import type { PhraseReader } from '../phrasing/reading.js';

/** What to ask somebody who answered with work where a change was asked for. */
export interface WorkQuestion {
  /** Names the words that show it. */
  says: string;
  /** The change that the sentence itself gives as its purpose. */
  suggestion?: string;
}

const kinds: Readonly<Record<string, string>> = {
  output: 'a product of work',
  activity: 'effort',
};

/** @returns undefined for a sentence that may stand as an objective */
export function workQuestion(sentence: string, reader: PhraseReader): WorkQuestion | undefined {
  const { reading, warn, decisive, hiddenOutcome } = reader.read(sentence, 'objective');
  const kind = kinds[reading];
  if (!warn || !kind) return undefined;
  const seen = decisive ? `“${decisive.text}” names` : 'This names';
  const suggestion = hiddenOutcome?.text;
  return {
    says: `${seen} ${kind}: it becomes an initiative.`,
    ...(suggestion && { suggestion: suggestion.charAt(0).toUpperCase() + suggestion.slice(1) }),
  };
}
