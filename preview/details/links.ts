import type { PlanGraph, PlanLink, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { capitalised, linkWords } from '../../picture/words.js';
import { element } from '../elements.js';
import { icon } from '../icons.js';
import { inverseLinkWords, teamTitle } from '../words.js';

/** A link as seen from one of its ends. */
export interface LinkEnd {
  /** `Supports`, `Driven by`. */
  words: string;
  other: Pick<PlanNode, 'id' | 'kind' | 'title' | 'team'>;
  crossTeam: boolean;
  evidence?: string;
}

/** Returns the links of a node, first those to the goals that it serves. */
export function linkEndsOf(id: string, { nodes, links, teams }: PlanGraph): LinkEnd[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const ends = (side: 'from' | 'to', otherSide: 'from' | 'to', wordsOf: (link: PlanLink) => string) =>
    links
      .filter((link) => link[side] === id)
      .flatMap((link): LinkEnd[] => {
        const other = byId.get(link[otherSide]);
        if (!other) return [];
        const { kind, title } = other;
        const team = teamTitle(other.team, { teams });
        const { crossTeam, evidence } = link;
        return [{ words: wordsOf(link), other: { id: other.id, kind, title, team }, crossTeam, evidence }];
      });
  return [
    ...ends('from', 'to', ({ kind }) => capitalised(linkWords[kind])),
    ...ends('to', 'from', ({ kind }) => capitalised(inverseLinkWords[kind])),
  ];
}

/** Lists the links as buttons that go to the other end, grouped by kind. */
export function linkList(links: readonly LinkEnd[], goTo: (id: string) => void): HTMLElement[] {
  const groups = new Map<string, LinkEnd[]>();
  for (const link of links) groups.set(link.words, [...(groups.get(link.words) ?? []), link]);
  return [...groups].map(([words, ends]) =>
    element(
      'div',
      { class: 'link-group' },
      element('h4', {}, words),
      element('ul', {}, ...ends.map((end) => element('li', {}, ...linkButton(end, goTo)))),
    ),
  );
}

function linkButton({ other, crossTeam, evidence }: LinkEnd, goTo: (id: string) => void): HTMLElement[] {
  const team = crossTeam && other.team ? [element('span', { class: 'quiet' }, other.team)] : [];
  const button = element(
    'button',
    { type: 'button', class: 'link' },
    icon(other.kind),
    element('span', { dir: 'auto' }, other.title),
    ...team,
  );
  button.addEventListener('click', () => goTo(other.id));
  return evidence
    ? [button, element('p', { class: 'explanation', dir: 'auto' }, say`because ${evidence}`)]
    : [button];
}
