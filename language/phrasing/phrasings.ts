import { BoundedCache } from '../values/bounded-cache.js';
import { createEnglish } from './english/english.js';
import type { Phrasing } from './phrasing.js';
import type { OwnWords, StatementContext, StatementKind, StatementReading } from './reading.js';

/** Readings kept for each vocabulary: more statements than one project's plans of a year hold. */
const maximumReadings = 10_000;

/** A language by its tag (BCP 47). Another one is one line here. */
const languages: Readonly<Record<string, (words: OwnWords | undefined) => Phrasing>> = { en: createEnglish };

/** Phrasings by language and vocabulary: most projects share the built-in one, and none is built twice. */
export class PhraseReaders {
  private readonly known = new Map<string, Phrasing>();

  /** The phrasing for a project's own words; the built-in one without any. English where the language is not known. */
  for(words: OwnWords | undefined, language = 'en'): Phrasing {
    const key = JSON.stringify([language, words ?? {}]);
    const known = this.known.get(key);
    if (known) return known;
    const phrasing = remembering((languages[language] ?? createEnglish)(words));
    this.known.set(key, phrasing);
    return phrasing;
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
