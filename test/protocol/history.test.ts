import assert from 'node:assert/strict';
import { TestRepository } from '../support/git-repository.js';
import { StdioClient } from '../support/stdio-client.js';

const plan = (target: string, more = '') => `plan replenishment in 2026-Q4

key result spoilage "Spoilage per shop falls" {
  owner @tom
  from 8.4% to ${target}
${more}}
`;

describe('A goal that moved, over stdio', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ 'q4.okr': plan('6.3%') }, {}, (folder) => {
      const repository = new TestRepository(folder);
      repository.commit('2026-09-28');
      repository.write('q4.okr', plan('7%'));
    });
  });
  after(() => client.stop());

  const moved = (found: readonly { code?: unknown }[]) => found.some(({ code }) => code === 'moved-goalpost');

  it('is known as soon as the folder is, and gone once it is recorded', async () => {
    const found = await client.diagnosticsWhere('q4.okr', moved);
    const finding = found.find(({ code }) => code === 'moved-goalpost');
    assert.match(String(finding?.message), /^The target of .* was 6\.3% on 2026-09-28 and is 7% now/);
    await client.open('q4.okr', plan('7%'));
    const record = '  changed 2026-11-16 target was 6.3% "Bakery was sold"\n';
    const version = await client.change('q4.okr', plan('7%', record));
    await client.diagnosticsWhere('q4.okr', (all, checked) => checked === version && !moved(all));
  });
});
