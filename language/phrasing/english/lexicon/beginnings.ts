import { meansWords, purposeGerunds, riderGerunds, timeWords } from './region-words.js';
import { type Words, words } from './table.js';
import { currencies, factorVerbs, months, numberWords } from './units.js';
import { articles, questions, riderOpeners } from './word-groups.js';

/** Words with which a quantity may begin, next to those with a digit: any other word needs no look at the rows. */
export const quantityBeginnings: readonly Words[] = [
  currencies,
  months,
  { has: (word = '') => Object.hasOwn(numberWords, word) || Object.hasOwn(factorVerbs, word) },
  articles,
  words('every half'),
];

/** Words with which a part of a statement may begin: any other word needs no look at the rows. */
export const regionBeginnings: readonly Words[] = [
  questions,
  purposeGerunds,
  riderGerunds,
  riderOpeners,
  meansWords,
  timeWords,
  words('to instead rather compared in so such for aimed with that without by'),
];
