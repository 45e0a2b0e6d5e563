import { isLimit, type KeyResult } from '../grammar/generated/ast.js';
import { exactly, isOver } from '../observation/today.js';
import { say } from '../values/say.js';
import { boundSide } from './bound-side.js';
import { cycleOf, endOfGrace } from './cycle-of.js';
import { driversOf } from './drivers.js';
import { type FinishedWork, finishedWork } from './finished-work.js';
import { type DatedValue, inheritedDimension, measureOf } from './measure.js';
import { hardlyMoved, progressByDay } from './movement.js';
import { keyResultProgress, type Progress } from './progress.js';
import { givenUp, type StatusContext } from './status.js';
import { percentText } from './status-text.js';

/** All work on a key result is done, and the number it should move is where it was. */
export interface StalledKeyResult {
  /** All initiatives that drive the key result. */
  drivers: FinishedWork[];
  /** The first and the newest value reported in the cycle. */
  first: DatedValue;
  current: DatedValue;
  /** Progress today, below 0.1. */
  progress: Progress & { ratio: number };
  /** Whether the measure is a bound, which has no progress in parts. */
  isBound: boolean;
}

/**
 * Whether all initiatives that drive a key result are (nearly) done while it has hardly moved: the hypothesis failed,
 * or the link is wrong. Only a value from after the last of them was finished tells. A bound counts as not moved where
 * it never held in the cycle and its number came no nearer. What is over, with its days of grace, is no longer asked about.
 */
export function stalledKeyResult(keyResult: KeyResult, context: StatusContext): StalledKeyResult | undefined {
  const cycle = cycleOf(keyResult, context.project);
  if (!cycle || isOver(endOfGrace(cycle), context.today) || givenUp(keyResult)) return undefined;
  const { ratio, explanation } = keyResultProgress(keyResult, context);
  if (ratio === undefined || ratio >= hardlyMoved) return undefined;
  const all = driversOf(keyResult, context.references);
  const drivers = all.flatMap((initiative) => finishedWork(initiative, context) ?? []);
  if (drivers.length === 0 || drivers.length < all.length) return undefined;
  const values = [...progressByDay(keyResult, { start: cycle.start, end: exactly(context.today) }, context)];
  const [first, current] = [values[0], values.at(-1)];
  if (!first || !current || drivers.some(({ since = '' }) => since > current.date)) return undefined;
  const isBound = isLimit(measureOf(keyResult));
  if (isBound && (values.some((value) => value.ratio >= 1) || cameNearer(keyResult, first, current)))
    return undefined;
  return { drivers, first, current, progress: { ratio, explanation }, isBound };
}

/** Says whether the number came nearer to its broken bound, by at least a tenth of the distance. */
function cameNearer(keyResult: KeyResult, first: DatedValue, current: DatedValue): boolean {
  const measure = measureOf(keyResult);
  const unit = inheritedDimension(keyResult);
  const [before, now] = [first, current].map(({ value }) =>
    isLimit(measure) && measure.bound && value ? boundSide(measure.bound, value, unit)?.distance : undefined,
  );
  return before !== undefined && now !== undefined && before - now >= hardlyMoved * before && now < before;
}

/** How far the number went, and since when its work is done. */
export function stalledText(stalled: StalledKeyResult): string {
  const { drivers } = stalled;
  const work = drivers.map(({ initiative, ratio, since }) => {
    const done = ratio >= 1 ? say`done` : say`at ${percentText(ratio)}`;
    const named = initiative.title ?? initiative.name;
    return since ? say`“${named}” is ${done} since ${since}` : say`“${named}” is ${done}`;
  });
  return say`The number ${stalledWay(stalled)}. ${work.join(', ')}.`;
}

/** Writes `went from 8.4% on 2026-10-05 to 8.3% on 2026-11-16: 5% of its way`; for a bound, that it is broken. */
export function stalledWay({ first, current, progress, isBound }: StalledKeyResult): string {
  const way =
    first.date === current.date
      ? say`is ${current.text} on ${current.date}`
      : say`went from ${first.text} on ${first.date} to ${current.text} on ${current.date}`;
  return say`${way}: ${isBound ? say`its bound is broken` : say`${percentText(progress.ratio)} of its way`}`;
}
