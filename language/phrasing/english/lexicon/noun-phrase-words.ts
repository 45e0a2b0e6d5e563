import { words } from './table.js';

/** “80 % of …”: words for a part of a whole. */
export const shareWords = words(`
  share percentage percent proportion fraction majority half third quarter % most`);
/** “X to Y ratio”. */
export const ratioHeads = words('ratio rate conversion conversions percentage');
/** After the head these begin another phrase: “30 calls | a day”. */
export const openers = words(`
  a an the this that each every all our their its your my no any some more less fewer another`);
export const pluralWords = words('people staff everyone they who data');
/** “time to …”. */
export const timed = words('time times days hours minutes weeks');
/** Adjectives here, adverbs at the end of a sentence. */
export const frequencies = words(`
  daily weekly monthly quarterly yearly annual nightly hourly biweekly early friendly timely`);
/** One noun, many people: “the team identify …”. */
export const groups = words('team group crew committee squad department community');
export const timeWords = words(`
  day week month quarter year hour minute second sprint iteration shift night cycle annum head capita`);
/** After these several are meant. */
export const pluralOnly = words('all both many several few fewer most these those more some no');
/** After these only one is meant, so that a word in -s behind the noun is its verb. */
export const singleOnly = words('a an each every another');

/** Making only where it says of what: “delivery of phase two”, but not “delivery in two days”. */
export const makingsOf = words(`
  delivery installation set-up integration documentation appointment acquisition registration design
  assessment review definition production distribution organization activation extension benchmarking
  instrumentation rework move switch transition expansion`);
