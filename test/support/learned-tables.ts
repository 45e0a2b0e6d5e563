import { resolve } from 'node:path';
import { tablesIn } from '../../cli/host/learned-tables.js';
import { type LearnedTables, modelOf } from '../../language/phrasing/learned-tables.js';

const folders: Readonly<Record<string, string>> = {
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  pt: 'portuguese',
};

/** What the phrase readers have learned, from the sources. */
export const learnedTables: LearnedTables = {
  textOf: (language) =>
    tablesIn(resolve('language/phrasing', folders[language] ?? language)).textOf(language),
};
export const englishModel = modelOf('en', learnedTables);
