import type { ObjectiveState } from '../../language/report/goal-state.js';
import { say } from '../../language/values/say.js';
import { percent } from './bar.js';

/** Writes how a person judges an objective: `judged on 2026-10-20, 60% sure: “Feels slower than the numbers say”`. */
export function judgementText({ date, confidence, note }: NonNullable<ObjectiveState['judgement']>): string {
  const judged = say`judged on ${date}`;
  const sure = confidence === null ? judged : `${judged}${say`, ${percent(confidence)} sure`}`;
  return note === null ? sure : say`${sure}: “${note}”`;
}
