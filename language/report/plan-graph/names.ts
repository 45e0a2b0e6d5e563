import { isTeam } from '../../grammar/generated/ast.js';
import { currentOf } from '../../model/current-cycles.js';
import type { Project } from '../../project/project.js';
import type { PlanCycle, PlanGraph, PlanNode } from '../../protocol.js';
import type { IsoDate } from '../../values/dates.js';
import { groupBy } from '../../values/group-by.js';
import { compareText } from '../../values/text.js';

/** Says whether a link leads from a team to another one. A goal without a team belongs to all. */
export function isAcrossTeams(from: Pick<PlanNode, 'team'>, to: Pick<PlanNode, 'team'>): boolean {
  return from.team !== undefined && to.team !== undefined && from.team !== to.team;
}

/** Returns the cycles of these nodes with known dates: by their first day, longer ones first, then by name. */
export function cyclesOf(nodes: readonly PlanNode[], project: Pick<Project, 'periodOf'>): PlanCycle[] {
  const cycles = distinct(nodes, ({ cycle }) => cycle).flatMap((name) => {
    const period = project.periodOf(name);
    return period ? [{ name, start: period.start, end: period.end }] : [];
  });
  return cycles.sort(
    (left, right) =>
      compareText(left.start, right.start) ||
      compareText(right.end, left.end) ||
      compareText(left.name, right.name),
  );
}

/** Returns the current cycles of each team. A priority belongs to no team's plan: all priorities count as one team. */
export function currentCyclesOf(
  nodes: readonly PlanNode[],
  cycles: readonly PlanCycle[],
  today: IsoDate,
): PlanGraph['current'] {
  const periods = new Map(cycles.map((cycle) => [cycle.name, cycle]));
  const byTeam = groupBy(
    nodes.filter(({ cycle }) => cycle !== undefined),
    ({ kind, team = '' }) => (kind === 'priority' ? '' : team),
  );
  return [...byTeam].flatMap(([team, ofTeam]) =>
    currentOf(
      distinct(ofTeam, ({ cycle }) => cycle).sort(compareText),
      (cycle) => periods.get(cycle),
      today,
    ).map((cycle) => ({ ...(team && { team }), cycle })),
  );
}

/** Returns the teams of these nodes by name, with their title if they are declared. */
export function teamsOf(nodes: readonly PlanNode[], project: Project): PlanGraph['teams'] {
  return distinct(nodes, ({ team }) => team)
    .sort(compareText)
    .map((name) => {
      const [declared] = project.names.find('team', undefined, name);
      const title = isTeam(declared?.node) ? declared.node.title : undefined;
      return { name, ...(title && { title }) };
    });
}

function distinct(nodes: readonly PlanNode[], nameOf: (node: PlanNode) => string | undefined): string[] {
  return [...new Set(nodes.flatMap((node) => nameOf(node) ?? []))];
}
