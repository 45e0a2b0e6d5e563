import { daysInMonth, formatDate, type IsoDate } from './dates.js';

/** The first and the last day, both included. */
export interface Period {
  start: IsoDate;
  end: IsoDate;
}

const calendar = /^(\d{4})(?:-?([QH])([1-4]))?$/i;
const fiscal = /^FY(\d{2}|\d{4})(?:-?([QH])([1-4]))?$/i;

/**
 * Normalises the name of a cycle, so that `2026q4` and `2026-Q4` are the same plan. Names that are not calendar or
 * fiscal cycles stay unchanged.
 */
export function canonicalCycleName(name: string): string {
  const calendarParts = calendar.exec(name);
  if (calendarParts) return joinParts(calendarParts[1] as string, calendarParts[2], calendarParts[3]);
  const fiscalParts = fiscal.exec(name);
  if (fiscalParts)
    return joinParts(`FY${(fiscalParts[1] as string).slice(-2)}`, fiscalParts[2], fiscalParts[3]);
  return name;
}

/**
 * Returns the dates of a cycle from its name: a year, half or quarter, calendar or fiscal.
 *
 * @param fiscalStart the month in which the fiscal year begins, 1 to 12; a fiscal year has the name of the calendar
 *   year in which it ends
 * @returns undefined for a name that must be declared, and for halves beyond the second
 */
export function knownCycle(name: string, fiscalStart = 1): Period | undefined {
  const calendarParts = calendar.exec(name);
  if (calendarParts) return period(Number(calendarParts[1]), 1, calendarParts[2], Number(calendarParts[3]));
  const fiscalParts = fiscal.exec(name);
  if (!fiscalParts) return undefined;
  const endYear = 2000 + (Number(fiscalParts[1]) % 100);
  const startYear = fiscalStart === 1 ? endYear : endYear - 1;
  return period(startYear, fiscalStart, fiscalParts[2], Number(fiscalParts[3]));
}

/** Returns the calendar quarter of a date, or the quarter a number of quarters later; earlier for a negative number. */
export function calendarQuarter(date: IsoDate, later = 0): string {
  const index = Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3) + later;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

const monthsPerPart: Readonly<Record<string, number>> = { Q: 3, H: 6 };

function period(
  year: number,
  firstMonth: number,
  kind: string | undefined,
  part: number,
): Period | undefined {
  const months = kind ? (monthsPerPart[kind.toUpperCase()] as number) : 12;
  const index = kind ? part - 1 : 0;
  if ((index + 1) * months > 12) return undefined;
  const start = monthAfter(year, firstMonth, index * months);
  const end = monthAfter(year, firstMonth, (index + 1) * months - 1);
  return {
    start: formatDate(start.year, start.month, 1),
    end: formatDate(end.year, end.month, daysInMonth(end.year, end.month)),
  };
}

function monthAfter(year: number, month: number, count: number): { year: number; month: number } {
  const zeroBased = month - 1 + count;
  return { year: year + Math.floor(zeroBased / 12), month: (zeroBased % 12) + 1 };
}

function joinParts(year: string, kind: string | undefined, part: string | undefined): string {
  return kind ? `${year}-${kind.toUpperCase()}${part}` : year;
}
