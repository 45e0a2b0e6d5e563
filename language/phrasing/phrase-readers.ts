import { createPhraseReader } from './phrase-reader.js';
import type { OwnWords, PhraseReader } from './reading.js';

/** Readers by vocabulary: most projects share the built-in one, and none is built twice. */
export class PhraseReaders {
  private readonly byWords = new Map<string, PhraseReader>();

  /** The reader for a project's own words; the built-in one without any. */
  for(words: OwnWords | undefined): PhraseReader {
    const key = JSON.stringify(words ?? {});
    const known = this.byWords.get(key);
    if (known) return known;
    const reader = createPhraseReader({ words });
    this.byWords.set(key, reader);
    return reader;
  }
}
