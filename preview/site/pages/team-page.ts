import type { PlanGraph, PlanNode } from '../../../language/protocol.js';
import { say } from '../../../language/values/say.js';
import { countedKind } from '../../../picture/words.js';
import { findingList, ruleLinks } from '../../details/findings.js';
import { element } from '../../elements.js';
import { selectedPlan } from '../../views/selected-nodes.js';
import type { View, ViewSelection } from '../../views/view.js';
import { teamTitle } from '../../words.js';
import { nodeLink } from './page-link.js';
import { heading, section } from './page-parts.js';

/** The newest check-ins that a page of a team lists. */
const mostNews = 12;

/** The views that the page of a team contains, with the goals of the team alone. */
export type TeamViews = readonly { title: string; view: View }[];

/** Makes the page of a team: its goals with their numbers, its health, its newest check-ins and its findings. */
export function teamPage(
  team: string,
  plan: PlanGraph,
  { view }: ViewSelection,
  views: TeamViews,
  ruleAddress: (rule: string) => string,
): HTMLElement[] {
  const own = { view: { ...view, focus: undefined, filter: { ...view.filter, teams: [team] } } };
  const { nodes } = selectedPlan(plan, own.view);
  const ofTeam = nodes.filter((node) => node.team === team);
  for (const { view: part } of views) part.update(plan, own);
  const counts = (['objective', 'key-result', 'initiative'] as const).map((kind) =>
    countedKind(kind, ofTeam.filter((node) => node.kind === kind).length),
  );
  return [
    element('p', { class: 'kind' }, say`Team`),
    heading(teamTitle(team, plan)),
    element('p', { class: 'quiet' }, say`${counts.join(' · ')}, of the cycles that the filter selects`),
    ...views.flatMap(({ title, view: part }) => section(title, [part.root])),
    ...section(say`Newest check-ins`, newsOf(ofTeam)),
    ...section(say`Findings`, findingsOf(ofTeam, ruleAddress)),
  ];
}

/** Lists the newest check-ins of all goals, the newest first; on one day in the order of the plan. */
function newsOf(nodes: readonly PlanNode[]): HTMLElement[] {
  const all = nodes.flatMap((node) => node.checkIns.map((checkIn) => ({ node, checkIn })));
  const newest = all
    .toSorted((one, other) => compare(other.checkIn.date, one.checkIn.date))
    .slice(0, mostNews);
  if (newest.length === 0) return [element('p', { class: 'quiet' }, say`No check-in yet.`)];
  const items = newest.map(({ node, checkIn: { date, text, note } }) =>
    element(
      'li',
      {},
      element('time', { datetime: date }, date),
      element(
        'div',
        {},
        nodeLink(node),
        ...(text ? [element('span', { class: 'value', dir: 'auto' }, text)] : []),
      ),
      ...(note ? [element('p', { dir: 'auto', class: 'quiet' }, note)] : []),
    ),
  );
  return [element('ul', { class: 'news' }, ...items)];
}

function findingsOf(nodes: readonly PlanNode[], ruleAddress: (rule: string) => string): HTMLElement[] {
  return nodes.flatMap((node) => {
    const list = findingList(node.findings, ruleLinks(ruleAddress));
    return list.length === 0 ? [] : [element('h4', {}, nodeLink(node)), ...list];
  });
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
