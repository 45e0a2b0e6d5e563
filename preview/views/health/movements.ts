import type { PlanNode } from '../../../language/protocol.js';
import { directionOf, type Movement, movementOf } from '../../../picture/movement.js';
import { percent } from '../../../picture/words.js';

/** A key result with its movement. */
export interface MovedNode {
  node: PlanNode;
  movement: Movement;
  direction: -1 | 0 | 1;
}

/** Returns the key results that moved since a date, those that moved most first. */
export function movedSince(nodes: readonly PlanNode[], since: string): MovedNode[] {
  const moved = nodes.flatMap((node): MovedNode[] => {
    const movement = node.dropped ? undefined : movementOf(node, since);
    const direction = movement ? directionOf(movement) : 0;
    return movement && direction !== 0 ? [{ node, movement, direction }] : [];
  });
  const sizeOf = ({ movement: { before, now } }: MovedNode) => Math.abs(now - before);
  return moved.sort((one, other) => sizeOf(other) - sizeOf(one));
}

/** Writes a movement: `8.1% → 7.6% (24% → 38%)`. */
export function movementText({ from, to, before, now }: Movement): string {
  const shares = `${percent(before)} → ${percent(now)}`;
  return from === undefined || to === undefined ? shares : `${from} → ${to} (${shares})`;
}
