import { createTableLanguage } from '../common/table-language.js';
import type { Model } from '../model.js';
import { unpackModel } from '../packed-model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import packed from './spanish.model';
import { spanishTables } from './spanish-tables.js';

let model: Model | undefined;

/** Spanish; `words` are a project's own terms. */
export const createSpanish = (words: OwnWords | undefined): Phrasing =>
  createTableLanguage(
    spanishTables,
    () => {
      model ??= unpackModel(packed);
      return model;
    },
    words,
  );
