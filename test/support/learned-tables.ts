import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTables, learnedTableFile, modelOf } from '../../language/phrasing/learned-tables.js';

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
    readFileSync(
      join('language/phrasing', folders[language] ?? language, learnedTableFile(language)),
      'latin1',
    ),
};
export const englishModel = modelOf('en', learnedTables);
