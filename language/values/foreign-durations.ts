import type { ForeignValue } from './foreign-numbers.js';
import { knownUnit } from './units.js';

/** Units of time from the largest on, each with the one that follows a number without a unit: `1h30` is 1 h 30 min. */
const next: Readonly<Record<string, string>> = {
  week: 'd',
  day: 'h',
  hour: 'min',
  minute: 's',
  second: 'ms',
};

const sizes: readonly (readonly [name: string, milliseconds: number])[] = [
  'week',
  'day',
  'hour',
  'minute',
  'second',
].map((name) => [name, knownUnit(name)?.size as number] as const);

/**
 * Reads a duration in several units, which the language writes in one: `1h30` and `1 h 30 min` are `90min`. `1:30` has
 * two meanings.
 *
 * @param text from the first digit to the end of the line
 */
export function durationSpellings(text: string): ForeignValue | undefined {
  return clockTime(text) ?? severalUnits(text);
}

function clockTime(text: string): ForeignValue | undefined {
  const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?![\d:])/.exec(text);
  if (!match) return undefined;
  const [whole, first, second, third] = match;
  const larger = Number(first) * 60 + Number(second);
  const withSeconds = Number(third) === 0 ? `${larger}min` : `${larger * 60 + Number(third)}s`;
  const spellings = third === undefined ? [`${larger}min`, `${larger}s`] : [withSeconds];
  return { length: whole.length, spellings };
}

function severalUnits(text: string): ForeignValue | undefined {
  const match = /^(\d+) ?([a-z]{1,7}) ?(\d{1,3})(?![\d.,])/.exec(text);
  if (!match) return undefined;
  const [whole, large, largeUnit = '', small] = match;
  const name = unitName(largeUnit);
  const largeSize = knownUnit(largeUnit)?.size;
  if (name === undefined || largeSize === undefined) return undefined;
  const written = /^ ?([a-z]{1,12})(?![\p{L}\p{N}_])/u.exec(text.slice(whole.length));
  const smaller = written && smallerUnit(written[1] as string, name, largeSize);
  // Without a unit of its own, the number must be glued to the unit before: `1h30`, but not `from 3 days 5`.
  const unit = smaller ?? (/^\d+[a-z]+\d+(?![\p{L}_])/u.test(text) ? next[name] : undefined);
  const size = unit === undefined ? undefined : knownUnit(unit)?.size;
  if (unit === undefined || size === undefined) return undefined;
  const amount = (Number(large) * largeSize) / size + Number(small);
  const length = whole.length + (smaller ? (written?.[0].length ?? 0) : 0);
  return Number.isInteger(amount) ? { length, spellings: [`${amount}${unit}`] } : undefined;
}

/** Returns a unit of time that is smaller than another one; `m` after hours are minutes. */
function smallerUnit(written: string, larger: string, largeSize: number): string | undefined {
  const unit = written === 'm' && larger === 'hour' ? 'min' : written;
  const known = knownUnit(unit);
  return known?.family.name === 'time' && known.size < largeSize ? unit : undefined;
}

/** Returns the name of a unit of time, however it is written. */
function unitName(written: string): string | undefined {
  const size = knownUnit(written)?.size;
  return sizes.find(([, milliseconds]) => milliseconds === size)?.[0];
}
