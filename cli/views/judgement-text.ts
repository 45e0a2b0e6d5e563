import type { ObjectiveState } from '../../language/report/goal-state.js';
import { percent } from './bar.js';

/** Writes how a person judges an objective: `judged on 2026-10-20, 60% sure: “Feels slower than the numbers say”`. */
export function judgementText({ date, confidence, note }: NonNullable<ObjectiveState['judgement']>): string {
  const sure = confidence === null ? '' : `, ${percent(confidence)} sure`;
  return `judged on ${date}${sure}${note === null ? '' : `: “${note}”`}`;
}
