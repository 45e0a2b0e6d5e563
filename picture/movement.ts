import type { PlanGraph, PlanNode } from '../language/protocol.js';
import { daysBefore } from './days.js';
import { spelledValue } from './spelled-value.js';
import type { PictureView } from './view.js';

/** How a number moved since a date. */
export interface Movement {
  /** The progress on that date. */
  before: number;
  /** The progress now. */
  now: number;
  /** The values as written, if they are known. */
  from?: string;
  to?: string;
}

/** A smaller change is shown as no movement. */
const least = 0.005;

/**
 * Compares the progress of a key result with the newest value that is dated up to a day; undefined if there is no such value.
 *
 * @param since ISO date
 */
export function movementOf(node: PlanNode, since: string): Movement | undefined {
  const { kind, checkIns, current, progress } = node;
  if (kind !== 'key-result' || progress.ratio === undefined) return undefined;
  const last = checkIns.findLast(({ date, ratio }) => date <= since && ratio !== undefined);
  if (last?.ratio === undefined) return undefined;
  return {
    before: last.ratio,
    now: progress.ratio,
    ...(last.text !== undefined && { from: spelledValue(last.text) }),
    ...(current !== undefined && { to: spelledValue(current) }),
  };
}

/**
 * Compares the progress of a key result or an objective with that of an earlier day. The earlier progress of an objective is the
 * weighted mean of its key results with a value up to that day, as its progress is today; undefined if none had one.
 *
 * @param since ISO date
 */
export function progressMovement(node: PlanNode, since: string, plan: PlanGraph): Movement | undefined {
  if (node.kind !== 'objective') return movementOf(node, since);
  const now = node.progress.ratio;
  if (now === undefined) return undefined;
  let sum = 0;
  let weights = 0;
  for (const keyResult of keyResultsOf(node.id, plan)) {
    const before = keyResult.dropped ? undefined : movementOf(keyResult, since)?.before;
    if (before === undefined) continue;
    const { weight = 1 } = keyResult;
    sum += weight * Math.min(1, Math.max(0, before));
    weights += weight;
  }
  return weights === 0 ? undefined : { before: sum / weights, now };
}

const keyResults = new WeakMap<PlanGraph, ReadonlyMap<string, PlanNode[]>>();

/** Returns the key results of an objective; computed for all objectives of a plan at once. */
function keyResultsOf(objective: string, plan: PlanGraph): readonly PlanNode[] {
  const known = keyResults.get(plan) ?? keyResultsByObjective(plan);
  keyResults.set(plan, known);
  return known.get(objective) ?? [];
}

function keyResultsByObjective({ nodes, links }: PlanGraph): Map<string, PlanNode[]> {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found = new Map<string, PlanNode[]>();
  for (const { kind, from, to } of links) {
    const node = byId.get(from);
    if (kind !== 'belongs-to' || node?.kind !== 'key-result') continue;
    const own = found.get(to);
    if (own) own.push(node);
    else found.set(to, [node]);
  }
  return found;
}

/** Says whether a number moved: towards its target 1, away from it -1, not 0. */
export function directionOf({ before, now }: Movement): -1 | 0 | 1 {
  if (Math.abs(now - before) < least) return 0;
  return now > before ? 1 : -1;
}

/** Returns the date that a view shows movement from; undefined if the view shows none. */
export function sinceOf({ today }: Pick<PlanGraph, 'today'>, { movedDays }: PictureView): string | undefined {
  return movedDays === undefined ? undefined : daysBefore(today, movedDays);
}
