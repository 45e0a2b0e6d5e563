import {
  isDropped,
  isKeyResult,
  isObjective,
  isScore,
  type KeyResult,
  type Objective,
} from '../grammar/generated/ast.js';
import { observe } from '../observation/observation.js';
import { say } from '../values/say.js';
import { readShare } from '../values/shares.js';
import { weightOf } from './progress.js';

/** The score of a key result at the end of its cycle. */
export interface KeyResultScore {
  /** From 0 to 1. */
  value: number;
  date?: string;
  /** What the team learned. */
  note?: string;
}

/** The grade of an objective, from the scores of its key results. */
export interface Grade {
  /** The weighted mean of the scores, from 0 to 1. */
  value: number;
  /** How many of the open key results have a score, and how many there are. */
  scored: number;
  open: number;
}

/** Returns the score of a key result; undefined without one, and if the score cannot be read. */
export function scoreOf(keyResult: KeyResult): KeyResultScore | undefined {
  observe(keyResult, 'values');
  const score = keyResult.statements.find(isScore);
  const read = score?.value && readShare(score.value);
  if (!score || !read || !('value' in read)) return undefined;
  const { date, note } = score;
  return { value: read.value, ...(date && { date }), ...(note && { note }) };
}

/** Computes the grade of an objective; undefined if no key result has a score. Dropped key results do not count. */
export function gradeOf(objective: Objective): Grade | undefined {
  const open = objective.statements
    .filter(isKeyResult)
    .filter((keyResult) => !keyResult.statements.some(isDropped));
  const scored = open.flatMap((keyResult) => {
    const score = scoreOf(keyResult);
    return score ? [{ weight: weightOf(keyResult), value: score.value }] : [];
  });
  const weights = scored.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return undefined;
  const sum = scored.reduce((total, { weight, value }) => total + weight * value, 0);
  // Seven tenths must be 0.7: a threshold is not missed because of the last binary digit.
  const value = Number((sum / weights).toPrecision(12));
  return { value, scored: scored.length, open: open.length };
}

/** Writes a score with at most two decimals: `0.8`. */
export function scoreText(value: number): string {
  return String(Number(value.toFixed(2)));
}

/** Writes the score of a key result, or the grade of an objective: `0.8`, `0.8, 2 of 3 scored`; undefined without one. */
export function gradeText(goal: Objective | KeyResult): string | undefined {
  if (!isObjective(goal)) {
    const score = scoreOf(goal);
    return score && scoreText(score.value);
  }
  const grade = gradeOf(goal);
  if (!grade) return undefined;
  const { value, scored, open } = grade;
  return scored === open ? scoreText(value) : say`${scoreText(value)}, ${scored} of ${open} scored`;
}
