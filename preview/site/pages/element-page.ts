import type { PlanGraph, PlanNode } from '../../../language/protocol.js';
import { say } from '../../../language/values/say.js';
import { parentsOf } from '../../../picture/forest/parents.js';
import type { PictureView } from '../../../picture/view.js';
import { titleOf } from '../../../picture/words.js';
import { factList, remarksOf } from '../../details/facts.js';
import { findingList, ruleLinks, waiverList } from '../../details/findings.js';
import { linkEndsOf, linkList } from '../../details/links.js';
import { element } from '../../elements.js';
import { icon } from '../../icons.js';
import { firstState } from '../../state.js';
import { statusMark } from '../../views/status-mark.js';
import { kindName, teamTitle } from '../../words.js';
import { addressOf, pagePath } from '../address.js';
import { historyTable } from './history.js';
import { numbersOf } from './key-result-summary.js';
import { nodeLink, teamLink } from './page-link.js';
import { heading, section } from './page-parts.js';

/** Longer histories of key results are folded on the page of their objective. */
const mostOpen = 6;

/** Makes the page of a goal or of work: its numbers, its history, its findings, and what it is connected to. */
export function elementPage(
  node: PlanNode,
  plan: PlanGraph,
  ruleAddress: (rule: string) => string,
): HTMLElement[] {
  const { status, statusExplanation, kind } = node;
  const results = keyResultsOf(node, plan);
  const isMeasured = kind === 'key-result';
  return [
    trail(node, plan),
    element('p', { class: 'kind' }, icon(kind), kindName(kind)),
    heading(titleOf(node)),
    ...(isMeasured
      ? numbersOf(node)
      : status
        ? [element('p', { class: 'numbers-line' }, statusMark(status, statusExplanation))]
        : []),
    element(
      'div',
      { class: 'actions' },
      treeLink(say`Show in the tree`, node, firstState.view),
      treeLink(say`Line of sight`, node, { ...firstState.view, focus: node.id }),
    ),
    ...remarksOf(node).map((remark) => element('p', { class: 'remark' }, icon('warning'), remark)),
    element(
      'div',
      { class: 'page-columns' },
      element(
        'div',
        { class: 'page-main' },
        ...section(
          say`Key results`,
          results.map((result) => keyResultItem(result)),
        ),
        ...section(say`History`, historyOf(node)),
        ...section(say`Findings`, findingsOf([node, ...results], node, ruleAddress)),
        ...section(say`Waived`, waiverList(node.waivers)),
      ),
      element(
        'div',
        { class: 'page-side' },
        ...section(say`Facts`, factList({ ...node, team: teamTitle(node.team, plan) })),
        ...section(say`Connections`, linkList(linkEndsOf(node.id, plan), openPage)),
      ),
    ),
  ];
}

function treeLink(text: string, { id }: PlanNode, view: PictureView): HTMLElement {
  const address = addressOf({ tab: 'tree', page: undefined, current: id, view });
  return element('a', { class: 'button', href: `#${address}` }, text);
}

function openPage(id: string): void {
  location.hash = pagePath(id);
}

/** Links to the team and to each goal above, the nearest last. */
function trail(node: PlanNode, plan: PlanGraph): HTMLElement {
  const byId = new Map(plan.nodes.map((each) => [each.id, each]));
  const parents = parentsOf(plan);
  const above: PlanNode[] = [];
  for (let at = parents.get(node.id)?.to; at !== undefined; at = parents.get(at)?.to) {
    const parent = byId.get(at);
    if (!parent || above.includes(parent)) break;
    above.unshift(parent);
  }
  const links = [...(node.team === undefined ? [] : [teamLink(node.team, plan)]), ...above.map(nodeLink)];
  return element(
    'nav',
    { class: 'trail', 'aria-label': say`Above this page` },
    element('ul', {}, ...links.map((link) => element('li', {}, link))),
  );
}

function keyResultsOf({ id, kind }: PlanNode, { nodes, links }: PlanGraph): PlanNode[] {
  if (kind !== 'objective') return [];
  const own = new Set(
    links.filter((link) => link.kind === 'belongs-to' && link.to === id).map(({ from }) => from),
  );
  return nodes.filter((node) => node.kind === 'key-result' && own.has(node.id));
}

function keyResultItem(node: PlanNode): HTMLElement {
  const history = element(
    'details',
    { open: node.checkIns.length <= mostOpen ? '' : undefined },
    element('summary', {}, say`Check-ins (${node.checkIns.length})`),
    ...historyTable(node),
  );
  return element(
    'article',
    { class: 'key-result' },
    element(
      'h4',
      {},
      nodeLink(node),
      ...(node.owner ? [element('span', { class: 'quiet' }, node.owner)] : []),
    ),
    ...numbersOf(node),
    ...(node.checkIns.length > 0 ? [history] : [element('p', { class: 'quiet' }, say`No check-in yet.`)]),
  );
}

/** People judge objectives; work and priorities have check-ins of their own only where somebody wrote one. */
function historyOf(node: PlanNode): HTMLElement[] {
  if (node.checkIns.length === 0 && node.kind !== 'key-result') return [];
  return historyTable(node);
}

/** Lists the findings of a goal and of the key results in it; those of a key result name it. */
function findingsOf(
  nodes: readonly PlanNode[],
  own: PlanNode,
  ruleAddress: (rule: string) => string,
): HTMLElement[] {
  return nodes.flatMap((node) => {
    const list = findingList(node.findings, ruleLinks(ruleAddress));
    return node === own || list.length === 0 ? list : [element('h4', {}, nodeLink(node)), ...list];
  });
}
