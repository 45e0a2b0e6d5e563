import type { Claim, DirectionClaim, NamedDate } from './claims.js';
import type { Quantity } from './quantity.js';
import type { Evidence, PhraseReader } from './reading.js';

/** Metrics of a topic that a piece of work is usually done for. */
export interface OutcomeSuggestion {
  topic: string;
  metrics: string[];
}

/** All that the plans ask of one language. English is the first; another one is a folder with the same seven answers. */
export interface Phrasing extends PhraseReader {
  /** What a statement says of the numbers of its measure, and all amounts that it names. */
  claimsIn(statement: string): { claims: Claim[]; amounts: Quantity[] };
  /** Which way a statement says that its number goes; undefined where it does not say. */
  directionIn(statement: string): DirectionClaim | undefined;
  /** The days and months that a statement names, in their order, none overlapping. */
  datesIn(statement: string): NamedDate[];
  /** The first words that a template left over. */
  findTemplateText(text: string): { start: number; end: number; text: string } | undefined;
  /** The verbs that show that a check-in note lists finished work; none where it does not. */
  listsWork(note: string): Evidence[];
  /** Outcomes that the work named in a statement is usually done for; none where none fits. */
  suggestOutcomes(text: string): OutcomeSuggestion[];
}
