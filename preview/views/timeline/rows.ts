import type { PlanGraph, PlanNode } from '../../../language/protocol.js';
import { groupPlan } from '../groups.js';

/** A line of the timeline, under the line before that has a smaller indent. */
export interface TimelineRow {
  node: PlanNode;
  indent: 0 | 1 | 2;
}

/** The objectives, each with its key results and their work below it; work that drives nothing comes last. */
export function timelineRows(plan: PlanGraph): TimelineRow[] {
  const { groups, orphans } = groupPlan(plan);
  const rows = groups.flatMap(({ objective, results }): TimelineRow[] => [
    ...(objective ? [{ node: objective, indent: 0 } as const] : []),
    ...results.flatMap(({ keyResult, work }): TimelineRow[] => [
      { node: keyResult, indent: 1 },
      ...work.map((node) => ({ node, indent: 2 }) as const),
    ]),
  ]);
  return [...rows, ...orphans.map((node) => ({ node, indent: 0 }) as const)];
}

/**
 * First and last day of what is shown: those of the cycles of the rows, and of the rows themselves.
 *
 * @returns undefined where none has a date
 */
export function spanOf(
  rows: readonly TimelineRow[],
  cycles: PlanGraph['cycles'],
): [string, string] | undefined {
  const named = new Set(rows.map(({ node }) => node.cycle));
  const periods = [
    ...cycles.filter(({ name }) => named.has(name)),
    ...rows.map(({ node }) => ({ start: node.start ?? node.end, end: node.end ?? node.start })),
  ];
  const starts = periods.flatMap(({ start }) => start ?? []).sort();
  const ends = periods.flatMap(({ end }) => end ?? []).sort();
  const [first, last] = [starts[0], ends.at(-1)];
  return first !== undefined && last !== undefined && first <= last ? [first, last] : undefined;
}
