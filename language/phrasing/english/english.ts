import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import { listsWork } from './check-in-note.js';
import { claimsIn } from './claims/claims.js';
import { directionIn } from './claims/directions.js';
import { suggestOutcomes } from './outcome-suggestions.js';
import { createPhraseReader } from './phrase-reader.js';
import { datesIn } from './quantities/named-dates.js';
import { findTemplateText } from './template-text.js';

/** English, for statements that are known to be English; `words` are a project's own terms. */
export function createEnglish(words: OwnWords | undefined): Phrasing {
  const { read } = createPhraseReader({ words, isEnglish: true });
  return { read, claimsIn, directionIn, datesIn, findTemplateText, listsWork, suggestOutcomes };
}
