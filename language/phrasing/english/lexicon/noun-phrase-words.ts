import { entries } from './table.js';

/** “80 % of …”: words for a part of a whole. */
export const shareWords = new Set(
  entries(`
  share percentage percent proportion fraction majority half third quarter % most`),
);
/** “X to Y ratio”. */
export const ratioHeads = new Set(entries('ratio rate conversion conversions percentage'));
/** After the head these begin another phrase: “30 calls | a day”. */
export const openers = new Set(
  entries(`
  a an the this that each every all our their its your my no any some more less fewer another`),
);
export const pluralWords = new Set(entries('people staff everyone they who data'));
/** “time to …”. */
export const timed = new Set(entries('time times days hours minutes weeks'));
/** Adjectives here, adverbs at the end of a sentence. */
export const frequencies = new Set(
  entries(`
  daily weekly monthly quarterly yearly annual nightly hourly biweekly early friendly timely`),
);
/** One noun, many people: “the team identify …”. */
export const groups = new Set(entries('team group crew committee squad department community'));
export const timeWords = new Set(
  entries(`
  day week month quarter year hour minute second sprint iteration shift night cycle annum head capita`),
);
/** After these several are meant. */
export const pluralOnly = new Set(entries('all both many several few fewer most these those more some no'));
/** After these only one is meant, so that a word in -s behind the noun is its verb. */
export const singleOnly = new Set(entries('a an each every another'));
