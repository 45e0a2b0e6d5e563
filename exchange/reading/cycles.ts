import { canonicalCycleName, knownCycle, type Period } from '../../language/values/cycles.js';
import { daysInMonth, formatDate } from '../../language/values/dates.js';
import { fold, isPlain } from '../text/fold.js';
import { monthNumbers, monthPattern } from '../vocabulary/months.js';
import { readAnyDate } from './dates.js';

/** A cycle that a text names. */
export interface CycleName {
  /** As a plan writes it. */
  name: string;
  /** Its days, where its name alone does not say them and it has to be declared. */
  declared?: Period;
}

const year = String.raw`(?:fy ?)?(?:20\d\d|'?\d\d)`;
const fullYear = String.raw`(?:fy ?(?:20)?\d\d|20\d\d)`;
const gap = String.raw`[ \-/,.–_]*(?:of|de|del|du|im|年第?)?[ \-/,._]*`;
const ordinal = String.raw`(?:st|nd|rd|th|er|e|o|a|\.|º|°|ª)?`;
const quarterWord = '(?:quarters?|quartal|trimestre|trim|qtr|季度)';
const halfWord = '(?:halves|half|halbjahr|semestre|semester)';

/** How a part of a year is written, with the groups `part`, `year`; the kind is that of the language. */
const forms: readonly { kind: 'Q' | 'H'; pattern: RegExp }[] = [
  { kind: 'Q', pattern: word(`(?<year>${fullYear})${gap}q ?(?<part>[1-4])`) },
  { kind: 'Q', pattern: word(`q ?(?<part>[1-4])${gap}(?<year>${year})`) },
  {
    kind: 'Q',
    pattern: word(`(?<part>[1-4])${ordinal} ?${quarterWord}${gap}(?<year>${fullYear})`),
  },
  { kind: 'Q', pattern: word(`${quarterWord} ?(?<part>[1-4])${gap}(?<year>${fullYear})`) },
  { kind: 'Q', pattern: word(`(?<part>[1-4])q${gap}(?<year>${year})`) },
  { kind: 'Q', pattern: word(`(?<year>20\\d\\d) ?年? ?第? ?(?<part>[1-4]) ?季度`) },
  { kind: 'H', pattern: word(`(?<year>${fullYear})${gap}h ?(?<part>[12])`) },
  { kind: 'H', pattern: word(`h ?(?<part>[12])${gap}(?<year>${year})`) },
  { kind: 'H', pattern: word(`(?<part>[12])${ordinal} ?${halfWord}${gap}(?<year>${fullYear})`) },
  { kind: 'H', pattern: word(`${halfWord} ?(?<part>[12])${gap}(?<year>${fullYear})`) },
];

const monthRange = word(
  String.raw`(?<first>${monthPattern})\.? ?(?<firstYear>20\d\d)? ?(?:-|–|—|to|bis|a|au) ?(?<last>${monthPattern})\.?,? ?(?:de )?(?<year>20\d\d)`,
);
const month = word(String.raw`(?<month>${monthPattern})\.?,?(?: de)? ?(?<year>20\d\d)`);
const numericMonth = word(String.raw`(?<year>20\d\d)-(?<month>0[1-9]|1[0-2])(?!-)`);
const dateRange =
  /(?<start>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}) ?(?:-|–|—|to|bis|until|a|au) ?(?<end>\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4})/;
const wholeYear = word(String.raw`(?<!\p{L}[-_])(?<year>fy ?(?:20)?\d\d|20[1-4]\d)`);

/** A year in a date names no cycle: “by 15 December 2026”. */
const hasDay = new RegExp(
  String.raw`\d{1,2}(?:st|nd|rd|th|\.|º)?(?: de| of)? (?:${monthPattern})\.?,?(?: de)? 20\d\d|(?:${monthPattern})\.? \d{1,2}(?:st|nd|rd|th)?,? 20\d\d|\d[-/.]\d{1,2}[-/.]20\d\d|20\d\d[-/.]\d{1,2}[-/.]\d`,
);

/** A part of a year that does not exist, such as Q5: the whole year would be a guess. */
const unknownPart = /(?<![\p{L}\p{N}])(?:q ?[05-9]|h ?[03-9])(?!\d)/u;

/** A longer text names no single cycle. */
const longest = 300;

/** What any name of a cycle has: most texts have none of it. */
const mayName = /(?<!\d)(?:20\d\d|'?\d\d(?!\d))|q ?[1-4]|h ?[12]|[1-4]q|fy/i;

/** The name of a cycle within a text, and what stands around it. */
export interface FoundCycle {
  cycle: CycleName;
  /** The text without the name. */
  rest: string;
}

/**
 * Finds the one cycle that a text names: `OKRs Q4 2026`, `2026-H2`, `October – December 2026`.
 *
 * @param yearAround the year that the text around names, for a `Q4` alone
 * @returns undefined where it names none, or several
 */
export function findCycle(text: string, yearAround?: string): FoundCycle | undefined {
  if (text.length > longest || !mayName.test(text)) return undefined;
  const plain = foldKeepingLength(text);
  for (const read of [readParts, readDateRange, readMonthRange, readMonth, readYear]) {
    const found = read(plain);
    if (found === 'several') return undefined;
    if (found) return { cycle: found.cycle, rest: without(text, found.start, found.end) };
  }
  const alone =
    yearAround === undefined ? undefined : /(?<![\p{L}\p{N}])([qh]) ?([1-4])(?![\p{L}\p{N}])/u.exec(plain);
  if (!alone) return undefined;
  const cycle = known(`${yearAround}-${(alone[1] as string).toUpperCase()}${alone[2]}`);
  return cycle && { cycle, rest: without(text, alone.index, alone.index + alone[0].length) };
}

/** Whether a text names a cycle and says nothing else but that it is about goals. */
export function cycleAlone(text: string, yearAround?: string): CycleName | undefined {
  const found = findCycle(text, yearAround);
  return found &&
    /^[\s\p{P}\p{S}]*(?:(?:okrs?|goals|objectives?|quarter|cycle|period|ziele|objetivos|objectifs)[\s\p{P}\p{S}]*)*$/iu.test(
      found.rest,
    )
    ? found.cycle
    : undefined;
}

/** The cycle that begins and ends on these days: a quarter, half or year where there is one. */
export function cycleOfDays(start: string, end: string): CycleName | undefined {
  const [from, to] = [readAnyDate(start), readAnyDate(end)];
  return from && to && from <= to ? named({ start: from, end: to }) : undefined;
}

interface Reading {
  cycle: CycleName;
  start: number;
  end: number;
}

function readParts(text: string): Reading | 'several' | undefined {
  const found = new Map<string, Reading>();
  for (const { kind, pattern } of forms) {
    for (const match of text.matchAll(pattern)) {
      const { part, year: written = '' } = match.groups ?? {};
      const cycle = known(`${yearName(written)}-${kind}${part}`);
      if (cycle && !found.has(cycle.name))
        found.set(cycle.name, { cycle, start: match.index, end: match.index + match[0].length });
    }
  }
  const [first] = found.values();
  return found.size > 1 ? 'several' : first;
}

function readDateRange(text: string): Reading | undefined {
  const match = dateRange.exec(text) ?? undefined;
  const { start = '', end = '' } = match?.groups ?? {};
  const cycle = match ? cycleOfDays(start, end) : undefined;
  return match && cycle && { cycle, start: match.index, end: match.index + match[0].length };
}

function readMonthRange(text: string): Reading | undefined {
  const match = first(text, monthRange);
  if (!match?.groups) return undefined;
  const { first: from = '', last: to = '', firstYear, year: lastYear = '' } = match.groups;
  const period = {
    start: formatDate(Number(firstYear ?? lastYear), monthNumbers.get(from) ?? 0, 1),
    end: lastDay(Number(lastYear), monthNumbers.get(to) ?? 0),
  };
  if (period.start > period.end) return undefined;
  return { cycle: named(period), start: match.index, end: match.index + match[0].length };
}

function readMonth(text: string): Reading | undefined {
  const match = first(text, numericMonth) ?? (hasDay.test(text) ? undefined : first(text, month));
  if (!match?.groups) return undefined;
  const { month: written = '', year: ofYear } = match.groups;
  const number = monthNumbers.get(written) ?? Number(written);
  const period = { start: formatDate(Number(ofYear), number, 1), end: lastDay(Number(ofYear), number) };
  return { cycle: named(period), start: match.index, end: match.index + match[0].length };
}

function readYear(text: string): Reading | 'several' | undefined {
  const matches = [...text.matchAll(wholeYear)];
  const [match] = matches;
  if (!match) return undefined;
  if (matches.length > 1) return 'several';
  if (hasDay.test(text) || unknownPart.test(text)) return undefined;
  const cycle = known(yearName(match.groups?.year ?? ''));
  return cycle && { cycle, start: match.index, end: match.index + match[0].length };
}

/** `fy 2027` is `FY27`, `'26` is `2026`. */
function yearName(written: string): string {
  const digits = written.replace(/\D/g, '');
  return written.startsWith('fy') ? `FY${digits.slice(-2)}` : digits.length === 2 ? `20${digits}` : digits;
}

function known(name: string): CycleName | undefined {
  const canonical = canonicalCycleName(name);
  return knownCycle(canonical) && { name: canonical };
}

/** The language's own name for some days, else a name to declare. */
function named(period: Period): CycleName {
  const { start, end } = period;
  const candidates = [start.slice(0, 4), `${start.slice(0, 7)}`, ...parts(start)];
  const fitting = candidates.find((name) => {
    const days = knownCycle(name);
    return days?.start === start && days.end === end;
  });
  if (fitting) return { name: canonicalCycleName(fitting) };
  const isMonth =
    start.endsWith('-01') && end === lastDay(Number(start.slice(0, 4)), Number(start.slice(5, 7)));
  return { name: isMonth ? `month-${start.slice(0, 7)}` : `days-${start}-to-${end}`, declared: period };
}

function parts(start: string): string[] {
  const zeroBased = Number(start.slice(5, 7)) - 1;
  return [
    `${start.slice(0, 4)}-Q${Math.floor(zeroBased / 3) + 1}`,
    `${start.slice(0, 4)}-H${Math.floor(zeroBased / 6) + 1}`,
  ];
}

function lastDay(ofYear: number, number: number): string {
  return formatDate(ofYear, number, daysInMonth(ofYear, number));
}

function first(text: string, pattern: RegExp): (RegExpMatchArray & { index: number }) | undefined {
  const [match] = text.matchAll(pattern);
  return match as (RegExpMatchArray & { index: number }) | undefined;
}

function without(text: string, start: number, end: number): string {
  return `${text.slice(0, start)} ${text.slice(end)}`.replace(/\s+/g, ' ').trim();
}

/** Folded sign by sign, so that places in it are places in the text. */
function foldKeepingLength(text: string): string {
  if (isPlain(text)) return text.toLowerCase();
  return [...text].map((sign) => fold(sign).padEnd(sign.length).slice(0, sign.length)).join('');
}

/** A pattern that stands as words of their own. */
function word(source: string): RegExp {
  return new RegExp(String.raw`(?<![\p{Script=Latin}\p{N}])(?:${source})(?![\p{Script=Latin}\p{N}])`, 'gu');
}
