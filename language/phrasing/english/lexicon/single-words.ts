import { words } from './table.js';

// Words that stand alone in the part they play. A rule names the table; only this folder names words.

// Prepositions by what they open: what a whole is, an infinitive or an end, a rate, a beginning, a reason, what goes with it.
export const ofWords = words('of');
export const toWords = words('to');
export const perWords = words('per');
export const inWords = words('in');
export const byWords = words('by');
export const fromWords = words('from');
export const forWords = words('for');
export const withWords = words('with');
export const withoutWords = words('without');
export const asWords = words('as');
export const betweenWords = words('between');
export const outWords = words('out');

// What joins or opens clauses.
export const thatWords = words('that');
export const andWords = words('and');
export const soWords = words('so');
export const suchWords = words('such');
export const orderWords = words('order');
export const aimedWords = words('aimed');
export const whoWords = words('who');

// What negates.
export const notWords = words('not');
export const noWords = words('no');
export const longerWords = words('longer');

// How many.
export const firstWords = words('first');
export const oneWords = words('one');
export const everyWords = words('every');
export const halfWords = words('half');

// What numbers are of.
export const percentNames = words('percent');
export const percentileNames = words('percentile');
export const quarterNames = words('quarter');
export const centWords = words('cent');
export const timesSigns = words('x');
export const hourLetters = words('h');
export const millionLetters = words('mil');
export const metreLetters = words('m');
export const mayWords = words('may');

// Verbs with a rule of their own.
export const makeWords = words('make');
export const openVerbs = words('open');
export const workVerbs = words('work');
export const doVerbs = words('do');
export const existVerbs = words('exist');
export const holdVerbs = words('hold');
export const bringVerbs = words('bring');
export const adoptVerbs = words('adopt');

// Nouns with a rule of their own.
export const demoNouns = words('demo');
export const sessionNouns = words('session');

/** More than a few, and fewer than all. */
export const mostWords = words('most half');
/** They need no noun behind them: “Nobody waits”. */
export const lonelyWords = words('nobody none');
export const pointNouns = words('point points');
export const wheneverWho = words('whoever');
export const leastWords = words('least');
