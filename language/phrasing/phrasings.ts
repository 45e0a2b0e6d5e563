import { BoundedCache } from '../values/bounded-cache.js';
import { createEnglish } from './english/english.js';
import { type LearnedTables, modelOf } from './learned-tables.js';
import type { Model } from './model.js';
import type { Phrasing } from './phrasing.js';
import type { OwnWords, StatementContext, StatementKind, StatementReading } from './reading.js';

/** Readings kept for each vocabulary: more statements than one project's plans of a year hold. */
const maximumReadings = 10_000;

/** A language by its tag (BCP 47). Another one is one line here. */
const languages: Readonly<Record<string, (model: () => Model, words: OwnWords | undefined) => Phrasing>> = {
  en: createEnglish,
};

/** Phrasings by language and vocabulary: most projects share the built-in one, and none is built twice. */
export class PhraseReaders {
  private readonly known = new Map<string, Phrasing>();
  private readonly models = new Map<string, () => Model>();

  /** @param tables where the host keeps what the readers have learned */
  constructor(private readonly tables: LearnedTables) {}

  /** The phrasing for a project's own words; the built-in one without any. English where the language is not known. */
  for(words: OwnWords | undefined, language = 'en'): Phrasing {
    const key = JSON.stringify([language, words ?? {}]);
    const known = this.known.get(key);
    if (known) return known;
    const tag = Object.hasOwn(languages, language) ? language : 'en';
    const phrasing = remembering((languages[tag] ?? createEnglish)(this.modelOf(tag), words));
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
