import type { PlanGraph, PlanNode } from '../../../language/protocol.js';
import { titleOf } from '../../../picture/words.js';
import { element } from '../../elements.js';
import { teamTitle } from '../../words.js';
import { pagePath } from '../address.js';

/** Links to the page of a node. A real link opens in another tab, and can be copied. */
export function nodeLink(node: PlanNode): HTMLElement {
  return element('a', { href: `#${pagePath(node.id)}`, dir: 'auto', class: 'page-link' }, titleOf(node));
}

/** Links to the page of a team. */
export function teamLink(team: string, plan: Pick<PlanGraph, 'teams'>): HTMLElement {
  return element(
    'a',
    { href: `#${pagePath(`team ${team}`)}`, dir: 'auto', class: 'page-link' },
    teamTitle(team, plan),
  );
}
