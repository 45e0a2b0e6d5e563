import type { PlanGraph, PlanNode, PlanStatus } from '../../../language/protocol.js';
import { say } from '../../../language/values/say.js';
import { statuses } from '../../../picture/statuses.js';
import { element } from '../../elements.js';
import { selectedPlan } from '../../views/selected-nodes.js';
import { statusMark } from '../../views/status-mark.js';
import type { ViewSelection } from '../../views/view.js';
import { nodeLink, teamLink } from './page-link.js';
import { heading } from './page-parts.js';

/** Makes the page of all teams: the objectives of each team, and how many of its key results have which status. */
export function teamsPage(plan: PlanGraph, { view }: ViewSelection): HTMLElement[] {
  const { nodes } = selectedPlan(plan, { ...view, focus: undefined });
  const teams = [...new Set(plan.nodes.flatMap(({ team }) => team ?? []))];
  return [
    heading(say`Teams`),
    element(
      'div',
      { class: 'team-cards' },
      ...teams.map((team) =>
        teamCard(
          team,
          nodes.filter((node) => node.team === team),
          plan,
        ),
      ),
    ),
  ];
}

function teamCard(team: string, nodes: readonly PlanNode[], plan: PlanGraph): HTMLElement {
  const objectives = nodes.filter(({ kind }) => kind === 'objective');
  const counts = statusCounts(nodes.filter(({ kind }) => kind === 'key-result'));
  return element(
    'section',
    { class: 'team-card' },
    element('h3', {}, teamLink(team, plan)),
    element(
      'ul',
      { class: 'status-counts', 'aria-label': say`Key results by status` },
      ...counts.map(([status, count]) => element('li', {}, `${count} `, statusMark(status))),
    ),
    objectives.length === 0
      ? element('p', { class: 'quiet' }, say`No objective in these cycles.`)
      : element(
          'ul',
          { class: 'objectives' },
          ...objectives.map((node) => element('li', {}, nodeLink(node))),
        ),
  );
}

/** Counts the statuses, the most urgent one first. */
function statusCounts(nodes: readonly PlanNode[]): [PlanStatus, number][] {
  return statuses.flatMap((status): [PlanStatus, number][] => {
    const count = nodes.filter((node) => node.status === status).length;
    return count === 0 ? [] : [[status, count]];
  });
}
