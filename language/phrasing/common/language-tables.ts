import type { QuantityKind } from '../quantity.js';

/** What a verb does: the classes of the English lexicon. */
export type VerbClass =
  | 'deliver'
  | 'make'
  | 'work'
  | 'affect'
  | 'fare'
  | 'finish'
  | 'spend'
  | 'raise'
  | 'lower'
  | 'reach'
  | 'keep'
  | 'win'
  | 'serve'
  | 'behave'
  | 'arrive';

/** What a noun stands for: the classes of the English lexicon. */
export type NounClass =
  | 'outcome'
  | 'measure'
  | 'bridge'
  | 'artefact'
  | 'event'
  | 'effort'
  | 'coverage'
  | 'outsider'
  | 'insider'
  | 'place'
  | 'quality'
  | 'served'
  | 'problem'
  | 'transparent';

/** The form of a verb: infinitive, finite, participle, gerund, or a noun for the doing (“Einführung”). */
export type VerbForm = 'infinitive' | 'finite' | 'participle' | 'gerund' | 'nominal';

/** Parts of a statement that are not the statement itself. */
export type OtherRegion = 'purpose' | 'means' | 'time' | 'rider' | 'baseline' | 'label';

/**
 * One language as data. Words are written without accents that the language may leave out: `fold` of `words.ts` evens them out. Each
 * list has words separated by white space; `_` joins words in a row (“mise_en_place”).
 */
export interface LanguageTables {
  /** Its tag (BCP 47) and its name in English. */
  tag: string;
  name: string;
  /** Words that only join others: no verdict rests on them. */
  small: string;
  /** Stems of verbs by what the verbs do; `verbEndings` completes them. */
  verbs: Readonly<Partial<Record<VerbClass, string>>>;
  verbEndings: Readonly<Partial<Record<VerbForm, string>>>;
  /** Ends of participles that no table knows: “agrandie”. */
  unknownParticiples: string;
  /** Ends of participles that lose their accent when folded, and would look finite: “publié”. */
  participleMarks: string;
  /** Finite forms that no stem and ending make: “sobe”, “nimmt”. */
  irregular: Readonly<Partial<Record<VerbClass, string>>>;
  /** Whole words that name a doing and no ending shows it: “Start”, “hausse”. */
  doings: Readonly<Partial<Record<VerbClass, string>>>;
  /** Stems of nouns by what the nouns stand for; `nounEndings` completes them. */
  nouns: Readonly<Partial<Record<NounClass, string>>>;
  nounEndings: string;
  /** Ends of nouns with their ends in the plural, where they change: “ão_ões”. */
  plurals: string;
  /** What each form of “be” and “have” is written like. */
  be: string;
  have: string;
  /** “we”, and words after which a verb is finite. */
  we: string;
  /** What makes a passive of a verb, before it or joined behind it: “se instalan”, “instalam-se”. */
  reflexive: string;
  /** What opens a clause of which a verb says that it is so: “que”, “dass”. */
  that: string;
  /** Verbs that say nothing; what follows decides: “sicherstellen”, “lograr”. Stems, completed by `verbEndings`. */
  leadIns: string;
  /** Two words each behind a verb that say no more than it: “en ligne”. */
  adverbials: string;
  /** “no”, “none”, “zero”, “without”. */
  absent: string;
  /** “all”, “each”. */
  all: string;
  /** Words in a row that say how well something is done: “on time”, “the same day”. */
  levels: string;
  /** “each”, “per”. */
  per: string;
  /** Words that open another region, and a word that must stand somewhere behind them, if any. */
  regions: readonly {
    region: OtherRegion;
    opens: string;
    before?: 'infinitive' | 'number' | 'nominal' | 'gerund' | 'date';
  }[];
  numbers: NumberTables;
  claims: ClaimTables;
  /** How a check-in note says why a number moved: a note with such a word lists no work. */
  explaining: string;
  /** What may open a note before its verb: “diese Woche”. */
  noteOpeners: string;
  /** What opens a purpose with a verb of its own: “damit”, “afin que”. */
  purposeClauses: string;
  /** Forms of verbs behind such words, with their form in a main clause: “soit_est”. In German, verbs that particles stand before. */
  mainForms: string;
  /** Endings of other verbs there, with theirs in a main clause: “guen_gan”; the first that fits wins. */
  mainEndings: string;
  /** Words that join nouns to one: “der”, “de”. */
  links: string;
  template: TemplateTables;
  /** Topics of work: `name | words | metrics`, a line each; words separated by commas, metrics by semicolons. */
  topics: string;
  /** German writes nouns with capitals, joins them, splits verbs, and puts infinitives last. */
  isGermanic?: boolean;
}

/** Text that templates leave over, in a language: words and phrases separated by `|`. */
export interface TemplateTables {
  /** What a template numbers: “Ziel 1”. */
  goals: string;
  /** Statements that are nothing but this: “Beispiel”, “neues Ziel”. */
  whole: string;
  /** What says that something is missing, anywhere: “noch festzulegen”. */
  missing: string;
  /** What a placeholder in brackets says: “[Zielwert einfügen]”. */
  placeholders: string;
  /** The words around the ends of a change: “von X auf Y”. */
  change: readonly [from: string, to: string];
}

/** How a statement says what happens to the number of its measure. */
export interface ClaimTables {
  /** Words before the end of a change: “auf”, “à”. */
  ends: string;
  /** Words before the size of a change: “um”, “en_un”; behind a noun for the doing these: “Rückgang von”. */
  by: string;
  byBehindDoing: string;
  /** Words behind a percentage that compare: “schneller”. */
  comparatives: string;
  /** What opens the whole of a share: a percentage before it is no change. */
  of: string;
  /** Keys of verbs, and words in a row, by the factor of the change that they name. */
  factors: Readonly<Record<string, string>>;
  /** Words in a row that name a part of a whole, by its size. */
  parts: Readonly<Record<string, string>>;
  /** Forms of verbs upwards with their opposites: “steigt_sinkt”. */
  opposites: string;
}

export interface NumberTables {
  /** Which sign stands before decimals. */
  decimal: ',' | '.';
  /** Numbers in words, in order, from two: “zwei drei …”; the tens, from twenty; what joins both: “treinta y cinco”. */
  words: string;
  tens: string;
  and: string;
  /** Nothing, as the end of a change: “auf null”, “à zéro”. Elsewhere the word says that something is absent. */
  zero: string;
  /** Words for many, by their factor: “mil”, “mio”. */
  scales: Readonly<Record<string, number>>;
  /** Units by kind, each with its forms; the name of a unit is how a value in a plan writes it. */
  units: Readonly<Partial<Record<QuantityKind, Readonly<Record<string, string>>>>>;
  /** Each month with its short forms: “januar_jan”. */
  months: string;
  /** Quarters and the like: “q t s”. */
  periods: string;
  /** Words before a number that say what it is. */
  before: { atLeast: string; atMost: string; change: string; target: string; from: string };
  /** “in”, “en” before a time that something takes: within it. With a verb of change it may say by how much instead. */
  within: string;
  /** Words behind a number: “oder mehr”. */
  behind: { atLeast: string; atMost: string };
}

/** The tables for the rules besides the reading itself: check-in notes, purposes, templates and suggestions. */
export type RuleTables = Pick<
  LanguageTables,
  | 'explaining'
  | 'noteOpeners'
  | 'purposeClauses'
  | 'mainForms'
  | 'mainEndings'
  | 'links'
  | 'template'
  | 'topics'
>;
