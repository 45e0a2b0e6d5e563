import { daysInMonth, formatDate, type IsoDate } from './dates.js';
import { remembered } from './remembered.js';

/** The first and the last day, both included. */
export interface Period {
  start: IsoDate;
  end: IsoDate;
}

/** How a company counts its fiscal years. */
export interface FiscalYear {
  /** The month in which it begins, 1 to 12. */
  cycleStart: number;
  /** Whether it is named after the calendar year in which it ends or in which it begins. */
  cycleYear: 'end' | 'start';
}

const calendarYears: FiscalYear = { cycleStart: 1, cycleYear: 'end' };

/** How many months the parts of a year have, by their letter. */
const monthsPerPart: Readonly<Record<string, number>> = { Q: 3, T: 4, H: 6 };

const calendar = /^(\d{4})(?:-?([QTH])([1-4]))?$/i;
const calendarMonth = /^(\d{4})-(0[1-9]|1[0-2])$/;
const fiscal = /^FY(\d{2}|\d{4})(?:-?([QH])([1-4]))?$/i;

/** A name that says its days, taken apart. */
interface NamedCycle {
  /** `2026`, or `FY27`. */
  year: string;
  isFiscal: boolean;
  /** The letter of the part; `M` for a month; undefined for a whole year. */
  kind: string | undefined;
  /** From 1. */
  part: number;
}

/**
 * Normalises the name of a cycle, so that `2026q4` and `2026-Q4` are the same plan. Names that are not calendar or
 * fiscal cycles stay unchanged.
 */
export const canonicalCycleName: (name: string) => string = remembered((name) => {
  const cycle = namedCycle(name);
  return cycle ? nameOf(cycle) : name;
});

/**
 * Returns the dates of a cycle from its name: a year, half, third, quarter or month of the calendar, or a fiscal year,
 * half or quarter.
 *
 * @returns undefined for a name that must be declared, and for parts that a year does not have, such as a fifth quarter
 */
export function knownCycle(name: string, fiscalYear: FiscalYear = calendarYears): Period | undefined {
  let periodsOf = periods.get(fiscalYear);
  if (!periodsOf) {
    periodsOf = remembered((cycle) => periodOf(cycle, fiscalYear));
    periods.set(fiscalYear, periodsOf);
  }
  return periodsOf(name);
}

/** The periods of cycles in a fiscal year. Every element of a plan asks for that of its cycle. */
const periods = new WeakMap<FiscalYear, (name: string) => Period | undefined>();

function periodOf(name: string, fiscalYear: FiscalYear): Period | undefined {
  const cycle = namedCycle(name);
  if (!cycle || cycle.part > partsOf(cycle)) return undefined;
  const months = 12 / partsOf(cycle);
  const first = firstMonth(cycle, fiscalYear) + (cycle.part - 1) * months;
  return { start: firstDay(first), end: lastDay(first + months - 1) };
}

/** Whether a name is that of a fiscal year or of a part of one: `FY27`, `FY27-Q1`. */
export function isFiscalName(name: string): boolean {
  return fiscal.test(name);
}

/** The cycle of the same kind that follows: `2026-11` follows `2026-10`. Undefined for a name that has to be declared. */
export function followingCycle(name: string): string | undefined {
  const cycle = namedCycle(name);
  if (!cycle) return undefined;
  if (cycle.part < partsOf(cycle)) return nameOf({ ...cycle, part: cycle.part + 1 });
  return nameOf({ ...cycle, year: yearAfter(cycle.year), part: 1 });
}

/** Returns the calendar quarter of a date, or the quarter a number of quarters later; earlier for a negative number. */
export function calendarQuarter(date: IsoDate, later = 0): string {
  const index = Number(date.slice(0, 4)) * 4 + Math.floor((Number(date.slice(5, 7)) - 1) / 3) + later;
  return `${Math.floor(index / 4)}-Q${(index % 4) + 1}`;
}

/** The third of the calendar year in which a date lies. */
export function calendarThird(date: IsoDate): string {
  return `${date.slice(0, 4)}-T${Math.ceil(Number(date.slice(5, 7)) / 4)}`;
}

function namedCycle(name: string): NamedCycle | undefined {
  const [, year, month] = calendarMonth.exec(name) ?? [];
  if (year && month) return { year, isFiscal: false, kind: 'M', part: Number(month) };
  const inCalendar = calendar.exec(name);
  const [, number, kind, part] = inCalendar ?? fiscal.exec(name) ?? [];
  if (!number) return undefined;
  const isFiscal = !inCalendar;
  return {
    year: isFiscal ? `FY${number.slice(-2)}` : number,
    isFiscal,
    kind: kind?.toUpperCase(),
    part: Number(part ?? 1),
  };
}

function nameOf({ year, kind, part }: NamedCycle): string {
  if (!kind) return year;
  return kind === 'M' ? `${year}-${String(part).padStart(2, '0')}` : `${year}-${kind}${part}`;
}

/** How many cycles of this kind a year has. */
function partsOf({ kind }: NamedCycle): number {
  if (!kind) return 1;
  return kind === 'M' ? 12 : 12 / (monthsPerPart[kind] as number);
}

function yearAfter(year: string): string {
  const [, letters = '', digits = ''] = /^(\D*)(\d+)$/.exec(year) ?? [];
  return `${letters}${String((Number(digits) + 1) % 10 ** digits.length).padStart(digits.length, '0')}`;
}

/** The month with which the year of a cycle begins, counted from January of the year 0. */
function firstMonth({ year, isFiscal }: NamedCycle, { cycleStart, cycleYear }: FiscalYear): number {
  if (!isFiscal) return Number(year) * 12;
  const named = 2000 + Number(year.slice(2));
  const startsBefore = cycleStart > 1 && cycleYear === 'end';
  return (startsBefore ? named - 1 : named) * 12 + cycleStart - 1;
}

function firstDay(month: number): IsoDate {
  return formatDate(Math.floor(month / 12), (month % 12) + 1, 1);
}

function lastDay(month: number): IsoDate {
  const year = Math.floor(month / 12);
  return formatDate(year, (month % 12) + 1, daysInMonth(year, (month % 12) + 1));
}
