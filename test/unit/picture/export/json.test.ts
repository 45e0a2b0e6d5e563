import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { jsonDocument } from '../../../../picture/export/json.js';
import { everything } from '../../../../picture/view.js';
import { examplePlan } from '../../../support/example-plan.js';
import { syntheticPlan } from '../../../support/synthetic-plan.js';
import { graphOf, nodeOf } from '../graph-arbitrary.js';
import { picturePlan } from '../picture-plan.js';
import { hostilePlan } from './hostile-plan.js';

describe('A plan as data', () => {
  const schema = JSON.parse(readFileSync('docs/tree.schema.json', 'utf8'));
  const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);
  const problems = (document: unknown) => (validate(document) ? [] : (validate.errors ?? []));
  const sample = () => JSON.parse(jsonDocument(picturePlan(), everything));

  it('keeps to its schema', async () => {
    assert.deepEqual(problems(sample()), []);
    for (const plan of [hostilePlan(), syntheticPlan(300), await examplePlan()])
      assert.deepEqual(problems(JSON.parse(jsonDocument(plan, everything))), []);
  });

  it('fills every property of the schema somewhere in the example company', async () => {
    const { nodes } = JSON.parse(jsonDocument(await examplePlan(), everything));
    const empty = (value: unknown) =>
      value === null || value === false || (Array.isArray(value) && value.length === 0);
    const unused = Object.keys(schema.definitions.node.properties).filter((name) =>
      nodes.every((node: Record<string, unknown>) => empty(node[name])),
    );
    // Nothing is context where nothing is filtered, and all goals are of one project.
    const elsewhere = ['isContext', 'package', 'index'];
    assert.deepEqual(
      unused.filter((name) => !elsewhere.includes(name)),
      [],
    );
  });

  it('writes every share without the last digits of binary fractions', () => {
    const node = nodeOf('key-result', 'one', {
      expected: 4 / 7,
      progress: { ratio: 0.1 + 0.2, explanation: '' },
    });
    const [written] = JSON.parse(jsonDocument(graphOf([node]), everything)).nodes;
    assert.deepEqual([written.progress, written.expected], [0.3, 0.571428571429]);
  });

  it('names files from the root of the project, and lines from 1', async () => {
    const { nodes } = JSON.parse(jsonDocument(await examplePlan(), everything));
    for (const { file, line } of nodes) {
      const text = readFileSync(`examples/${file}`, 'utf8').split('\n');
      assert.match(text[line - 1] ?? '', /priority|objective|key result|initiative/, `${file}:${line}`);
    }
  });

  it('has links between its nodes alone, and says what is context', () => {
    const view = { ...everything, filter: { ...everything.filter, owners: ['@mei'] } };
    const { nodes, links } = JSON.parse(jsonDocument(picturePlan(), view));
    const ids = new Set(nodes.map(({ id }: { id: string }) => id));
    assert.ok(links.length > 0);
    for (const { from, to } of links) assert.ok(ids.has(from) && ids.has(to));
    assert.deepEqual(
      nodes
        .filter(({ isContext }: { isContext: boolean }) => !isContext)
        .map(({ owner }: { owner: string }) => owner),
      ['@mei'],
    );
  });

  for (const [what, spoil] of [
    ['an unknown status', (tree) => Object.assign(tree.nodes[0], { status: 'green' })],
    ['a line from 0', (tree) => Object.assign(tree.nodes[0], { line: 0 })],
    ['a missing owner', (tree) => delete tree.nodes[0].owner],
    ['another version', (tree) => Object.assign(tree, { schemaVersion: 2 })],
    ['a link of another kind', (tree) => Object.assign(tree.links[0], { kind: 'likes' })],
    ['a share of 70', (tree) => Object.assign(tree.nodes[0], { confidence: 70 })],
  ] satisfies [string, (tree: ReturnType<typeof sample>) => unknown][]) {
    it(`is refused by its schema with ${what}`, () => {
      const tree = sample();
      spoil(tree);
      assert.notDeepEqual(problems(tree), []);
    });
  }
});
