import { daysOfGrace, type PlanGraph, type PlanNode } from '../language/protocol.js';
import { say } from '../language/values/say.js';

const day = 24 * 60 * 60 * 1000;

/**
 * Says whether a node can have a check-in today: a key result that is not dropped, and whose cycle has begun and is not
 * closed yet. Without a known cycle nothing says that it is over. The command of the editor offers the same key results.
 */
export function isOpenKeyResult(node: PlanNode, { cycles, today }: PlanGraph): boolean {
  if (node.kind !== 'key-result' || node.dropped) return false;
  const cycle = cycles.find(({ name }) => name === node.cycle);
  return !cycle || (cycle.start <= today && Date.parse(today) <= Date.parse(cycle.end) + daysOfGrace * day);
}

/** The name of the action for those who hear it: which key result it is about. */
export function checkInLabel({ title, name }: PlanNode): string {
  return say`Check in: ${title.trim() || name || say`Without a statement`}`;
}
