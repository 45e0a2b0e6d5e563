import { resolve } from 'node:path';
import { tablesIn } from '../../cli/host/learned-tables.js';
import { modelOf } from '../../language/phrasing/learned-tables.js';

/** What the phrase readers have learned, from the sources. */
export const learnedTables = tablesIn(resolve('language/phrasing/english'));
export const englishModel = modelOf('en', learnedTables);
