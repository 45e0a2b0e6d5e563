import type { Span } from '../signals.js';
import type { Item } from './items.js';
import type { NounClass, VerbClass } from './language-tables.js';
import type { Lookup } from './words.js';

/** The forms of a statement, by the names of the English reader. */
export type Mood =
  | 'imperative'
  | 'gerund'
  | 'past'
  | 'active'
  | 'passive'
  | 'copula'
  | 'have'
  | 'nominal'
  | 'none';

export interface Verb extends Span {
  class: VerbClass | undefined;
}

export interface Noun extends Span {
  class: NounClass | 'nominalization' | undefined;
  /** “40 Schulungen”, “80 % der Kunden”, “alle Filialen”, “keine Mahnung”. */
  counted: boolean;
  share: boolean;
  all: boolean;
  absent: boolean;
}

/** What a statement is built around. */
export interface Head {
  mood: Mood;
  verb?: Verb;
  subject?: Noun;
  object?: Noun;
}

/** The words that the grammar of a language needs, ready for look-up. */
export interface Grammar {
  isGermanic: boolean;
  be: ReadonlySet<string>;
  have: ReadonlySet<string>;
  we: ReadonlySet<string>;
  that: ReadonlySet<string>;
  reflexive: ReadonlySet<string>;
  absent: ReadonlySet<string>;
  all: ReadonlySet<string>;
  lookup: Lookup;
  participleEnds: readonly string[];
}

/** Reads a head of one form; undefined where the words have another form. */
export type ReadHead = (main: readonly Item[], grammar: Grammar) => Head | undefined;
