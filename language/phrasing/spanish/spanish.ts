import { createTableLanguage } from '../common/table-language.js';
import type { Model } from '../model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import { spanishTables } from './spanish-tables.js';

/**
 * Spanish.
 *
 * @param model returns what the reader has learned; called when a statement is read
 * @param words a project's own terms
 */
export const createSpanish = (model: () => Model, words: OwnWords | undefined): Phrasing =>
  createTableLanguage(spanishTables, model, words);
