import type { SpelledName } from '../names/spelled-names.js';
import type { IsoDate } from '../values/dates.js';

/** The answers from which a first plan is written. */
export interface StartAnswers {
  team: SpelledName;
  /** The handle of the owner: `@lena`. */
  person: string;
  /** A cycle whose name defines its days. */
  cycle: string;
  today: IsoDate;
  /** What will be different, for whom. Without a sentence, the plan is an example to edit. */
  sentence?: string;
  /** Work that is meant to cause the change. */
  work?: string;
}

/** Returns a sentence in one line, without quotes around it and without the full stop. */
export function plainSentence(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const unquoted = /^["“„'](.*)["”“']$/u.exec(line)?.[1] ?? line;
  return unquoted.replace(/(?<!\.)\.$/, '').trim();
}
