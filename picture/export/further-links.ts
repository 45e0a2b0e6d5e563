import type { PlanLink, PlanNode } from '../../language/protocol.js';
import { marked, saidTable } from '../../language/values/say.js';
import type { Forest } from '../forest/forest.js';
import { titleOf } from '../words.js';
import { walk } from './walk.js';

/** The other links of a node, of one kind, in words. */
export interface FurtherLinks {
  /** `also drives`, `predicts`, `depends on`. */
  words: string;
  /** Statements of what is linked to, in full, in the order of the links. */
  titles: string[];
}

/** Where something serves more than the one that it is below, the words say so; the others no list shows by its order. */
const words = saidTable<PlanLink['kind']>({
  'belongs-to': marked('also belongs to'),
  supports: marked('also supports'),
  drives: marked('also drives'),
  predicts: marked('predicts'),
  'depends-on': marked('depends on'),
  guards: marked('must not harm'),
});

const kinds = Object.keys(words) as PlanLink['kind'][];

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
    return titles.length > 0 ? [{ words: words[kind], titles: [...new Set(titles)] }] : [];
  });
}
