import { GrammarUtils } from 'langium';
import {
  isReach,
  isTarget,
  isZones,
  type KeyResult,
  type Quantity,
  type Reach,
  type Target,
} from '../grammar/generated/ast.js';
import { writtenText } from '../grammar/written-text.js';
import { textOfLevel } from '../model/level.js';
import { currentValue, inheritedDimension, measureOf, valueOf } from '../model/measure.js';
import type { ProgressContext } from '../model/progress.js';
import type { Period } from '../values/cycles.js';
import type { IsoDate } from '../values/dates.js';
import { compatible, type QuantityValue } from '../values/quantities.js';
import { say } from '../values/say.js';
import { instead, sourceOf, type TextChange } from './text-edits.js';

/** The changes of a key result's measure, and the question that a person has to answer about it. */
export interface CarriedMeasure {
  changes: TextChange[];
  decisions: string[];
}

/**
 * Replaces the baseline by the last value. The target stays, with a question, because only people know the next target.
 */
export function carriedMeasure(keyResult: KeyResult, to: Period, context: ProgressContext): CarriedMeasure {
  const measure = measureOf(keyResult);
  if (isZones(measure)) {
    return {
      changes: [],
      decisions: [say`The zones come from the last cycle. Update them for this one.`],
    };
  }
  if (isReach(measure)) return carriedLevel(keyResult, measure, to, context);
  if (!isTarget(measure)) return { changes: [], decisions: [] };
  const target = writtenText(measure.target) ?? '…';
  const last = nextBaseline(keyResult, measure, context);
  const baseline = writtenText(measure.baseline) ?? (measure.unknown ? 'unknown' : undefined);
  const question = last
    ? say`The baseline is ${last.text}, reported on ${last.date}. Is the target ${target} still right?`
    : baseline
      ? say`There is no reported value for the baseline. Are the baseline ${baseline} and the target ${target} still right?`
      : say`There is no reported value for the baseline. Are the baseline and the target ${target} still right?`;
  const late = lateDeadline(measure, to);
  return {
    changes: [...(last ? [baselineChange(measure, last.text)] : []), ...(late ? [late.change] : [])],
    decisions: [question, ...(late ? [late.question] : [])],
  };
}

/** A level goes on: only people know whether it is still the right one. */
function carriedLevel(
  keyResult: KeyResult,
  measure: Reach,
  to: Period,
  context: ProgressContext,
): CarriedMeasure {
  const last = currentValue(keyResult, context.today, context.references);
  const late = lateDeadline(measure, to);
  const level = textOfLevel(measure);
  const known = last
    ? say`The last value is ${last.text}, reported on ${last.date}.`
    : say`No value was reported.`;
  return {
    changes: late ? [late.change] : [],
    decisions: [say`${known} Is the level ${level} still right?`, ...(late ? [late.question] : [])],
  };
}

/** The last value of a key result, as the baseline of the next cycle. */
export interface NextBaseline {
  /** The day of its check-in or reading. */
  date: IsoDate;
  value: QuantityValue;
  text: string;
}

/** Returns the last value up to today as the next baseline; undefined if there is none in the unit of the target. */
export function nextBaseline(
  keyResult: KeyResult,
  measure: Target,
  context: ProgressContext,
): NextBaseline | undefined {
  const last = currentValue(keyResult, context.today, context.references);
  const unit = inheritedDimension(keyResult);
  const to = valueOf(measure.target, unit);
  if (!last?.value || (to && !compatible(last.value.dimension, to.dimension))) return undefined;
  return { date: last.date, value: last.value, text: withUnit(last.text, measure.baseline) };
}

/** A value that named no unit gets that of the old baseline, so that it means the same. */
function withUnit(text: string, baseline: Quantity | undefined): string {
  const isBare = /^[-+−]?[\d.,_]+[kKMB]?$/.test(text);
  const number = baseline?.amount;
  const written = writtenText(baseline);
  return isBare && number && written ? written.replace(number, () => text) : text;
}

/** Writes a value as the baseline of a target, whether the target has one or not. */
export function baselineChange(measure: Target, text: string): TextChange {
  if (measure.baseline) return instead(sourceOf(measure.baseline), text);
  const unknown = GrammarUtils.findNodeForKeyword(measure.$cstNode, 'unknown');
  if (unknown) return instead(unknown, text);
  const from = GrammarUtils.findNodeForKeyword(measure.$cstNode, 'from');
  if (from) return instead(from, `from ${text}`);
  const start = sourceOf(measure).offset;
  return { start, end: start, text: `from ${text} ` };
}

function lateDeadline(
  measure: Target | Reach,
  to: Period,
): { question: string; change: TextChange } | undefined {
  const { deadline } = measure;
  const by = GrammarUtils.findNodeForKeyword(measure.$cstNode, 'by');
  if (!deadline || !by || deadline >= to.start) return undefined;
  const question = say`The date ${deadline} is before the new cycle and was left out. Write a new date.`;
  return { question, change: { start: by.offset, end: sourceOf(measure).end, text: '' } };
}
