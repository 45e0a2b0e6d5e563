import type { SpelledName } from '../names/spelled-names.js';
import type { IsoDate } from '../values/dates.js';

/** What somebody says who starts a first plan. */
export interface StartAnswers {
  team: SpelledName;
  /** The handle of the owner: `@lena`. */
  person: string;
  /** A cycle whose name says its days. */
  cycle: string;
  today: IsoDate;
  /** What will be different, for whom; without it, the plan is an example to write over. */
  sentence?: string;
  /** Work that is meant to cause it. */
  work?: string;
}

/** A sentence as it stands in a plan: in one line, without the quotes and the full stop that people write around it. */
export function plainSentence(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  const unquoted = /^["“„'](.+)["”“']$/u.exec(line)?.[1] ?? line;
  return unquoted.replace(/(?<!\.)\.$/, '').trim();
}
