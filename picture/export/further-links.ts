import type { PlanLink, PlanNode } from '../../language/protocol.js';
import { marked, translated } from '../../language/values/say.js';
import type { Forest } from '../forest/forest.js';
import { titleOf } from '../words.js';
import { walk } from './walk.js';

/** The other links of a node, of one kind, in words. */
export interface FurtherLinks {
  /** Says the links with the list of what they lead to: `also drives “Less waste”`. */
  textOf(titles: string): string;
  /** Statements of what is linked to, in full, in the order of the links. */
  titles: string[];
}

/** Where something serves more than the one that it is below, the words say so; the others no list shows by its order. Marked texts. */
const texts: Readonly<Record<PlanLink['kind'], string>> = {
  'belongs-to': marked('also belongs to {0}'),
  supports: marked('also supports {0}'),
  drives: marked('also drives {0}'),
  predicts: marked('predicts {0}'),
  'depends-on': marked('depends on {0}'),
  guards: marked('must not harm {0}'),
};

const kinds = Object.keys(texts) as PlanLink['kind'][];

/** Returns the links that the order of a nested list cannot show, by the id of the node where they begin. */
export function furtherLinksOf({ roots, lanes, links }: Forest): ReadonlyMap<string, FurtherLinks[]> {
  const trees = [...walk([...roots, ...lanes.flatMap(({ roots }) => roots)])];
  const nodes = new Map<string, PlanNode>(trees.map(({ tree: { node } }) => [node.id, node]));
  const linksFrom = new Map<string, PlanLink[]>();
  for (const link of links) linksFrom.set(link.from, [...(linksFrom.get(link.from) ?? []), link]);
  return new Map([...linksFrom].map(([id, own]) => [id, inWords(own, nodes)]));
}

function inWords(links: readonly PlanLink[], nodes: ReadonlyMap<string, PlanNode>): FurtherLinks[] {
  return kinds.flatMap((kind) => {
    const titles = links
      .filter((link) => link.kind === kind)
      .flatMap(({ to }) => nodes.get(to) ?? [])
      .map(titleOf);
    const sentence = (list: string) => translated(texts[kind], list);
    return titles.length > 0 ? [{ textOf: sentence, titles: [...new Set(titles)] }] : [];
  });
}
