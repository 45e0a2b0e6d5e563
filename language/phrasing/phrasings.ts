import { BoundedCache } from '../values/bounded-cache.js';
import { createEnglish } from './english/english.js';
import { createEnglishWords } from './english/english-words.js';
import { createFrench } from './french/french.js';
import { createGerman } from './german/german.js';
import { type LearnedTables, modelOf } from './learned-tables.js';
import { lexicons } from './lexicons.js';
import { createMixedLanguages } from './mixed-languages.js';
import type { Model } from './model.js';
import type { Phrasing } from './phrasing.js';
import { createPortuguese } from './portuguese/portuguese.js';
import type { OwnWords, StatementContext, StatementKind, StatementReading } from './reading.js';
import { createSpanish } from './spanish/spanish.js';

/** Readings kept for each vocabulary: more statements than one project's plans of a year hold. */
const maximumReadings = 10_000;

/** The languages with a reader, by tag (BCP 47). Another one is one line here. */
const languages: Readonly<Record<string, (model: () => Model, words: OwnWords | undefined) => Phrasing>> = {
  en: createEnglish,
  de: createGerman,
  fr: createFrench,
  es: createSpanish,
  pt: createPortuguese,
};

/** Phrasings by language and vocabulary: most projects share the built-in one, and none is built twice. */
export class PhraseReaders {
  private readonly known = new Map<string, Phrasing>();
  private readonly models = new Map<string, () => Model>();

  /** @param tables where the host keeps what the readers have learned */
  constructor(private readonly tables: LearnedTables) {}

  /**
   * Returns the phrasing for a project's own words; the built-in one without any. Each statement is read in its own language.
   *
   * @param language the language (BCP 47) that the configuration names: it wins where a statement could be in that language
   */
  for(words: OwnWords | undefined, language?: string): Phrasing {
    return this.once(['mixed', language, words ?? {}], () =>
      remembering(
        createMixedLanguages(
          { tags: Object.keys(languages), of: (tag) => this.in(tag, words), lexicons },
          createEnglishWords(this.modelOf('en')),
          language,
        ),
      ),
    );
  }

  private in(language: string, words: OwnWords | undefined): Phrasing {
    return this.once([language, words ?? {}], () =>
      (languages[language] ?? createEnglish)(this.modelOf(language), words),
    );
  }

  private once(names: readonly unknown[], make: () => Phrasing): Phrasing {
    const key = JSON.stringify(names);
    const known = this.known.get(key);
    if (known) return known;
    const phrasing = make();
    this.known.set(key, phrasing);
    return phrasing;
  }

  /** All vocabularies of a language share its model. */
  private modelOf(language: string): () => Model {
    const model = this.models.get(language) ?? modelOf(language, this.tables);
    this.models.set(language, model);
    return model;
  }
}

/** Reads each statement once: several rules, hover and outline ask for the same one, at every keystroke. */
function remembering(phrasing: Phrasing): Phrasing {
  const readings = new BoundedCache<string, StatementReading>(maximumReadings);
  const read = (
    text: string,
    kind: StatementKind = 'key-result',
    context?: StatementContext,
  ): StatementReading => {
    const key = `${kind} ${context?.hasMeasure ?? ''} ${context?.unit ?? ''} ${text}`;
    const known = readings.get(key);
    if (known) return known;
    const reading = phrasing.read(text, kind, context);
    readings.set(key, reading);
    return reading;
  };
  return { ...phrasing, read };
}
