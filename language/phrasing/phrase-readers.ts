import { BoundedCache } from '../values/bounded-cache.js';
import { createPhraseReader } from './phrase-reader.js';
import type { OwnWords, PhraseReader, StatementContext, StatementKind, StatementReading } from './reading.js';

/** Readings kept for each vocabulary: more statements than one project's plans of a year hold. */
const maximumReadings = 10_000;

/** Readers by vocabulary: most projects share the built-in one, and none is built twice. */
export class PhraseReaders {
  private readonly byWords = new Map<string, PhraseReader>();

  /** The reader for a project's own words; the built-in one without any. */
  for(words: OwnWords | undefined): PhraseReader {
    const key = JSON.stringify(words ?? {});
    const known = this.byWords.get(key);
    if (known) return known;
    const reader = new RememberingReader(createPhraseReader({ words }));
    this.byWords.set(key, reader);
    return reader;
  }
}

/** Reads each statement once: several rules, hover and outline ask for the same one, at every keystroke. */
class RememberingReader implements PhraseReader {
  private readonly readings = new BoundedCache<string, StatementReading>(maximumReadings);

  constructor(private readonly reader: PhraseReader) {}

  read(text: string, kind: StatementKind = 'key-result', context?: StatementContext): StatementReading {
    const key = `${kind} ${context?.hasMeasure ?? ''} ${context?.unit ?? ''} ${text}`;
    const known = this.readings.get(key);
    if (known) return known;
    const reading = this.reader.read(text, kind, context);
    this.readings.set(key, reading);
    return reading;
  }
}
