import { isLimit, isTarget, isZones, type KeyResult } from '../grammar/generated/ast.js';
import { type BoundSide, boundSide } from '../model/bound-side.js';
import { cadenceOf, intervalDays } from '../model/cadence.js';
import { checkInsOf } from '../model/check-ins.js';
import { confidencesOf } from '../model/confidence.js';
import { type DatedValue, historyOf, inheritedDimension, measureOf } from '../model/measure.js';
import type { Plan } from '../model/plans.js';
import { keyResultProgress } from '../model/progress.js';
import { percentText } from '../model/status-text.js';
import type { PlanStatus } from '../protocol.js';
import { addDays, type IsoDate } from '../values/dates.js';
import { marked, say, translated } from '../values/say.js';
import { contextOf, type GoalLine, keyResultState, type ReportServices } from './goal-state.js';

/** A number that was reported since the last review. */
export interface Mover extends GoalLine {
  status: PlanStatus;
  from: { date: string | null; text: string };
  to: { date: string; text: string };
  /** Whether it is a bound: it holds or is broken, and goes no way. */
  isBound: boolean;
  /** On which side of its bound the number is; null if there is no bound, or the side is unknown. */
  side: BoundSide['side'] | null;
  /** Whether the value is the one that was known before; false for a first report. */
  isSameValue: boolean;
  /**
   * How much of the whole way it went, as a ratio; below 0 went back; null if unknown. Of a bound 1 if it holds again,
   * -1 if it was broken, 0 if neither changed.
   */
  change: number | null;
  /** Progress today. */
  progress: number | null;
  confidence: { from: number | null; to: number } | null;
  /** What the value will be at the deadline, as written since the last review. */
  forecast: string | null;
  /** What was said of it; the newest word since the last review. */
  note: string | null;
}

/**
 * Returns the movement of a key result's number since the last review.
 *
 * @param given the day of the last review; without it, the key result's cadence counts
 * @returns undefined if nothing was reported since
 */
export function moverOf(
  keyResult: KeyResult,
  plan: Plan,
  services: ReportServices,
  given: IsoDate | undefined,
): Mover | undefined {
  const context = contextOf(plan, services);
  const { today } = plan;
  const since =
    given ?? addDays(today, -(intervalDays[cadenceOf(keyResult, plan.project).interval] as number));
  const history = historyOf(keyResult, services.references).filter(({ date }) => date <= today);
  const to = history.filter(({ date }) => date > since).at(-1);
  if (!to) return undefined;
  const state = keyResultState(keyResult, plan, services);
  const measure = measureOf(keyResult);
  const isBound = isLimit(measure);
  const start = isTarget(measure) ? measure.baseline?.$cstNode?.text : undefined;
  // Without a baseline, the first value since the last review is the start.
  const first = start === undefined ? history.find(({ date }) => date < to.date) : undefined;
  const before = history.filter(({ date }) => date <= since).at(-1) ?? first;
  // A first report does not change a bound: it is unknown whether the bound held before.
  const atStart = isBound ? (state.progress ?? undefined) : 0;
  const ratioBefore = before
    ? keyResultProgress(keyResult, { ...context, today: before.date }).ratio
    : atStart;
  const isSame = before !== undefined && isSameValue(before, to);
  const change = changeOf(ratioBefore, state.progress);
  const confidences = confidencesOf(keyResult, context);
  const sure = confidences.filter(({ date }) => date > since).at(-1);
  const wasSure = confidences.filter(({ date }) => date <= since).at(-1);
  const notes = checkInsOf(keyResult, services.references)
    .filter(({ date }) => date > since && date <= today)
    .flatMap(({ node }) => node.note ?? []);
  return {
    ...lineOf(state),
    status: state.status,
    from: before ? { date: before.date, text: before.text } : { date: null, text: start ?? 'nothing yet' },
    to: { date: to.date, text: to.text },
    isBound,
    side: sideOf(keyResult, to),
    isSameValue: isSame,
    // Within a zone the progress is the same for every number.
    change: isZones(measure) && change === 0 && !isSame ? null : change,
    progress: state.progress,
    confidence: sure ? { from: wasSure?.value ?? null, to: sure.value } : null,
    forecast: state.forecast && state.forecast.date > since ? state.forecast.text : null,
    note: notes.at(-1) ?? null,
  };
}

/** Says whether a number has not moved. A bound has no progress in parts, so only its value counts. */
export function stoodStill({ isBound, isSameValue, change }: Mover): boolean {
  return isBound || change === null ? isSameValue : change === 0;
}

function isSameValue(before: DatedValue, now: DatedValue): boolean {
  return before.zone === now.zone && before.value?.comparable === now.value?.comparable;
}

function sideOf(keyResult: KeyResult, { value }: DatedValue): Mover['side'] {
  const measure = measureOf(keyResult);
  if (!isLimit(measure) || !measure.bound || !value) return null;
  return boundSide(measure.bound, value, inheritedDimension(keyResult))?.side ?? null;
}

/** Rounds a difference: less than a thousandth is the noise of binary fractions and counts as none. */
function changeOf(before: number | undefined, now: number | null): number | null {
  if (before === undefined || now === null) return null;
  return Math.round((now - before) * 1000) / 1000;
}

/** Returns the open questions about a number that was reported. */
export function questionsOn(mover: Mover): string[] {
  const { confidence } = mover;
  const lost = confidence?.from != null && confidence.to < confidence.from;
  return [
    ...(mover.isBound ? questionsOnBound(mover) : questionsOnWay(mover)),
    ...(lost
      ? [
          say`Confidence fell from ${percentText(confidence.from ?? 0)} to ${percentText(confidence.to)}. What do we know now?`,
        ]
      : []),
  ];
}

function questionsOnWay(mover: Mover): string[] {
  const { change, progress, from, to, note } = mover;
  if (stoodStill(mover))
    return (progress ?? 0) < 1 ? [say`The number is still ${to.text}. What would move it?`] : [];
  if (change !== null && change < 0)
    return [say`The number went back from ${from.text} to ${to.text}. What happened?`];
  return change !== null && change > 0 && !note ? [whatMoved(mover)] : [];
}

function whatMoved({ from, to }: Mover): string {
  return say`The number went from ${from.text} to ${to.text}. What moved it?`;
}

/** The questions about a number outside of its bound, by its side: the value before is `{0}`, the newest one `{1}`; marked texts. */
const outside = {
  above: {
    first: marked('The number is {1}, above its bound. What would move it?'),
    still: marked('The number is still {1}, above its bound. What would move it?'),
    worse: marked('The number went from {0} to {1}, above its bound. What happened?'),
    better: marked('The number went from {0} to {1}, still above its bound. What else would move it?'),
  },
  below: {
    first: marked('The number is {1}, below its bound. What would move it?'),
    still: marked('The number is still {1}, below its bound. What would move it?'),
    worse: marked('The number went from {0} to {1}, below its bound. What happened?'),
    better: marked('The number went from {0} to {1}, still below its bound. What else would move it?'),
  },
} as const;

function questionsOnBound(mover: Mover): string[] {
  const { change, side, from, to, note } = mover;
  if (side === null) return [];
  if (side === 'within') return (change ?? 0) > 0 && !note ? [whatMoved(mover)] : [];
  const ask = (when: keyof typeof outside.above) => [translated(outside[side][when], from.text, to.text)];
  if (from.date === null) return ask('first');
  if (stoodStill(mover)) return ask('still');
  return ask((change ?? 0) < 0 ? 'worse' : 'better');
}

/** Returns the fields with which all lines about a goal begin, without its status. */
export function lineOf({ file, line, element, name, title, owner, tags, draft }: GoalLine): GoalLine {
  return { file, line, element, name, title, owner, tags, draft };
}
