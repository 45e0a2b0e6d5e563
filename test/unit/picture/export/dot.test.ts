import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dotGraph } from '../../../../picture/export/dot.js';
import { everything } from '../../../../picture/view.js';
import { graphArbitrary, graphOf, nodeOf } from '../graph-arbitrary.js';
import { picturePlan } from '../picture-plan.js';
import { hostilePlan } from './hostile-plan.js';

/** The words of a graph as Graphviz reads them; texts in quotes are one word. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  assert.doesNotMatch(text, /^#/m, 'Graphviz skips such a line.');
  assert.ok(!text.includes('\0'), 'Graphviz ends there.');
  const word = /\s*("(?:[^"\\]|\\[^])*"|->|[[\]{}=]|[A-Za-z0-9_.]+)\s*/y;
  while (word.lastIndex < text.length) {
    const at = word.lastIndex;
    const found = word.exec(text)?.[1];
    assert.ok(found, `Graphviz cannot read on at: ${text.slice(at, at + 80)}`);
    words.push(found);
  }
  return words;
}

/** Reads a graph by the grammar of its language, as far as we write it. */
function read(text: string): { nodes: string[]; edges: [from: string, to: string][]; clusters: number } {
  const words = wordsOf(text);
  const graph = { nodes: [] as string[], edges: [] as [string, string][], clusters: 0 };
  let at = 0;
  const next = () => words[at++] ?? '';
  const expect = (word: string) => assert.equal(next(), word);
  const attributes = () => {
    if (words[at] !== '[') return;
    next();
    while (words[at] !== ']') {
      assert.match(next(), /^[a-z]+$/);
      expect('=');
      assert.match(next(), /^(?:"[^]*"|[a-zA-Z0-9.]+)$/);
    }
    next();
  };
  const body = () => {
    expect('{');
    while (words[at] !== '}') {
      const word = next();
      if (word === 'subgraph') {
        assert.match(next(), /^"cluster_[a-z]+"$/);
        graph.clusters++;
        body();
      } else if (/^(?:graph|node|edge)$/.test(word)) attributes();
      else {
        assert.match(word, /^"/);
        if (words[at] === '->') {
          next();
          graph.edges.push([word, next()]);
        } else graph.nodes.push(word);
        attributes();
      }
    }
    next();
  };
  expect('digraph');
  expect('plan');
  body();
  assert.equal(at, words.length, 'Nothing stands behind the graph.');
  return graph;
}

describe('A plan as a graph of Graphviz', () => {
  it('has every node once, every link, and a cluster for each gap', () => {
    const plan = picturePlan();
    const { nodes, edges, clusters } = read(dotGraph(plan, everything));
    assert.deepEqual([...nodes].sort(), plan.nodes.map(({ id }) => `"${id}"`).sort());
    assert.deepEqual(
      edges.map(([from, to]) => `${from} ${to}`).sort(),
      plan.links.map(({ from, to }) => `"${from}" "${to}"`).sort(),
    );
    assert.equal(clusters, 3);
  });

  it('is a graph whatever its texts and names say', () => {
    read(dotGraph(hostilePlan(), everything));
    fc.assert(fc.property(graphArbitrary, (plan) => void read(dotGraph(plan, everything))));
  });

  it('writes texts so that Graphviz shows them as they are', () => {
    const text = dotGraph(
      graphOf([nodeOf('objective', 'a"b\\', { title: 'Say "\\N" &amp; go' })]),
      everything,
    );
    assert.ok(text.includes('"objective a\\"b\\\\" [label="Say \\"\\\\N\\" &amp;amp; go"'), text);
  });

  it('breaks long lines, and leads to the left where that is asked for', () => {
    const node = nodeOf('objective', 'long', { title: 'word '.repeat(20) });
    const text = dotGraph(graphOf([node]), { ...everything, direction: 'right' });
    assert.match(text, /label="word word word word word word\\nword/);
    assert.match(text, /rankdir=RL/);
  });
});
