import { createTableLanguage } from '../common/table-language.js';
import type { Model } from '../model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import { germanTables } from './german-tables.js';

/**
 * German.
 *
 * @param model returns what the reader has learned; called when a statement is read
 * @param words a project's own terms
 */
export const createGerman = (model: () => Model, words: OwnWords | undefined): Phrasing =>
  createTableLanguage(germanTables, model, words);
