import { say } from '../../language/values/say.js';
import { isName } from './names.js';

/** How near the end of a quarter people plan the next one rather than this one, in days. */
const planningDays = 21;

/** A cycle to offer, as an entry of a quick pick. */
export interface CycleSuggestion {
  /** As the language writes it: `2026-Q4`. */
  label: string;
  description: string;
}

/** Returns the calendar cycles around a day, the likeliest first. */
export function cycleSuggestions(today: Date): CycleSuggestion[] {
  const year = today.getFullYear();
  const quarter = Math.floor(today.getMonth() / 3);
  const half = Math.floor(quarter / 2);
  const thisQuarter = {
    label: quarterName(year, quarter),
    description: say`${quarterMonths(quarter)}, this quarter`,
  };
  const nextQuarter = {
    label: quarterName(year, quarter + 1),
    description: say`${quarterMonths((quarter + 1) % 4)}, next quarter`,
  };
  const quarterEnd = new Date(year, quarter * 3 + 3, 1);
  const daysLeft = (quarterEnd.getTime() - today.getTime()) / 86_400_000;
  const quarters = daysLeft <= planningDays ? [nextQuarter, thisQuarter] : [thisQuarter, nextQuarter];
  return [
    ...quarters,
    { label: `${year}-H${half + 1}`, description: half === 0 ? say`January to June` : say`July to December` },
    { label: `${year}`, description: say`the whole year` },
  ];
}

/** A year or a part of one, a month, a fiscal year or a part of one. */
const calendarName = /^(\d{4}(-?([QqHh][1-4]|[Tt][1-3])|-(0[1-9]|1[0-2]))?|FY\d{2,4}(-?[QqHh][1-4])?)$/;
const digitName = /^\d[\p{L}\p{M}\p{N}_]*(-[\p{L}\p{M}\p{N}_]+)*$/u;
/** What begins with a digit and is more likely a slip than the name of a declared cycle. */
const looksLikeCalendar = /^\d+$|^\d{4}-\d{1,2}(-\d{1,2})?$|^\d{4}-?[QqHhTt]\d+$/;

/** Says whether a text is a valid name of a cycle. */
export function isCycleName(text: string): boolean {
  return calendarName.test(text) || isName(text) || (digitName.test(text) && !looksLikeCalendar.test(text));
}

/**
 * Returns the `since` of a plan that is written today: today, if the calendar cycle began before today and still runs.
 * Undefined for all other cycles: `since` is not needed, or only the project knows the dates.
 */
export function sinceIn(cycle: string, today: Date): string | undefined {
  const [, year, kind, part] = /^(\d{4})(?:-?([QqHh])([1-4]))?$/.exec(cycle) ?? [];
  if (year === undefined) return undefined;
  const months = kind === undefined ? 12 : kind.toUpperCase() === 'Q' ? 3 : 6;
  const first = (Number(part ?? 1) - 1) * months;
  const day = new Date(today.getFullYear(), today.getMonth(), today.getDate());
  const isRunning = new Date(Number(year), first, 1) < day && day < new Date(Number(year), first + months, 1);
  return isRunning ? isoDay(day) : undefined;
}

function isoDay(day: Date): string {
  const parts = [day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  return [day.getFullYear(), ...parts].join('-');
}

function quarterName(year: number, quarter: number): string {
  return `${year + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

function quarterMonths(quarter: number): string {
  return (
    [say`January to March`, say`April to June`, say`July to September`, say`October to December`][quarter] ??
    ''
  );
}
