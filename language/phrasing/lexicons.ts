import { knowsWord } from './common/words.js';
import { frenchTables } from './french/french-tables.js';
import { germanTables } from './german/german-tables.js';
import { portugueseTables } from './portuguese/portuguese-tables.js';
import type { Lexicons } from './recognition/votes.js';
import { spanishTables } from './spanish/spanish-tables.js';

/** What the tables of each language know; read when a statement is not clearly English. */
export const lexicons: Lexicons = Object.fromEntries(
  [germanTables, frenchTables, spanishTables, portugueseTables].map((tables) => [
    tables.tag,
    knowsWord(tables),
  ]),
);
