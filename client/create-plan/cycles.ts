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
    description: `${quarterMonths(quarter)}, this quarter`,
  };
  const nextQuarter = {
    label: quarterName(year, quarter + 1),
    description: `${quarterMonths((quarter + 1) % 4)}, next quarter`,
  };
  const quarterEnd = new Date(year, quarter * 3 + 3, 1);
  const daysLeft = (quarterEnd.getTime() - today.getTime()) / 86_400_000;
  const quarters = daysLeft <= planningDays ? [nextQuarter, thisQuarter] : [thisQuarter, nextQuarter];
  return [
    ...quarters,
    { label: `${year}-H${half + 1}`, description: half === 0 ? 'January to June' : 'July to December' },
    { label: `${year}`, description: 'the whole year' },
  ];
}

/** Says whether a text is a valid name of a cycle. */
export function isCycleName(text: string): boolean {
  return /^(\d{4}|FY\d{2,4})(-?[QqHh][1-4])?$/.test(text) || isName(text);
}

function quarterName(year: number, quarter: number): string {
  return `${year + Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
}

function quarterMonths(quarter: number): string {
  return ['January to March', 'April to June', 'July to September', 'October to December'][quarter] ?? '';
}
