import { isAscii } from '../../values/text.js';

/**
 * Evens out what does not change the meaning (quotes, markup, list marks, links), one code unit for one code unit,
 * so that an offset into the result is an offset into the original.
 */
export function normalise(text: string): string {
  return leadingMarks(isAscii(text) && !mayBeNoisy.test(text) ? text : evened(text));
}

/** What the signs of `noises` begin with or contain. */
const mayBeNoisy = /[*_~|`[\]<]|http/;

function evened(text: string): string {
  let even = text
    .replace(/[\u2018\u2019\u02BC\u00B4]/g, "'")
    .replace(/[\u201C\u201D\u201E\u00AB\u00BB]/g, '"');
  even = even
    .replace(/[\u00A0\u2000-\u200B\u202F\u205F\u3000\t\r\n]/g, ' ')
    .replace(/[\u2212\u2011\u2010]/g, '-');
  for (const noise of noises) even = even.replace(noise, blank);
  return even;
}

/** Marks that carry no meaning for the reading. Each is bounded, so that a search stays linear. */
const noises: RegExp[] = [
  /\]\([^()\s]{1,300}\)/g,
  /\bhttps?:\/\/[^\s)>\]]{1,300}/g,
  /<\/?(?:a|b|br|code|div|em|i|li|p|s|small|span|strong|sub|sup|u|ul)\/?>/gi,
  /[*_~|`]/g,
  /[[\]]/g,
];

const blank = (match: string): string => ' '.repeat(match.length);

/** “- [x] KR 1.2: …”, “(P0) …”, “3. …”: what stands before the statement itself. */
const leadingMark =
  /^ {0,40}(?:[-\u2022\u00b7\u2013\u2014+>#]{1,6} |\d{1,2}(?:\.\d{1,2}){0,2}[.):] |x {1,3}|\(?(?:KR|OKR|P|O|Obj|Objective|Key Result|Goal) {0,2}#?\d{0,2}(?:\.\d{1,2}){0,2}(?:\)|[:.)]| [-\u2013\u2014:]|-)(?= )|(?:KR|OKR) ?\d{1,2}(?:\.\d{1,2}){0,2}(?= ))/i;

function leadingMarks(text: string): string {
  let even = text;
  // Marks stack up (“- 1. KR1: …”), but never higher than this.
  for (let count = 0; count < 4; count += 1) {
    const mark = leadingMark.exec(even)?.[0];
    if (mark === undefined || mark.trim() === '' || even.slice(mark.length).trim() === '') break;
    even = blank(mark) + even.slice(mark.length);
  }
  return even;
}
