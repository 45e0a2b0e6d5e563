import assert from 'node:assert/strict';
import { check } from '../../../cli/commands/check.js';
import { fakeHost } from '../../cli/support/fake-host.js';
import { TestRepository } from '../../support/git-repository.js';

interface JsonFinding {
  rule: string;
  line: number;
  column: number;
}

const plan = (target: string, more = '') => `plan replenishment in 2026-Q4

key result spoilage "Spoilage per shop falls" {
  owner @tom
  from 8.4% to ${target}
  check-in 2026-10-05 8.3%
${more}}
`;

describe('A goal that moved, seen by the command line', () => {
  let repository: TestRepository;
  beforeEach(() => {
    repository = new TestRepository();
  });
  afterEach(() => repository.remove());

  const findings = async (environment = {}): Promise<string[]> => {
    const host = fakeHost({ workingFolder: repository.root, environment });
    await check([], { format: 'json', failOn: 'never', color: 'never', today: '2026-10-08' }, host);
    assert.equal(host.writtenErrors, '');
    const { findings: all } = JSON.parse(host.written) as { findings: JsonFinding[] };
    return all
      .filter(({ rule }) => rule === 'moved-goalpost')
      .map(({ rule, line, column }) => `${rule}@${line}:${column}`);
  };

  it('is found, committed or not, until it is recorded', async () => {
    repository.write('q4.okr', plan('6.3%'));
    repository.commit('2026-09-28');
    assert.deepEqual(await findings(), []);
    repository.write('q4.okr', plan('7%'));
    assert.deepEqual(await findings(), ['moved-goalpost@5:16']);
    repository.commit('2026-10-07');
    assert.deepEqual(await findings(), ['moved-goalpost@5:16']);
    assert.deepEqual(await findings({ OKR_HISTORY: 'off' }), []);
    repository.write('q4.okr', plan('7%', '  changed 2026-10-07 target was 6.3% "Bakery was sold"\n'));
    assert.deepEqual(await findings(), []);
  });

  it('needs a record of its own for each change on a branch', async () => {
    repository.write('q4.okr', plan('6.3%'));
    repository.commit('2026-09-28');
    const record = '  changed 2026-10-05 target was 6.3% "Bakery was sold"\n';
    repository.write('q4.okr', plan('7%', record));
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write('q4.okr', plan('7.5%', record));
    repository.commit('2026-10-06');
    assert.deepEqual(await findings(), ['moved-goalpost@5:16']);
    repository.write('q4.okr', plan('7.5%', `${record}  changed 2026-10-08 target was 7% "Fish as well"\n`));
    assert.deepEqual(await findings(), []);
  });
});
