import type { Model } from '../model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import { listsWork } from './check-in-note.js';
import { claimsIn } from './claims/claims.js';
import { directionIn } from './claims/directions.js';
import { suggestOutcomes } from './outcome-suggestions.js';
import { createPhraseReader } from './phrase-reader.js';
import { datesIn } from './quantities/named-dates.js';
import { findTemplateText } from './template-text.js';

/**
 * English, for statements that are known to be English.
 *
 * @param model returns what the reader has learned; called when a statement is read
 * @param words a project's own terms
 */
export function createEnglish(model: () => Model, words: OwnWords | undefined): Phrasing {
  const { read } = createPhraseReader(model, words, true);
  return { read, claimsIn, directionIn, datesIn, findTemplateText, listsWork, suggestOutcomes };
}
