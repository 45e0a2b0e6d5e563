import type { PlanGraph, PlanNode } from '../../../language/protocol.js';
import type { Selection } from '../../../picture/select/select.js';
import { groupPlan } from '../groups.js';
import { daysBetween } from './time-scale.js';

/** From so many days on a cycle is a year: it is the frame of the others, and would make them small. */
const year = 360;

/** A row of the timeline. Its parent is the last row before it with a smaller indent. */
export interface TimelineRow {
  node: PlanNode;
  indent: 0 | 1 | 2;
  /** Shown so that others are understood: the filter does not ask for it. */
  isContext: boolean;
}

/**
 * Returns rows for the objectives, each with its key results and their work below it; work that drives nothing comes
 * last.
 */
export function timelineRows({ plan, context }: Selection): TimelineRow[] {
  const row = (node: PlanNode, indent: TimelineRow['indent']): TimelineRow => ({
    node,
    indent,
    isContext: context.has(node.id),
  });
  const { groups, orphans } = groupPlan(plan);
  const rows = groups.flatMap(({ objective, results }): TimelineRow[] => [
    ...(objective ? [row(objective, 0)] : []),
    ...results.flatMap(({ keyResult, work }): TimelineRow[] => [
      row(keyResult, 1),
      ...work.map((node) => row(node, 2)),
    ]),
  ]);
  return [...rows, ...orphans.map((node) => row(node, 0))];
}

/**
 * Returns the first and last day to show: those of the cycles of the rows, and of the rows themselves. Context and
 * goals over several years do not widen it if there are other rows: their bars are cut at its ends.
 *
 * @returns undefined if no row has a date
 */
export function spanOf(
  rows: readonly TimelineRow[],
  cycles: PlanGraph['cycles'],
): [string, string] | undefined {
  const asked = periodsOf(
    rows.filter(({ isContext }) => !isContext),
    cycles,
  );
  const periods = asked.length > 0 ? asked : periodsOf(rows, cycles);
  const short = periods.filter(([start, end]) => daysBetween(start, end) < year);
  const shown = short.length > 0 ? short : periods;
  const first = shown.map(([start]) => start).sort()[0];
  const last = shown
    .map(([, end]) => end)
    .sort()
    .at(-1);
  return first !== undefined && last !== undefined && first <= last ? [first, last] : undefined;
}

function periodsOf(rows: readonly TimelineRow[], cycles: PlanGraph['cycles']): [string, string][] {
  const named = new Set(rows.map(({ node }) => node.cycle));
  const periods = [...cycles.filter(({ name }) => named.has(name)), ...rows.map(({ node }) => node)];
  return periods.flatMap(({ start, end }): [string, string][] => {
    const [first, last] = [start ?? end, end ?? start];
    return first !== undefined && last !== undefined ? [[first, last]] : [];
  });
}
