import { remembered } from './remembered.js';
import { say } from './say.js';

/**
 * Calendar dates as plain ISO texts, `2026-10-12`. They sort as texts, carry no time zone, and need no clock.
 */

export type IsoDate = string;

export type DateReading = { date: IsoDate } | { problem: string; suggestion?: IsoDate };

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const yearFirst = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const yearLast = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;

/**
 * Reads a date in the notation of a person.
 *
 * @returns the date, or the problem, with a suggestion if only one meaning is possible
 */
export function readDate(text: string): DateReading {
  // Nearly all dates of a plan.
  if (isIsoDate(text)) return { date: text };
  const strict = isoPattern.exec(text);
  if (strict) {
    const [, year, month] = strict.map(Number) as [number, number, number];
    return { problem: impossible(text, year, month) };
  }
  const loose = yearFirst.exec(text);
  if (loose) {
    const [, year, month, day] = loose.map(Number) as [number, number, number, number];
    if (!isPossible(year, month, day)) return { problem: impossible(text, year, month) };
    const suggestion = formatDate(year, month, day);
    return {
      problem: say`Write the date as ${suggestion}, with the year first and two digits for month and day.`,
      suggestion,
    };
  }
  const local = yearLast.exec(text);
  if (local) {
    const [, first, second, year] = local.map(Number) as [number, number, number, number];
    const readings = [formatDate(year, second, first), formatDate(year, first, second)].filter(isIsoDate);
    const [only] = new Set(readings).size === 1 ? readings : [];
    if (only) return { problem: say`Write the date as ${only}, with the year first.`, suggestion: only };
    return {
      problem: say`\`${text}\` has two meanings. Write the date as year-month-day, such as 2026-10-12.`,
    };
  }
  return { problem: say`\`${text}\` is not a date. Write the date as year-month-day, such as 2026-10-12.` };
}

/** Says whether a text is an existing date in the form `2026-10-12`. Every check asks this for every date. */
export function isIsoDate(text: string): boolean {
  if (text.length !== 10 || text.charCodeAt(4) !== dash || text.charCodeAt(7) !== dash) return false;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  return year >= 0 && month >= 0 && day >= 0 && isPossible(year, month, day);
}

const dash = 45;

/** Reads ASCII digits of a text; -1 if there is another character. */
function digitsAt(text: string, start: number, end: number): number {
  let number = 0;
  for (let at = start; at < end; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

/** Counts the days from one date to another; negative if the second is earlier. Both must exist. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Returns the date a number of days later, or earlier for a negative number. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return dateOf(dayNumber(date) + days);
}

/**
 * Counts the days from 1 March of the year 0 to a date. With March as the first month, the leap day is the last of its
 * year, and the lengths of the months follow one formula: https://howardhinnant.github.io/date_algorithms.html
 */
function dayNumber(date: IsoDate): number {
  if (!isIsoDate(date)) return Number.NaN;
  const month = digitsAt(date, 5, 7);
  const year = digitsAt(date, 0, 4) - (month <= 2 ? 1 : 0);
  const monthFromMarch = (month + 9) % 12;
  const dayOfYear = Math.floor((153 * monthFromMarch + 2) / 5) + digitsAt(date, 8, 10) - 1;
  return 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) + dayOfYear;
}

/** Returns the date of a day number. The dates of a plan come again and again. */
const dateOf = remembered((dayNumber: number): IsoDate => {
  const era = Math.floor(dayNumber / daysPerEra);
  const ofEra = dayNumber - era * daysPerEra;
  const leapDays = Math.floor(ofEra / 1460) - Math.floor(ofEra / 36_524) + Math.floor(ofEra / 146_096);
  const yearOfEra = Math.floor((ofEra - leapDays) / 365);
  const dayOfYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  return formatDate(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
});

/** In 400 years the Gregorian calendar comes back to its start. */
const daysPerEra = 146_097;

/** Writes a date from its parts. Parts out of range give a text that `isIsoDate` refuses. */
export function formatDate(year: number, month: number, day: number): IsoDate {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

function padded(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}

/** Returns the last day of a month; months run from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month !== 2) return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function isPossible(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function impossible(text: string, year: number, month: number): string {
  if (month < 1 || month > 12) return say`\`${text}\` is not a date: months run from 01 to 12.`;
  const last = formatDate(year, month, daysInMonth(year, month));
  return say`\`${text}\` is not a date: the month ends on ${last}.`;
}
