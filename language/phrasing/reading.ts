/** What the phrase reader says about one statement. Everything here is plain data, safe to send between threads. */
import type { Reading, ReadingClass } from '../protocol.js';

export type StatementKind = 'key-result' | 'objective';

export type { ReadingClass } from '../protocol.js';

/** One reason for a reading: the words and what they say. */
export interface Evidence {
  /** Offsets into the original text, UTF-16 code units; `text` is what stands there. */
  start: number;
  end: number;
  text: string;
  feature: string;
  /** Signed contribution towards the reading: how far the words push it ahead of its strongest rival. */
  weight: number;
  /** Plain English: “launch” names something that gets delivered. */
  explanation: string;
}

export interface StatementReading {
  text: string;
  kind: StatementKind;
  reading: Reading;
  /** All five classes, best first; the probabilities add up to 1. Empty when the reader abstained outright. */
  candidates: { reading: ReadingClass; probability: number }[];
  /** 0–1: how sure the reader is of `reading` (of its best candidate, when unclear). */
  confidence: number;
  /** Whether the default profile would warn of an output or an activity. */
  warn: boolean;
  /**
   * How far the reading is ahead of its strongest rival before a word is read, in log-odds. With the weights of all
   * evidence it adds up to how far it is ahead in the end.
   */
  base?: number;
  /** Strongest first. */
  evidence: Evidence[];
  /** From the first to the last word that decided, whole phrases: what to underline. */
  decisive?: { start: number; end: number; text: string };
  /** The outcome that a purpose clause hides: “to improve Y”, without the “to”, worded as a key result. */
  hiddenOutcome?: { start: number; end: number; text: string };
  /** Why the reading is unclear: another language, too little text, two readings too close. */
  abstained?: string;
}

/** A project's own words: nouns or verbs, of one or several words, in their dictionary form. */
export interface OwnWords {
  outcome?: string[];
  bridge?: string[];
  output?: string[];
  activity?: string[];
}

/** What the plan already says about a statement: the unit of its measure, and whether it has one. */
export interface StatementContext {
  unit?: string;
  hasMeasure?: boolean;
}

export interface PhraseReader {
  /** Reads one statement; never throws, and the same input gives the same reading on every machine. */
  read(text: string, kind?: StatementKind, context?: StatementContext): StatementReading;
}
