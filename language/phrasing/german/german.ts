import { createTableLanguage } from '../common/table-language.js';
import type { Model } from '../model.js';
import { unpackModel } from '../packed-model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import packed from './german.model';
import { germanTables } from './german-tables.js';

let model: Model | undefined;

/** German; `words` are a project's own terms. */
export const createGerman = (words: OwnWords | undefined): Phrasing =>
  createTableLanguage(
    germanTables,
    () => {
      model ??= unpackModel(packed);
      return model;
    },
    words,
  );
