import { isLimit, type KeyResult } from '../grammar/generated/ast.js';
import { cycleOf, endOfGrace } from './cycle-of.js';
import { driversOf } from './drivers.js';
import { type FinishedWork, finishedWork } from './finished-work.js';
import { type DatedValue, measureOf } from './measure.js';
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
}

/**
 * Whether all initiatives that drive a key result are (nearly) done while it has hardly moved: the hypothesis failed,
 * or the link is wrong. Only a value from after the last of them was finished tells. A bound counts as not moved where
 * it never held in the cycle. What is over, with its days of grace, is no longer asked about.
 */
export function stalledKeyResult(keyResult: KeyResult, context: StatusContext): StalledKeyResult | undefined {
  const cycle = cycleOf(keyResult, context.project);
  if (!cycle || context.today > endOfGrace(cycle) || givenUp(keyResult)) return undefined;
  const { ratio, explanation } = keyResultProgress(keyResult, context);
  if (ratio === undefined || ratio >= hardlyMoved) return undefined;
  const all = driversOf(keyResult, context.references);
  const drivers = all.flatMap((initiative) => finishedWork(initiative, context) ?? []);
  if (drivers.length === 0 || drivers.length < all.length) return undefined;
  const values = [...progressByDay(keyResult, { start: cycle.start, end: context.today }, context)];
  const [first, current] = [values[0], values.at(-1)];
  if (!first || !current || drivers.some(({ since = '' }) => since > current.date)) return undefined;
  if (isLimit(measureOf(keyResult)) && values.some((value) => value.ratio >= 1)) return undefined;
  return { drivers, first, current, progress: { ratio, explanation } };
}

/** How far the number went, and since when its work is done. */
export function stalledText({ drivers, first, current, progress }: StalledKeyResult): string {
  const work = drivers.map(({ initiative, ratio, since }) => {
    const done = ratio >= 1 ? 'done' : `at ${percentText(ratio)}`;
    return `“${initiative.title ?? initiative.name}” is ${done}${since ? ` since ${since}` : ''}`;
  });
  const way =
    first.date === current.date
      ? `${current.text} on ${current.date}`
      : `from ${first.text} on ${first.date} to ${current.text} on ${current.date}`;
  return `The number went ${way}: ${percentText(progress.ratio)} of its way. ${work.join(', ')}.`;
}
