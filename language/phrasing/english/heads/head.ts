import type { Quantity } from '../../quantity.js';
import type { VerbClass } from '../lexicon/verbs.js';
import type { NounPhrase } from '../phrases/noun-phrases.js';

/** In what grammar a statement says its thing. */
export type Mood =
  | 'imperative'
  | 'gerund'
  | 'past'
  | 'active'
  | 'passive'
  | 'done'
  | 'condition'
  | 'copula'
  | 'have'
  | 'exists'
  | 'nominal'
  | 'none';

/** The verb that carries the statement. */
export interface HeadVerb {
  lemma: string;
  classes: ReadonlySet<VerbClass>;
  start: number;
  end: number;
  known: boolean;
}

/** The skeleton of a statement: who does what to what. */
export interface Head {
  mood: Mood;
  verb?: HeadVerb;
  subject?: NounPhrase;
  object?: NounPhrase;
  /** The adjective or state of a copula: “live”, “in place”, “satisfied”. */
  state?: { text: string; start: number; end: number };
  /** The amount after a copula: “Churn is below 2 %”. */
  amount?: Quantity;
  /** The subject is one's own side by its pronoun: “we”. */
  own: boolean;
  negated?: { start: number; end: number };
  modal: boolean;
}
