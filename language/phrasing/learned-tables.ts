import type { Model } from './model.js';
import { unpackModel } from './packed-model.js';

/** Where the host keeps what the readers have learned: one file a language, which every environment shares. */
export interface LearnedTables {
  /**
   * Returns the table of a language, as the training wrote it (see `packed-model.ts`). The reader calls the function when it
   * reads its first statement.
   *
   * @param language its tag, such as `en`
   * @throws {Error} if the host has no table of the language; the message says where it looked
   */
  textOf(language: string): string;
}

/** The name of the file with the table of a language. */
export const learnedTableFile = (language: string): string => `${language}.model`;

/** Returns a function that loads the model of a language at its first call. */
export function modelOf(language: string, tables: LearnedTables): () => Model {
  let model: Model | undefined;
  return () => {
    model ??= unpackModel(tables.textOf(language));
    return model;
  };
}
