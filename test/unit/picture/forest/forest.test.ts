import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PlanGraph } from '../../../../language/protocol.js';
import { forestOf, type Tree } from '../../../../picture/forest/forest.js';
import { everything, type PictureView } from '../../../../picture/view.js';
import { graphArbitrary, graphOf, linkOf, nodeOf } from '../graph-arbitrary.js';

const priority = nodeOf('priority', 'trust');
const objective = nodeOf('objective', 'waste');
const spoilage = nodeOf('key-result', 'spoilage', { status: 'at-risk' });
const trials = nodeOf('key-result', 'trials', { status: 'on-track' });
const model = nodeOf('initiative', 'model');
const visits = nodeOf('initiative', 'visits');

const plan = graphOf(
  [priority, objective, model, spoilage, trials, visits],
  [
    linkOf('supports', objective, priority),
    linkOf('belongs-to', spoilage, objective),
    linkOf('belongs-to', trials, objective),
    linkOf('belongs-to', model, objective),
    linkOf('drives', model, spoilage),
    linkOf('drives', model, trials),
    linkOf('drives', visits, trials),
    linkOf('predicts', trials, spoilage),
  ],
);

function forest(graph: PlanGraph, view: Partial<PictureView> = {}) {
  return forestOf({ plan: graph, context: new Set() }, { ...everything, ...view });
}

/** `trust(waste(…))` */
function written(trees: readonly Tree[]): string {
  return trees
    .map(({ node, children, hidden }) => {
      const more = [written(children), hidden > 0 ? `+${hidden}` : ''].filter(Boolean).join(' ');
      return `${node.name}${more ? `(${more})` : ''}`;
    })
    .join(' ');
}

describe('picture: forest', () => {
  it('sets each node below the first that it serves, work below what it drives', () => {
    const { roots, links } = forest(plan);
    assert.equal(written(roots), 'trust(waste(spoilage(model) trials(visits)))');
    assert.deepEqual(
      links.map(({ kind, from, to }) => `${kind} ${from} ${to}`),
      [
        'belongs-to initiative model objective waste',
        'drives initiative model key-result trials',
        'predicts key-result trials key-result spoilage',
      ],
    );
  });

  it('nests what others do for a goal after its own key results', () => {
    const help = nodeOf('objective', 'help');
    const stock = nodeOf('objective', 'stock');
    const { nodes, links } = plan;
    const graph = graphOf(
      [help, ...nodes, stock],
      [linkOf('supports', help, objective), ...links, linkOf('supports', stock, spoilage)],
    );
    assert.equal(written(forest(graph).roots), 'trust(waste(spoilage(model stock) trials(visits) help))');
  });

  it('folds work while its key result needs no look, and tells how much', () => {
    assert.equal(written(forest(plan, { foldWork: true }).roots), 'trust(waste(spoilage(model) trials(+1)))');
    assert.equal(
      written(forest(plan, { foldWork: true, opened: [trials.id] }).roots),
      'trust(waste(spoilage(model) trials(visits)))',
    );
    const folded = forest(plan, { folded: [objective.id] });
    assert.equal(written(folded.roots), 'trust(waste(+4))');
    assert.deepEqual(folded.roots[0]?.children[0]?.below, [spoilage.id, trials.id]);
    assert.deepEqual(folded.links, []);
  });

  it('gives each kind of gap a lane, with all that hangs on it', () => {
    const lonely = nodeOf('priority', 'lonely', { gap: 'unsupported' });
    const stray = nodeOf('objective', 'stray', { gap: 'unaligned' });
    const own = nodeOf('key-result', 'own');
    const orphan = nodeOf('initiative', 'orphan', { gap: 'orphan' });
    const graph = graphOf(
      [orphan, stray, own, lonely, ...plan.nodes],
      [linkOf('belongs-to', own, stray), ...plan.links],
    );
    const { roots, lanes } = forest(graph);
    assert.equal(roots.length, 1);
    assert.deepEqual(
      lanes.map((lane) => `${lane.gap}: ${written(lane.roots)}`),
      ['unsupported: lonely', 'unaligned: stray(own)', 'orphan: orphan'],
    );
  });

  it('cuts circles', () => {
    const [one, two, three] = ['one', 'two', 'three'].map((name) => nodeOf('objective', name));
    assert.ok(one && two && three);
    const circle = graphOf(
      [one, two, three],
      [linkOf('supports', one, two), linkOf('supports', two, three), linkOf('supports', three, one)],
    );
    assert.equal(written(forest(circle).roots), 'three(two(one))');
    assert.deepEqual(
      forest(circle).links.map(({ from }) => from),
      [three.id],
    );
  });

  it('breaks off chains that are longer than anybody reads', () => {
    const chain = Array.from({ length: 5000 }, (_, index) => nodeOf('objective', `n${index}`));
    const links = chain.slice(1).map((node, index) => linkOf('supports', node, chain[index] as typeof node));
    for (const nodes of [chain, [...chain].reverse()]) {
      const { roots, links: others } = forest(graphOf(nodes, links));
      assert.equal(roots.length, 50);
      assert.equal(others.length, 49);
    }
  });

  it('holds each node of any graph once', () => {
    fc.assert(
      fc.property(graphArbitrary, (graph) => {
        const { roots, lanes } = forest(graph);
        const all = [...roots, ...lanes.flatMap((lane) => lane.roots)];
        const ids: string[] = [];
        for (let tree = all.pop(); tree; tree = all.pop()) {
          ids.push(tree.node.id);
          all.push(...tree.children);
        }
        assert.deepEqual(ids.sort(), graph.nodes.map(({ id }) => id).sort());
      }),
    );
  });
});
