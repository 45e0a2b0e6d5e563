import assert from 'node:assert/strict';
import {
  type PlanChangedParams,
  type PlanResult,
  planChangedNotification,
  planRequest,
} from '../../language/protocol.js';
import { StdioClient } from '../support/stdio-client.js';

const plan = `plan shops in 2026-Q4

objective less-waste "Shops throw away less" {
  owner @ines
  key result spoilage "Spoilage falls by a quarter" { owner @tom   from 8% to 6% }
}
`;
const checkIns = 'check-ins 2026-11-16 {\n  shops.spoilage  7%\n}\n';

describe('The plan over stdio', () => {
  let client: StdioClient;
  const listeners: (() => void)[] = [];
  before(async () => {
    const files = { 'shops.okr': plan, 'check-ins.okr': checkIns, 'okr.config.json': '{"root":true}' };
    client = await StdioClient.start(files, {}, undefined, { okr: { notifications: true } });
    client.connection.onNotification(planChangedNotification, ({ projects }: PlanChangedParams) => {
      assert.equal(projects.length, 1);
      for (const tell of listeners.splice(0)) tell();
    });
    await client.open('shops.okr', plan);
  });
  after(() => client.stop());

  /** Asks, and asks again each time that the server says the plan changed, until it is as wanted. */
  async function planWhere(isWanted: (plan: PlanResult) => boolean): Promise<PlanResult> {
    for (;;) {
      const changed = new Promise<void>((resolve) => listeners.push(resolve));
      const result: PlanResult = await client.connection.sendRequest(planRequest, {
        uri: client.uri('shops.okr'),
      });
      if (isWanted(result)) return result;
      await changed;
    }
  }

  it('has progress from a file that nobody opened, and findings once they are there', async () => {
    const result = await planWhere((one) => one?.nodes.some(({ findings }) => findings.length > 0) === true);
    assert.deepEqual(
      result?.nodes.map(({ id, progress, status }) => [id, progress.ratio, status]),
      [
        ['objective shops.2026-Q4.less-waste', 0.5, 'on-track'],
        ['key-result shops.2026-Q4.spoilage', 0.5, 'on-track'],
      ],
    );
    assert.equal(result?.today, '2026-11-16');
  });

  it('follows what is typed and not saved, and names what is broken', async () => {
    await client.change(
      'shops.okr',
      plan.replace('to 6% }', 'to 6% ) }\n  key result late "Lorries wait less"'),
    );
    const result = await planWhere((one) => one?.nodes.length === 3);
    assert.deepEqual(result?.brokenFiles, [client.uri('shops.okr')]);
    assert.equal(result?.nodes[2]?.title, 'Lorries wait less');
    await client.change('shops.okr', plan);
    const fixed = await planWhere((one) => one?.nodes.length === 2);
    assert.deepEqual(fixed?.brokenFiles, []);
    assert.ok((fixed?.version ?? 0) > (result?.version ?? 0));
  });
});
