import { AstUtils } from 'langium';
import {
  type Changed,
  isChanged,
  isLimit,
  isQuantity,
  isReach,
  isStretch,
  isTarget,
  type KeyResult,
  type Quantity,
} from '../grammar/generated/ast.js';
import type { Phrasing } from '../phrasing/phrasing.js';
import type { Quantity as Claimed } from '../phrasing/quantity.js';
import type { Dimension } from '../values/quantities.js';
import { isClose, isSameValue, mayMean, startOfChange } from './claimed-value.js';
import { agreesWithChange } from './disagreement.js';
import { deadlineIn, measureOf, valueOf } from './measure.js';
import type { MeasuredValue } from './measured-value.js';
import { type MeasuredWay, measuredWayOf, recordedWaysOf } from './measured-way.js';

/** The numbers of a definition that words of a statement may repeat. */
type Repeated = 'baseline' | 'target' | 'stretch' | 'limit' | 'deadline' | 'change';

/** Words of a statement that repeat numbers of its definition, with the possible meanings of each number in turn. */
interface Repetition {
  start: number;
  end: number;
  repeats: ReadonlySet<Repeated>[];
}

/** The numbers of a key result's definition in both versions and in its records of changes. */
interface KnownNumbers {
  values: { repeated: Repeated; value: MeasuredValue }[];
  deadlines: readonly string[];
  ways: MeasuredWay[];
}

/**
 * Says whether the statements of two versions of a key result differ only in numbers that repeat its measure: “falls to
 * 9%” and “falls to 11%” if the target was 9% and is 11% now. Such a statement follows the measure: both changes are one
 * decision.
 *
 * @param unit the unit that values of both versions inherit if they have none
 */
export function onlyNumbersDiffer(
  before: KeyResult,
  now: KeyResult,
  unit: Dimension | undefined,
  phrasing: Phrasing,
): boolean {
  const known = knownNumbers(before, now, unit);
  const [was, is] = [before, now].map(({ title = '' }) => readStatement(title, known, phrasing)) as [
    Read,
    Read,
  ];
  return (
    was.words === is.words &&
    was.repeats.every((repeated, index) => [...repeated].some((one) => is.repeats[index]?.has(one)))
  );
}

function knownNumbers(before: KeyResult, now: KeyResult, unit: Dimension | undefined): KnownNumbers {
  const versions = [before, now];
  const records = now.statements.filter(isChanged);
  return {
    values: [...versions.flatMap(writtenNumbers), ...records.flatMap(recordedNumbers)].flatMap(
      ({ repeated, node }) => {
        const value = valueOf(node, unit);
        return value ? [{ repeated, value: { node, value } }] : [];
      },
    ),
    deadlines: [...versions.map(deadlineOf), ...records.map(({ oldDate }) => oldDate)].filter(
      (date) => date !== undefined,
    ),
    ways: [...versions.flatMap((one) => measuredWayOf(one, unit) ?? []), ...recordedWaysOf(now, unit)],
  };
}

interface WrittenNumber {
  repeated: Repeated;
  node: Quantity;
}

function writtenNumbers(keyResult: KeyResult): WrittenNumber[] {
  const measure = measureOf(keyResult);
  const number = (repeated: Repeated, node: Quantity | undefined) => (node ? [{ repeated, node }] : []);
  return [
    ...(isTarget(measure)
      ? [...number('baseline', measure.baseline), ...number('target', measure.target)]
      : []),
    ...(isReach(measure) ? quantitiesIn(measure).map((node) => ({ repeated: 'target' as const, node })) : []),
    ...(isLimit(measure) ? quantitiesIn(measure).map((node) => ({ repeated: 'limit' as const, node })) : []),
    ...number('stretch', keyResult.statements.find(isStretch)?.value),
  ];
}

const recordedParts: readonly Repeated[] = ['baseline', 'target', 'stretch', 'limit'];

function recordedNumbers(record: Changed): WrittenNumber[] {
  const repeated = recordedParts.find((part) => part === record.what);
  return repeated ? quantitiesIn(record).map((node) => ({ repeated, node })) : [];
}

function quantitiesIn(node: Parameters<typeof AstUtils.streamAllContents>[0]): Quantity[] {
  return AstUtils.streamAllContents(node).filter(isQuantity).toArray();
}

function deadlineOf(keyResult: KeyResult): string | undefined {
  return deadlineIn(measureOf(keyResult));
}

interface Read {
  /** All words except those that repeat a number, in lower case and without punctuation. */
  words: string;
  /** The possible meanings of the other words, in their order. */
  repeats: ReadonlySet<Repeated>[];
}

function readStatement(statement: string, known: KnownNumbers, phrasing: Phrasing): Read {
  const found = withoutOverlaps([
    ...amountsIn(phrasing.claimsIn(statement), known),
    ...phrasing
      .datesIn(statement)
      .flatMap(({ start, end, fits }): Repetition[] =>
        known.deadlines.some(fits) ? [{ start, end, repeats: [new Set(['deadline'])] }] : [],
      ),
    ...digitsIn(statement, known),
  ]);
  let text = '';
  let last = 0;
  for (const { start, end } of found) {
    text += `${statement.slice(last, start)} # `;
    last = end;
  }
  text += statement.slice(last);
  return {
    words: (text.toLowerCase().match(/[\p{L}\p{N}%#]+/gu) ?? []).join(' '),
    repeats: found.flatMap(({ repeats }) => repeats),
  };
}

/** Removes overlaps: the first in the list wins, because it covers more of a sentence than the digits alone. */
function withoutOverlaps(all: readonly Repetition[]): Repetition[] {
  const kept: Repetition[] = [];
  for (const one of all)
    if (!kept.some(({ start, end }) => one.start < end && start < one.end)) kept.push(one);
  return kept.sort((left, right) => left.start - right.start);
}

/** Returns the amounts and changes that the phrase reader recognizes. */
function amountsIn(
  { claims, amounts }: ReturnType<Phrasing['claimsIn']>,
  { values, ways }: KnownNumbers,
): Repetition[] {
  const meaning = (quantity: Claimed, claimed: number) =>
    new Set(
      values
        .filter(({ value }) => mayMean(quantity, value) && isSameValue(quantity, claimed, value))
        .map(({ repeated }) => repeated),
    );
  const own = amounts.flatMap((quantity): Repetition[] => {
    const { value, from, relation, start, end } = quantity;
    if (value === undefined) return [];
    const isDifference = relation === 'change' && ways.some((way) => isWayLong(quantity, value, way));
    const repeats = isDifference
      ? [new Set<Repeated>(['change'])]
      : [...(from === undefined ? [] : [meaning(startOfChange(quantity), from)]), meaning(quantity, value)];
    return repeats.every(({ size }) => size > 0) ? [{ start, end, repeats }] : [];
  });
  const relative = claims.flatMap((claim): Repetition[] => {
    if (claim.kind !== 'share' && claim.kind !== 'factor') return [];
    const isMade = ways.some(
      ({ from, to }) => from && from.value.comparable > 0 && agreesWithChange(claim, from.value, to.value),
    );
    return isMade ? [{ start: claim.start, end: claim.end, repeats: [new Set(['change'])] }] : [];
  });
  return [...relative, ...own];
}

/** Says whether an amount is the difference that a measure makes: “by 20 shops” from 12 to 32. */
function isWayLong(quantity: Claimed, claimed: number, { from, to }: MeasuredWay): boolean {
  if (!from || !mayMean(quantity, to)) return false;
  const comparable = Math.abs(to.value.comparable - from.value.comparable);
  return isSameValue(quantity, claimed, { ...to, value: { ...to.value, comparable } });
}

/** Returns digits alone, in any language, with a comma or a point before the fraction. */
function digitsIn(statement: string, { values }: KnownNumbers): Repetition[] {
  return [...statement.matchAll(/\d+(?:[.,'’ _]\d+)*/g)].flatMap((found): Repetition[] => {
    const numbers = readings(found[0]);
    const repeats = new Set(
      values
        .filter(({ value: { node } }) => {
          const shown = readings(/\d[\d.,_]*/.exec(node.amount ?? '')?.[0] ?? '');
          return numbers.some((number) => shown.some((one) => isClose(one, number)));
        })
        .map(({ repeated }) => repeated),
    );
    const { index } = found;
    return repeats.size > 0 ? [{ start: index, end: index + found[0].length, repeats: [repeats] }] : [];
  });
}

/** Returns the possible values of a number: all marks group thousands, or the last mark is before the fraction. */
function readings(digits: string): number[] {
  const grouped = Number(digits.replaceAll(/\D/g, ''));
  const fraction = /^(.*\d)[.,](\d+)$/.exec(digits);
  const decimal = fraction && Number(`${fraction[1]?.replaceAll(/\D/g, '')}.${fraction[2]}`);
  return decimal === null ? [grouped] : [grouped, decimal];
}
