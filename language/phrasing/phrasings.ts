import { remembered } from '../values/remembered.js';
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

/** A reading with all that it rests on besides the text. */
interface KnownReading extends StatementContext {
  kind: StatementKind;
  reading: StatementReading;
}

/** Reads each statement once: several rules, hover and outline ask for the same one, at every keystroke. */
function remembering(phrasing: Phrasing): Phrasing {
  // A statement is hardly ever read in more than one way.
  const readingsOf = remembered((_text): KnownReading[] => []);
  const read = (
    text: string,
    kind: StatementKind = 'key-result',
    context: StatementContext = {},
  ): StatementReading => {
    const { hasMeasure, unit } = context;
    const readings = readingsOf(text);
    const known = readings.find(
      (one) => one.kind === kind && one.hasMeasure === hasMeasure && one.unit === unit,
    );
    if (known) return known.reading;
    const reading = phrasing.read(text, kind, context);
    readings.push({ kind, hasMeasure, unit, reading });
    return reading;
  };
  return {
    read,
    claimsIn: remembered((statement) => phrasing.claimsIn(statement)),
    directionIn: remembered((statement) => phrasing.directionIn(statement)),
    datesIn: remembered((statement) => phrasing.datesIn(statement)),
    findTemplateText: remembered((text) => phrasing.findTemplateText(text)),
    listsWork: remembered((note) => phrasing.listsWork(note)),
    suggestOutcomes: remembered((text) => phrasing.suggestOutcomes(text)),
  };
}
