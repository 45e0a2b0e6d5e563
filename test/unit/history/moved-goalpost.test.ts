import assert from 'node:assert/strict';
import { check } from '../../../cli/commands/check.js';
import { fakeHost } from '../../cli/support/fake-host.js';
import { TestRepository } from '../../support/git-repository.js';

interface JsonFinding {
  rule: string;
  line: number;
  column: number;
  message: string;
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

  const report = async (format: 'json' | 'rdjsonl', environment = {}): Promise<string> => {
    const host = fakeHost({ workingFolder: repository.root, environment });
    await check([], { format, failOn: 'never', color: 'never', today: '2026-10-08' }, host);
    assert.equal(host.writtenErrors, '');
    return host.written;
  };
  const reported = async (environment = {}): Promise<JsonFinding[]> => {
    const { findings: all } = JSON.parse(await report('json', environment)) as { findings: JsonFinding[] };
    return all.filter(({ rule }) => rule === 'moved-goalpost');
  };
  const findings = async (environment = {}): Promise<string[]> =>
    (await reported(environment)).map(({ rule, line, column }) => `${rule}@${line}:${column}`);

  /** The same with `--since`. */
  const since = async (base: string): Promise<string[]> => {
    const host = fakeHost({ workingFolder: repository.root });
    await check(
      [],
      { format: 'json', failOn: 'never', color: 'never', today: '2026-10-08', since: base },
      host,
    );
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

  it('tells the line that records it, for each part, and suggests nothing that takes the change back', async () => {
    const agreed = `plan replenishment in 2026-Q4

key result spoilage "Spoilage falls" { owner @tom   from 8.4% to 6.3% by 2026-12-15   stretch 5%   weight 2 }
key result stock-outs "Shelves stay full" { owner @tom   keep at most 2% }
key result late "Lorries come in time" { owner @tom   keep between 8  and 12 minutes }
`;
    const moved = agreed
      .replace('falls', 'falls a little')
      .replace('8.4% to 6.3% by 2026-12-15   stretch 5%   weight 2', '8.5% to 7% by 2026-12-20   stretch 6%')
      .replace('at most 2%', 'at most 3%')
      .replace('12 minutes', '20 minutes');
    repository.write('q4.okr', agreed);
    repository.commit('2026-09-28');
    repository.write('q4.okr', moved);
    const found = await reported();
    const lines = found.map(
      ({ message }) => /Record the change with the reason: `(.+)`\.$/.exec(message)?.[1],
    );
    assert.deepEqual([...lines].sort(), [
      'changed 2026-10-08 baseline was 8.4% "…"',
      'changed 2026-10-08 deadline was 2026-12-15 "…"',
      'changed 2026-10-08 limit was at most 2% "…"',
      'changed 2026-10-08 limit was between 8 and 12 minutes "…"',
      'changed 2026-10-08 statement was "Spoilage falls" because "…"',
      'changed 2026-10-08 stretch was 5% "…"',
      'changed 2026-10-08 target was 6.3% "…"',
      'changed 2026-10-08 weight was 2 "…"',
    ]);
    const diagnostics = (await report('rdjsonl'))
      .split('\n')
      .filter((line) => line.includes('moved-goalpost'));
    assert.equal(diagnostics.length, found.length);
    assert.deepEqual(
      diagnostics.filter((line) => JSON.parse(line).suggestions !== undefined),
      [],
    );
    const recorded = moved.split('\n').map((line) => {
      const own = found.filter((finding) => moved.split('\n')[finding.line - 1] === line);
      const records = own.map(({ message }) => /`(.+)`\.$/.exec(message)?.[1]?.replace('…', 'A guess'));
      return own.length > 0 ? line.replace(/}$/, `${records.join('   ')} }`) : line;
    });
    repository.write('q4.okr', recorded.join('\n'));
    assert.deepEqual(await findings(), []);
  });

  it('is also one that is said to have come later than it did', async () => {
    const came = (day: string) => plan('6.3%', day && `  since ${day}\n`);
    repository.write('q4.okr', came(''));
    repository.commit('2026-09-28');
    repository.write('q4.okr', came('2026-10-05'));
    assert.deepEqual(await findings(), ['moved-goalpost@7:9']);
    const [found] = await reported();
    assert.match(found?.message ?? '', /already existed on 2026-09-28/);
    const record = '  changed 2026-10-08 since was "2026-10-01" because "…"\n';
    assert.ok(found?.message.includes(`\`${record.trim()}\``), found?.message);
    repository.write('q4.okr', plan('6.3%', `  since 2026-10-05\n${record}`));
    assert.deepEqual(await findings(), []);
  });

  it('is one that came after the cycle began, and is said to have come later', async () => {
    const came = (day: string) => plan('6.3%', day && `  since ${day}\n`);
    repository.write('q4.okr', came('2026-10-03'));
    repository.commit('2026-10-04');
    assert.deepEqual(await findings(), []);
    repository.write('q4.okr', came('2026-10-02'));
    assert.deepEqual(await findings(), []);
    repository.write('q4.okr', came('2026-10-06'));
    repository.commit('2026-10-07');
    assert.deepEqual(await findings(), ['moved-goalpost@7:9']);
    const [found] = await reported();
    assert.match(
      found?.message ?? '',
      /came on 2026-10-06, but it came on 2026-10-03 in the version of 2026-10-04/,
    );
    repository.write(
      'q4.okr',
      plan('6.3%', '  since 2026-10-06\n  changed 2026-10-07 since was "2026-10-03" because "Late"\n'),
    );
    assert.deepEqual(await findings(), []);
  });

  it('is a plan that came after the cycle began, and is said to have come later', async () => {
    const came = (day: string) => plan('6.3%').replace('in 2026-Q4', `in 2026-Q4 since ${day}`);
    repository.write('q4.okr', came('2026-10-03'));
    repository.commit('2026-10-04');
    assert.deepEqual(await findings(), []);
    repository.write('q4.okr', came('2026-10-06'));
    assert.deepEqual(await findings(), ['moved-goalpost@1:37']);
  });

  it('is none that came with a commit of the branch point, and says so on the branch', async () => {
    repository.write('q4.okr', 'plan replenishment in 2026-Q4\n');
    repository.commit('2026-09-28');
    repository.write('q4.okr', plan('6.3%'));
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write('q4.okr', plan('6.3%', '  since 2026-10-05\n'));
    repository.commit('2026-10-06');
    assert.deepEqual(await findings(), []);
    repository.write('q4.okr', plan('6.3%', '  since 2026-10-07\n'));
    assert.deepEqual(await findings(), ['moved-goalpost@7:9']);
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

  describe('that was a draft', () => {
    const objective = (target: string, draft: string) => `plan replenishment in 2026-Q4

objective less-waste "Shops throw away less" {
  owner @ines${draft}
  key result spoilage "Spoilage per shop falls" { owner @tom   from 8.4% to ${target} }
}
`;
    const file = (target: string, draft: string) =>
      objective(target, '').replace('2026-Q4\n', `2026-Q4\n${draft}`);

    for (const [what, plan, draft] of [
      ['objective', objective, '\n  draft'],
      ['file', file, 'draft\n'],
    ] as const) {
      it(`is compared with what it said when its ${what} was no draft any more`, async () => {
        repository.write('q4.okr', plan('6%', draft));
        repository.commit('2026-09-28');
        repository.write('q4.okr', plan('6.2%', draft));
        assert.deepEqual(await findings(), []);
        repository.commit('2026-10-02');
        repository.write('q4.okr', plan('6.3%', ''));
        assert.deepEqual(await findings(), [], 'nobody has agreed to anything else');
        repository.commit('2026-10-05');
        assert.deepEqual(await findings(), []);
        repository.write('q4.okr', plan('7%', ''));
        const [found] = await reported();
        assert.match(
          found?.message ?? '',
          /was 6\.3% on 2026-10-05 and is 7% now, although it was agreed on 2026-10-05\./,
        );
        repository.commit('2026-10-07');
        assert.equal((await reported()).length, 1);
        repository.write('q4.okr', plan('7%', draft));
        assert.deepEqual(await findings(), []);
      });
    }

    it('is compared so also where it came after the cycle began, and on a branch', async () => {
      repository.write('other.okr', '');
      repository.commit('2026-09-28');
      repository.write('q4.okr', objective('6%', '\n  draft'));
      repository.commit('2026-10-02');
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.write('q4.okr', objective('6.3%', ''));
      repository.commit('2026-10-05');
      repository.write('q4.okr', objective('7%', ''));
      assert.deepEqual(await findings(), ['moved-goalpost@5:77']);
      assert.deepEqual(await since('main'), ['moved-goalpost@5:77']);
    });

    it('is not compared with what a draft said on the branch that it is compared with', async () => {
      repository.write('q4.okr', objective('6%', '\n  draft'));
      repository.commit('2026-10-02');
      repository.git('checkout', '--quiet', '-b', 'feature');
      repository.write('q4.okr', objective('7%', ''));
      repository.commit('2026-10-05');
      assert.deepEqual(await since('main'), []);
    });
  });
});
