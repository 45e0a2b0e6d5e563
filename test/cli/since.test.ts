import assert from 'node:assert/strict';
import { readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import { run } from '../../cli/program/run.js';
import { TestRepository } from '../support/git-repository.js';
import { fakeHost } from './support/fake-host.js';
import { type OkrRun, runOkr } from './support/okr-process.js';

/** A plan with old debt: two warnings, one of them on a key result without a name. */
const plan = `plan sales in 2026-Q4

objective renewals "Customers stay because the product helps them" {
  owner @ines
  key result churn "Monthly churn falls to 3%" { to 3%   check-in 2026-11-10 3.6% }
  key result "Repeat purchases rise to 75%" { to 75%   check-in 2026-11-10 66% }
}
`;
const debt = [
  'missing-baseline sales.2026-Q4.churn',
  'missing-baseline key result "Repeat purchases rise to 75%"',
];
/** A key result that brings one more. */
const refunds = '  key result refunds "Refunds fall to 5%" { to 5%   check-in 2026-11-10 8% }\n';

const configuration = 'goals/okr.config.json';
const twentyLines = '// a remark\n'.repeat(20);

const isReport = new Ajv({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('docs/report.schema.json', 'utf8')),
);

describe('okr check --since', () => {
  let repository: TestRepository;

  beforeEach(() => {
    repository = new TestRepository();
    repository.write(
      configuration,
      '{ "root": true, "rules": { "only-lagging": "off", "only-leading": "off", "missing-baseline": "warning" } }\n',
    );
    repository.write('goals/sales/q4.okr', plan);
    repository.write('README.md', 'Goals are one folder of many.\n');
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'feature');
  });
  afterEach(() => repository.remove());

  /** In this process: what is asked of git and what comes of it takes most of the time as it is. */
  async function okr(args: readonly string[], folder = repository.root): Promise<OkrRun> {
    const host = fakeHost({ workingFolder: folder });
    const status = await run(['check', ...args], host);
    return { status, stdout: host.written, stderr: host.writtenErrors };
  }

  /** What is reported as new, each as rule and element, and how much else there is. */
  async function since(revision: string, ...args: string[]) {
    const run = await okr(['goals', '--since', revision, '--format', 'json', ...args]);
    assert.notEqual(run.stdout, '', run.stderr);
    assert.ok(isReport(JSON.parse(run.stdout)), JSON.stringify(isReport.errors));
    const { findings, comparison } = JSON.parse(run.stdout);
    return {
      new: (findings as { rule: string; element: string | null }[]).map(
        ({ rule, element }) => `${rule} ${element}`,
      ),
      known: comparison.leftOut as number,
      status: run.status,
    };
  }

  const nothingNew = { new: [], known: 2, status: 0 };
  const refundsNew = { new: ['missing-baseline sales.2026-Q4.refunds'], known: 2, status: 1 };

  it('finds the debt that this is all about', async () => {
    const { findings } = JSON.parse((await okr(['goals', '--format', 'json'])).stdout);
    assert.deepEqual(
      findings.map(({ rule, element }: { rule: string; element: string }) => `${rule} ${element}`),
      debt,
    );
  });

  describe('reports only what is new', () => {
    it('where a key result was added', async () => {
      repository.write('goals/sales/q4.okr', plan.replace('  key result "', `${refunds}  key result "`));
      repository.commit('2026-11-02');
      assert.deepEqual(await since('main'), refundsNew);
    });

    it('committed, staged, changed or not yet known to git', async () => {
      repository.write('goals/sales/q4.okr', plan.replace('  key result "', `${refunds}  key result "`));
      assert.deepEqual(await since('main'), refundsNew);
      repository.git('add', '--all');
      assert.deepEqual(await since('main'), refundsNew);
      repository.write('goals/care/q4.okr', plan.replaceAll('sales', 'care'));
      assert.deepEqual((await since('main')).new.length, 3);
    });

    it('where lines moved', async () => {
      repository.write(
        'goals/sales/q4.okr',
        twentyLines + plan.replace('  key result "', `${twentyLines}  key result "`),
      );
      assert.deepEqual(await since('main'), nothingNew);
    });

    it('where line ends were converted', async () => {
      repository.write('goals/sales/q4.okr', plan.replaceAll('\n', '\r\n'));
      assert.deepEqual(await since('main'), nothingNew);
    });

    it('where a file was renamed', async () => {
      repository.git('mv', 'goals/sales/q4.okr', 'goals/vertrieb größe.okr');
      repository.write(
        'goals/vertrieb größe.okr',
        plan.replace('  key result "', `${refunds}  key result "`),
      );
      assert.deepEqual(await since('main'), refundsNew);
    });

    it('where an element moved to another file of its plan', async () => {
      const [, renewed = ''] = /( {2}key result "Repeat.*\n)/.exec(plan) ?? [];
      repository.write('goals/sales/q4.okr', plan.replace(renewed, ''));
      repository.write('goals/sales/more.okr', `plan sales in 2026-Q4\n\n${renewed.trim()}\n`);
      const found = await since('main');
      assert.deepEqual(
        found.new.filter((one) => one.startsWith('missing-baseline')),
        [],
      );
    });

    it('where an element moved to another plan', async () => {
      repository.write('goals/sales/q4.okr', 'plan sales in 2026-Q4\n');
      repository.write('goals/care/q4.okr', plan.replace('plan sales', 'plan care'));
      assert.deepEqual(await since('main'), nothingNew);
    });

    it('where an element was renamed', async () => {
      repository.write('goals/sales/q4.okr', plan.replace('key result churn', 'key result leaving'));
      assert.deepEqual(await since('main'), nothingNew);
    });

    it('where an element was reworded, which is all that is said of it', async () => {
      const reworded = plan
        .replace('Monthly churn falls', 'The monthly churn falls')
        .replace('Repeat purchases rise', 'Repeat purchases in shops rise');
      repository.write('goals/sales/q4.okr', reworded);
      assert.deepEqual(await since('main'), {
        new: ['moved-goalpost sales.2026-Q4.churn'],
        known: 2,
        status: 1,
      });
    });

    it('where an element was replaced by another', async () => {
      repository.write('goals/sales/q4.okr', plan.replace(/ {2}key result churn.*\n/, refunds));
      assert.deepEqual(await since('main'), { ...refundsNew, known: 1 });
    });

    it('where one of two that are alike is new', async () => {
      const twice = plan.replace(/( {2}key result "Repeat.*\n)/, '$1$1');
      repository.write('goals/sales/q4.okr', twice);
      const found = await since('main');
      assert.deepEqual(
        found.new.filter((one) => one.startsWith('missing-baseline')),
        [debt[1]],
      );
    });

    it('where a finding became worse', async () => {
      repository.write(
        'goals/okr.config.json',
        '{ "root": true, "rules": { "missing-baseline": "error" } }\n',
      );
      // The rules of today hold for both versions: passing time and stricter rules are nobody's change to a goal.
      assert.deepEqual(
        (await since('main')).new.filter((one) => one.startsWith('missing-baseline')),
        [],
      );
    });

    it('where a waiver was taken out', async () => {
      const waived = plan.replace(
        '  key result churn',
        '  // okr-ignore missing-baseline: everybody owns it\n  key result churn',
      );
      repository.write('goals/sales/q4.okr', waived);
      repository.commit('2026-10-12');
      assert.deepEqual((await since('main')).new, []);
      repository.write('goals/sales/q4.okr', plan);
      assert.deepEqual(await since('HEAD'), { new: [debt[0]], known: 1, status: 1 });
    });
  });

  it('says where another file is broken by the change', async () => {
    repository.write(
      'goals/care/q4.okr',
      'plan care in 2026-Q4\n\nobjective calm "Customers call only once" { owner @tom   supports sales.2026-Q4.renewals }\n',
    );
    repository.commit('2026-10-12');
    repository.write('goals/sales/q4.okr', plan.replace('renewals', 'staying'));
    const found = await since('HEAD');
    assert.deepEqual(
      found.new.filter((one) => /^unresolved|^removed/.test(one)),
      ['removed-while-linked sales.2026-Q4.renewals'],
    );
  });

  it('does not let the debt of a file that is not selected pass for that of another', async () => {
    repository.write('goals/care/q4.okr', 'key result "A" { from 1 to 2 }\n');
    repository.commit('2026-10-12');
    repository.write('goals/people/q4.okr', 'key result "A" { from 1 to 2 }\n');
    const run = await okr(['goals/people', '--since', 'HEAD', '--format', 'json']);
    assert.ok(JSON.parse(run.stdout).findings.length > 0, run.stdout);
    assert.equal(run.status, 1);
  });

  it('never fails because time has passed', async () => {
    repository.write('goals/okr.config.json', '{ "root": true, "cadence": "weekly" }\n');
    repository.commit('2026-10-12');
    repository.write('goals/sales/q4.okr', `// touched\n${plan}`);
    const later = ['goals', '--today', '2026-12-28', '--format', 'json'];
    const all = JSON.parse((await okr(later)).stdout).findings as { rule: string }[];
    assert.ok(all.some(({ rule }) => rule === 'stale-check-in'));
    const run = await okr([...later, '--since', 'HEAD']);
    assert.deepEqual(JSON.parse(run.stdout).findings, []);
    assert.equal(JSON.parse(run.stdout).comparison.leftOut, all.length);
    assert.equal(run.status, 0);
  });

  it('says that nothing changed', async () => {
    const run = await okr(['goals', '--since', 'main']);
    assert.equal(run.status, 0);
    assert.match(
      run.stdout,
      /1 file, 2 key results: no new findings, 2 were there before, today 2026-11-16, compared with main \([0-9a-f]{7}\)\n$/,
    );
    assert.match(run.stderr, /^No plan and no configuration has changed since main/);
  });

  it('compares with where the branch left, whatever came to the other since', async () => {
    repository.git('checkout', '--quiet', 'main');
    repository.write('goals/sales/q4.okr', plan.replaceAll('churn ', 'churn-rate '));
    repository.write('goals/care/q4.okr', plan.replaceAll('sales', 'care'));
    repository.commit('2026-10-12');
    repository.git('checkout', '--quiet', 'feature');
    assert.deepEqual(await since('main'), nothingNew);
  });

  describe('knows what was agreed on', () => {
    const moved = plan.replace('{ to 3%   ', '{ to 3.5%   ').replace('falls to 3%"', 'falls to 3.5%"');

    it('and reports a goal that the change moved', async () => {
      repository.write('goals/sales/q4.okr', moved);
      assert.deepEqual(
        (await since('main')).new.filter((one) => one.startsWith('moved-goalpost'))[0],
        'moved-goalpost sales.2026-Q4.churn',
      );
    });

    it('also in a file that was renamed', async () => {
      repository.git('rm', '--quiet', 'goals/sales/q4.okr');
      repository.write('goals/sales/renamed.okr', moved);
      assert.ok((await since('main')).new.includes('moved-goalpost sales.2026-Q4.churn'));
    });

    it('and does not repeat what others moved before', async () => {
      repository.git('checkout', '--quiet', 'main');
      repository.write('goals/sales/q4.okr', moved);
      repository.commit('2026-10-12');
      repository.git('checkout', '--quiet', '-b', 'later');
      repository.write('goals/sales/q4.okr', `// touched\n${moved}`);
      assert.deepEqual((await since('main')).new, []);
    });
  });

  describe('judges by the configuration of today', () => {
    it('so that a stricter rule is nobody’s new finding, and its own mistakes are', async () => {
      repository.write('goals/okr.config.json', '{ "root": true, "profile": "strictest" }\n');
      assert.deepEqual((await since('main')).new, ['invalid-configuration null']);
      repository.commit('2026-10-12');
      repository.write('goals/sales/q4.okr', `// touched\n${plan}`);
      assert.deepEqual((await since('HEAD')).new, []);
    });

    it('also where the base had none that could be read', async () => {
      repository.write('goals/okr.config.json', Buffer.from([0x7b, 0xff, 0xfe]));
      repository.commit('2026-10-12');
      repository.write('goals/okr.config.json', '{ "root": true }\n');
      repository.write('goals/sales/q4.okr', `// touched\n${plan}`);
      assert.deepEqual((await since('HEAD')).new, []);
    });
  });

  describe('has something to compare with', () => {
    it('where the base had no plans at all', async () => {
      repository.git('checkout', '--quiet', '--orphan', 'fresh');
      repository.git('rm', '--quiet', '-r', '--cached', '.');
      repository.git('commit', '--quiet', '--allow-empty', '--message', 'Nothing yet');
      assert.deepEqual(await since('HEAD'), { new: debt, known: 0, status: 1 });
    });

    it('where the base did not parse', async () => {
      repository.write('goals/sales/q4.okr', plan.replace('{\n', '\n'));
      repository.commit('2026-10-12');
      repository.write('goals/sales/q4.okr', plan);
      const found = await since('HEAD');
      assert.ok(!found.new.some((one) => one.startsWith('syntax-error')));
      repository.commit('2026-10-19');
      repository.write('goals/sales/q4.okr', plan.replace('{\n', '\n'));
      assert.ok((await since('HEAD')).new.some((one) => one.startsWith('syntax-error')));
    });

    it('where files were deleted', async () => {
      repository.write('goals/care/q4.okr', plan.replaceAll('sales', 'care'));
      repository.commit('2026-10-12');
      rmSync(join(repository.root, 'goals/sales'), { recursive: true });
      assert.deepEqual(await since('HEAD'), nothingNew);
    });

    it('in a worktree', async () => {
      repository.git('worktree', 'add', '--quiet', 'elsewhere/tree', 'HEAD', '--detach');
      const folder = join(repository.root, 'elsewhere/tree');
      const run = await okr(['goals', '--since', 'main'], folder);
      assert.match(run.stdout, /no new findings, 2 were there before/);
    });

    it('in a folder with spaces and umlauts', async () => {
      renameSync(join(repository.root, 'goals'), join(repository.root, 'unsere Ziele ü'));
      repository.commit('2026-10-12');
      repository.write('unsere Ziele ü/sales/q4.okr', `// touched\n${plan}`);
      const run = await okr(['--since', 'HEAD'], join(repository.root, 'unsere Ziele ü/sales'));
      assert.match(run.stdout, /no new findings, 2 were there before/);
    });

    it('where the folder of the project was renamed', async () => {
      renameSync(join(repository.root, 'goals'), join(repository.root, 'ziele'));
      const run = await okr(['ziele', '--since', 'main']);
      assert.match(run.stdout, /no new findings, 2 were there before/);
    });

    it('where a file moved into a project of its own', async () => {
      repository.write(
        'goals/sales/okr.config.json',
        readFileSync(join(repository.root, configuration), 'utf8'),
      );
      renameSync(join(repository.root, 'goals/sales/q4.okr'), join(repository.root, 'goals/q4.okr'));
      repository.commit('2026-10-12');
      renameSync(join(repository.root, 'goals/q4.okr'), join(repository.root, 'goals/sales/own.okr'));
      assert.deepEqual(await since('HEAD'), nothingNew);
    });
  });

  describe('says what is in the way', () => {
    const refused = async (args: readonly string[], message: RegExp) => {
      const { status, stdout, stderr } = await okr(args);
      assert.match(stderr, message);
      assert.equal(stdout, '');
      assert.equal(status, 2);
    };

    it('for a name that is no commit', async () => {
      for (const name of ['nowhere', '', '--output=x', 'main..feature', 'HEAD:README.md'])
        await refused(['goals', `--since=${name}`], /^error: There is no commit /);
    });

    it('for a branch of a remote that was not fetched', async () => {
      repository.git('remote', 'add', 'origin', 'https://code.test/plans.git');
      await refused(
        ['goals', '--since', 'origin/main'],
        /Fetch it: `git fetch origin main:refs\/remotes\/origin\/main`\.\n$/,
      );
    });

    it('outside of a repository', async () => {
      rmSync(join(repository.root, '.git'), { recursive: true });
      await refused(['goals', '--since', 'main'], /is in no git repository/);
    });

    it('for paths of several repositories', async () => {
      const other = new TestRepository();
      try {
        other.write('q4.okr', plan);
        await refused(['goals', other.root, '--since', 'main'], /within one repository, and .* is not in /);
        await refused([join(other.root, 'q4.okr'), 'goals', '--since', 'main'], /, and goals is not in /);
      } finally {
        other.remove();
      }
    });

    it('before the first commit', async () => {
      rmSync(join(repository.root, '.git'), { recursive: true });
      repository.git('init', '--quiet');
      await refused(['goals', '--since', 'HEAD'], /has no commit yet/);
    });

    it('without git', async () => {
      const { status, stderr } = runOkr(['check', 'goals', '--since', 'main'], {
        folder: repository.root,
        environment: { PATH: '/nowhere' },
      });
      assert.match(stderr, /^error: The program git is missing/);
      assert.equal(status, 2);
    });

    it('where git itself fails', async () => {
      const tree = repository.git('rev-parse', 'HEAD^{tree}').trim();
      rmSync(join(repository.root, '.git/objects', tree.slice(0, 2), tree.slice(2)));
      await refused(['goals', '--since', 'HEAD'], /^error: git did not answer\. fatal: .+\n$/);
    });

    it('where histories have nothing in common', async () => {
      repository.git('checkout', '--quiet', '--orphan', 'stranger');
      repository.git('commit', '--quiet', '--allow-empty', '--message', 'Apart');
      await refused(['goals', '--since', 'main'], /no common commit/);
    });

    it('for options that contradict each other', async () => {
      await refused(['goals', '--changed-lines'], /Add --since REF/);
      await refused(['goals', '--update-baseline'], /[Aa]dd --baseline FILE/);
      await refused(
        ['goals', '--update-baseline', '--baseline', 'b.json', '--since', 'main'],
        /Remove --since/,
      );
    });
  });

  it('tells in a shallow clone what to fetch', async () => {
    repository.write('goals/sales/q4.okr', `// one\n${plan}`);
    repository.commit('2026-10-12');
    repository.write('goals/sales/q4.okr', `// two\n${plan}`);
    repository.commit('2026-10-19');
    const clone = join(repository.root, 'clone');
    const source = `file://${repository.root}`;
    repository.git('clone', '--quiet', '--depth=1', '--no-single-branch', source, 'clone');
    const shallow = await okr(['goals', '--since', 'origin/main'], clone);
    assert.equal(shallow.status, 2);
    assert.match(shallow.stderr, /too shallow.*`git fetch --deepen=100`.*`fetch-depth: 0`/);
    assert.match(
      (await okr(['goals', '--since', 'HEAD~1'], clone)).stderr,
      /There is no commit HEAD~1 in this clone. The clone is shallow. Fetch more/,
    );
    assert.match(
      (await okr(['goals', '--since', 'origin/elsewhere'], clone)).stderr,
      /Fetch it: `git fetch --depth=100 origin elsewhere:refs\/remotes\/origin\/elsewhere`; in GitHub Actions/,
    );
    repository.git('-C', clone, 'fetch', '--quiet', '--deepen=2');
    const deep = await okr(['goals', '--since', 'origin/main'], clone);
    assert.match(deep.stdout, /no new findings, 2 were there before/);
    assert.equal(deep.status, 0);
  });

  describe('with --changed-lines', () => {
    it('reports what lies on lines that the change wrote, new or not', async () => {
      repository.write('goals/sales/q4.okr', plan.replace('3.6%', '3.5%'));
      assert.deepEqual(await since('main', '--changed-lines'), { new: [debt[0]], known: 1, status: 1 });
      assert.match(
        (await okr(['goals', '--since', 'main', '--changed-lines'])).stdout,
        /1 warning on changed lines, 1 elsewhere, /,
      );
    });

    it('and no line that only moved, nor one next to those that were taken out', async () => {
      repository.write('goals/sales/q4.okr', twentyLines + plan.replace('  owner @ines\n', ''));
      assert.deepEqual((await since('main', '--changed-lines')).known, 3);
    });

    it('and knows lines again in a file that was renamed', async () => {
      repository.git('mv', 'goals/sales/q4.okr', 'goals/sales/renamed.okr');
      assert.deepEqual(await since('main', '--changed-lines'), nothingNew);
    });
  });
});
