import { BoundedCache } from '../values/bounded-cache.js';
import type { Phrasing } from './phrasing.js';
import type { StatementKind, StatementReading } from './reading.js';
import type { EnglishWords } from './recognition/english-words.js';
import { nameOfLanguage, recognise } from './recognition/recognition.js';
import type { Lexicons } from './recognition/votes.js';
import { normalise } from './text/normalise.js';
import { tokenize } from './text/tokens.js';

/** Statements whose language is kept: more than one project's plans of a year hold. */
const maximumStatements = 10_000;

/** The languages that can be read, by tag (BCP 47); each is made when its first statement comes. */
export interface ReadableLanguages {
  tags: readonly string[];
  of: (tag: string) => Phrasing;
  /** Whether the tables of a language know a word, for languages other than English. */
  lexicons: Lexicons;
}

/**
 * Reads each statement in its language, and passes over statements in languages without a reader.
 *
 * @param configured the language that the configuration names, if any
 */
export function createMixedLanguages(
  readable: ReadableLanguages,
  english: EnglishWords,
  configured: string | undefined,
): Phrasing {
  const languages = new BoundedCache<string, { language: string | undefined }>(maximumStatements);
  const languageOf = (text: string): string | undefined => {
    const known = languages.get(text);
    if (known !== undefined) return known.language;
    const recognised = recognise(tokenize(normalise(text)), english, configured, readable.lexicons);
    languages.set(text, recognised);
    return recognised.language;
  };
  const phrasingOf = (text: string): Phrasing | undefined => {
    const language = languageOf(text);
    return language !== undefined && readable.tags.includes(language) ? readable.of(language) : undefined;
  };
  return {
    read: (text, kind = 'key-result', context = undefined) =>
      phrasingOf(text)?.read(text, kind, context) ??
      passedOver(text, kind, whyPassedOver(text, languageOf(text), readable.tags)),
    claimsIn: (statement) => phrasingOf(statement)?.claimsIn(statement) ?? { claims: [], amounts: [] },
    directionIn: (statement) => phrasingOf(statement)?.directionIn(statement),
    datesIn: (statement) => phrasingOf(statement)?.datesIn(statement) ?? [],
    findTemplateText: (text) => {
      // What a template left over is often too short to tell its language, and often of another language than the rest.
      for (const tag of readable.tags) {
        const found = readable.of(tag).findTemplateText(text);
        if (found !== undefined) return found;
      }
      return undefined;
    },
    listsWork: (note) => phrasingOf(note)?.listsWork(note) ?? [],
    suggestOutcomes: (text) => phrasingOf(text)?.suggestOutcomes(text) ?? [],
  };
}

/** Why no reader reads a statement, in words that fit after “The reader abstained: ”. */
export function whyPassedOver(text: string, language: string | undefined, tags: readonly string[]): string {
  const only = `only ${listed(tags.map(nameOfLanguage))} ${tags.length === 1 ? 'is' : 'are'} read`;
  if (language !== undefined) return `it looks like ${nameOfLanguage(language)}, and ${only}`;
  return isMostlyLatin(text)
    ? `too few of its words are known, and ${only}`
    : `it is not written in Latin letters, and ${only}`;
}

const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

const isMostlyLatin = (text: string): boolean =>
  (text.match(/\p{Script=Latin}/gu) ?? []).length * 2 >= (text.match(/\p{L}/gu) ?? []).length;

/** The reading of a statement that no reader reads. */
export function passedOver(text: string, kind: StatementKind, why: string): StatementReading {
  return {
    text,
    kind,
    reading: 'unclear',
    candidates: [],
    confidence: 0,
    warn: false,
    evidence: [],
    abstained: why,
  };
}
