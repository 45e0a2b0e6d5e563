import { createTableLanguage } from '../common/table-language.js';
import type { Model } from '../model.js';
import { unpackModel } from '../packed-model.js';
import type { Phrasing } from '../phrasing.js';
import type { OwnWords } from '../reading.js';
import packed from './portuguese.model';
import { portugueseTables } from './portuguese-tables.js';

let model: Model | undefined;

/** Portuguese; `words` are a project's own terms. */
export const createPortuguese = (words: OwnWords | undefined): Phrasing =>
  createTableLanguage(
    portugueseTables,
    () => {
      model ??= unpackModel(packed);
      return model;
    },
    words,
  );
