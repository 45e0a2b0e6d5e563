import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type EditGoalResult,
  editGoalRequest,
  type GoalChange,
  type PlanNode,
  type PlanResult,
  planRequest,
} from '../../language/protocol.js';
import { StdioClient } from '../support/stdio-client.js';

const strategy = 'priority reach "We reach every shop"\n';
const plan = `plan shops in 2026-Q4

objective less-waste "Shops throw away less" { // agreed in August
  owner @ines // until spring
  key result spoilage "Spoilage falls by a quarter" { owner @tom   from 8% to 6% }
}
`;

describe('A change of a goal over stdio', () => {
  let client: StdioClient;
  before(async () => {
    const files = { 'shops.okr': plan, 'strategy.okr': strategy, 'okr.config.json': '{"root":true}' };
    client = await StdioClient.start(files);
    await client.open('shops.okr', plan);
  });
  after(() => client.stop());

  async function nodeNamed(name: string): Promise<PlanNode> {
    const graph: PlanResult = await client.connection.sendRequest(planRequest, {
      uri: client.uri('shops.okr'),
    });
    const node = graph?.nodes.find((one) => one.name === name);
    assert.ok(node, `${name} is missing`);
    return node;
  }

  async function edited(name: string, change: GoalChange): Promise<string> {
    const { location } = await nodeNamed(name);
    const result: EditGoalResult = await client.connection.sendRequest(editGoalRequest, { location, change });
    if ('problem' in result) return result.problem;
    assert.deepEqual(Object.keys(result.changes), [client.uri('shops.okr')], 'only the file of the goal');
    const document = TextDocument.create('file:///a', 'okr', 0, plan);
    return TextDocument.applyEdits(document, result.changes[client.uri('shops.okr')] ?? []);
  }

  it('returns the edit at the place that the plan tells, and changes nothing by itself', async () => {
    assert.equal(
      await edited('less-waste', { property: 'owner', value: '@mia' }),
      plan.replace('@ines // until', '@mia // until'),
    );
    const { location: target } = await nodeNamed('reach');
    assert.equal(
      await edited('less-waste', { property: 'supports', target }),
      plan.replace('// agreed in August\n', '// agreed in August\n  supports reach\n'),
    );
    assert.equal((await nodeNamed('less-waste')).owner, '@ines');
  });

  it('returns a sentence if the change cannot be written', async () => {
    const { location: target } = await nodeNamed('spoilage');
    assert.match(await edited('less-waste', { property: 'drives', target }), /Only an initiative drives/);
  });
});
