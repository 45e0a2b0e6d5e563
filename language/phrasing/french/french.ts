import { createTableLanguage } from '../common/table-language.js';
import type { Model } from '../model.js';
import { unpackModel } from '../packed-model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import packed from './french.model';
import { frenchTables } from './french-tables.js';

let model: Model | undefined;

/** French; `words` are a project's own terms. */
export const createFrench = (words: OwnWords | undefined): Phrasing =>
  createTableLanguage(
    frenchTables,
    () => {
      model ??= unpackModel(packed);
      return model;
    },
    words,
  );
