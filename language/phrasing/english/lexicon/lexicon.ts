import { ClassDictionary } from '../../packed-classes.js';
import { wordsIn } from '../../text/letters.js';
import { quantityBeginnings, regionBeginnings } from './beginnings.js';
import {
  absent,
  adverbs,
  auxiliaries,
  commonEnglish,
  conjunctions,
  determiners,
  prepositions,
  pronouns,
  relatives,
} from './function-words.js';
import { packedNouns } from './generated/nouns.js';
import { packedVerbs } from './generated/verbs.js';
import { singular, verbLemma } from './lemmas.js';
import type { NounClass } from './noun-tables.js';
import { spelling } from './spelling.js';
import type { Words } from './table.js';
import type { VerbClass } from './verbs.js';

export type { NounClass } from './noun-tables.js';

/** Noun phrase (see `phraseKey`) → what it stands for; the first class is the one that counts most. */
export const nounClasses = new ClassDictionary<NounClass>(packedNouns);
/** Verb, phrasal ones with their particle → its classes; the first is the one of an imperative. */
export const verbClasses = new ClassDictionary<VerbClass>(packedVerbs);

export const isKnownVerb = (lemma: string): boolean => verbClasses.has(lemma);

/** All that the lexicon knows of one word as it stands in a text, in lower case. */
export interface LexicalWord {
  /** The key under which the word is filed as a noun; see `phraseKey`. */
  key: string;
  /** Whether longer noun phrases begin, or end, with the word. */
  beginsNoun: boolean;
  endsNoun: boolean;
  /** The word as a verb; see `verbLemma`. */
  verb: ReturnType<typeof verbLemma>;
  /** Whether the word only joins others. */
  isFunctionWord: boolean;
  /** Whether the word says anything alone: it is more than function words, digits and signs. */
  tells: boolean;
  /** Whether a quantity may begin with the word. */
  beginsQuantity: boolean;
  /** Whether a part of the statement may begin with the word. */
  opensRegion: boolean;
  /** The dictionary form under which the word is learned: forms of one verb or noun are one. */
  lexeme: string;
  /** Whether a table of English knows the word. */
  isEnglish: boolean;
  /** Whether verbs of several words begin with the word or its dictionary form. */
  beginsVerb: boolean;
}

/** Words once looked up: a statement asks for each of its words many times. Bounded, and no reading depends on it. */
const lookedUp = new Map<string, LexicalWord>();
const mostLookedUp = 5_000;

const smallWords = [determiners, prepositions, conjunctions, auxiliaries, pronouns, adverbs];
const isIn = (groups: readonly Words[], word: string): boolean => groups.some((words) => words.has(word));
const isFunctionWord = (word: string): boolean =>
  isIn(smallWords, word) || absent.has(word) || relatives.has(word);
const inflected = /(?:ing|ed)$/;

/** Looks up a word in lower case. */
export function lexicalWord(word: string): LexicalWord {
  const known = lookedUp.get(word);
  if (known !== undefined) return known;
  if (lookedUp.size >= mostLookedUp) lookedUp.clear();
  const key = spelling(singular(word));
  const verb = verbLemma(word, isKnownVerb);
  const isVerb = verb !== undefined && isKnownVerb(verb.lemma);
  const found: LexicalWord = {
    key,
    beginsNoun: nounClasses.begins(key),
    endsNoun: nounClasses.ends(key),
    verb,
    isFunctionWord: isFunctionWord(word),
    tells: wordsIn(word).some((one) => one.length > 1 && !isFunctionWord(one)),
    beginsQuantity: /\d/.test(word) || isIn(quantityBeginnings, word),
    opensRegion: isIn(regionBeginnings, word),
    lexeme: isVerb && inflected.test(word) ? verb.lemma : key,
    isEnglish: isIn(smallWords, word) || commonEnglish.has(word) || isVerb || nounClasses.has(key),
    beginsVerb: verbClasses.begins(verb?.lemma ?? word),
  };
  lookedUp.set(word, found);
  return found;
}

/** The word as a verb of the lexicon; see `verbLemma`. */
export const asVerb = (word: string): ReturnType<typeof verbLemma> => lexicalWord(word).verb;

/** The key under which a word is filed as a noun; see `phraseKey`. */
export const nounKey = (word: string): string => lexicalWord(word).key;
