import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTables, learnedTableFile, modelOf } from '../../language/phrasing/learned-tables.js';

/** What the phrase readers have learned, from the sources. */
export const learnedTables: LearnedTables = {
  textOf: (language) => readFileSync(join('language/phrasing/english', learnedTableFile(language)), 'latin1'),
};
export const englishModel = modelOf('en', learnedTables);
