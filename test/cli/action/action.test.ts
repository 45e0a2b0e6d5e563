import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TestRepository } from '../../support/git-repository.js';
import { type ActionSituation, commandsIn, runAction } from './action-runner.js';
import { FakeGitHub } from './fake-github.js';
import { PullRequest, planAfter } from './pull-request.js';

describe('The GitHub Action', () => {
  let github: FakeGitHub;
  const made: { remove(): void }[] = [];

  beforeEach(async () => {
    github = new FakeGitHub();
    await github.start();
  });
  afterEach(async () => {
    await github.stop();
    for (const one of made.splice(0)) one.remove();
  });

  function open(change = (origin: TestRepository) => origin.write('sales.okr', planAfter), branch?: string) {
    const request = new PullRequest({ change, branch });
    made.push(request);
    return request;
  }

  function run(
    request: PullRequest,
    situation: Partial<ActionSituation> & { checkout?: TestRepository } = {},
  ) {
    const { checkout = request.checkOut(), ...rest } = situation;
    if (!made.includes(checkout)) made.push(checkout);
    return runAction({ workspace: checkout.root, event: request.event(), api: github.address, ...rest });
  }

  it('reports what the pull request brought, from a clone of one commit', async () => {
    const { status, log, outputs, summary } = await run(open());
    assert.deepEqual(
      commandsIn(log).map(({ command, text }) => [
        command,
        /Publish|target|Renewals|morning/.exec(text)?.[0],
      ]),
      [
        ['warning', 'target'],
        ['warning', 'Publish'],
      ],
    );
    assert.deepEqual([status, outputs['new-findings'], outputs['exit-code']], [1, '2', '1']);
    assert.match(summary, /\| warning \| sales.okr:8 \|/);
  });

  it('finds where the branch began, where its own last commit is checked out', async () => {
    const request = open();
    const { status, outputs } = await run(request, { checkout: request.checkOut(request.head) });
    assert.deepEqual([status, outputs['new-findings']], [1, '2']);
  });

  it('fetches more and more where the branch began long ago', async () => {
    const request = open((origin) => {
      for (let commit = 0; commit < 60; commit++)
        origin.git('commit', '--quiet', '--allow-empty', '--message', `Step ${commit}`);
      origin.write('sales.okr', planAfter);
    });
    const checkout = request.checkOut(request.head);
    const { outputs } = await run(request, { checkout });
    assert.equal(outputs['new-findings'], '2');
    assert.equal(checkout.git('rev-list', '--count', 'HEAD').trim(), '62');
  });

  it('reports everything where nothing is compared', async () => {
    const { outputs } = await run(open(), {
      inputs: { since: 'none', 'fail-on': 'never', summary: 'false' },
    });
    // Without an earlier version there is no goalpost that moved.
    assert.deepEqual([outputs['new-findings'], outputs['exit-code']], ['4', '0']);
    const pushed = await run(open(), { event: { ref: 'refs/heads/main' } });
    assert.equal(pushed.outputs['new-findings'], '4');
  });

  it('fetches a branch by its name', async () => {
    const { outputs } = await run(open(), { event: {}, inputs: { since: 'origin/main' } });
    assert.equal(outputs['new-findings'], '2');
  });

  it('says what to set where there is no such commit', async () => {
    const { status, log } = await run(open(), { inputs: { since: 'v9' } });
    assert.equal(status, 2);
    const [{ command, text } = { command: '', text: '' }] = commandsIn(log);
    assert.equal(command, 'error');
    assert.match(text, /no commit v9 .*`fetch-depth: 0`/);
  });

  it('passes on paths, severity, day, baseline and changed lines', async () => {
    const none = await run(open(), { inputs: { paths: 'care.okr\nokr.config.json', 'fail-on': 'error' } });
    assert.deepEqual([none.status, none.outputs['new-findings']], [0, '0'], none.log);
    const later = await run(open(), { inputs: { 'changed-lines': 'true', today: '2026-12-01' } });
    assert.match(later.log, /2026-12-01/);
    const accepted = await run(
      open((origin) => {
        origin.write('sales.okr', planAfter);
        origin.write('plans/okr.baseline.json', '{}');
      }),
      { inputs: { baseline: 'plans/okr.baseline.json' } },
    );
    assert.equal(accepted.status, 2);
    assert.match(accepted.log, /^::error .*plans\/okr.baseline.json/m);
  });

  it('looks at one folder of many', async () => {
    const request = open((origin) => origin.write('goals/team/sales.okr', planAfter));
    const { log, outputs } = await run(request, { inputs: { 'working-directory': 'goals' } });
    assert.equal(outputs['exit-code'], '1');
    assert.match(log, /file=goals\/team\/sales\.okr/);
  });

  it('writes SARIF and has it uploaded, but not for a fork', async () => {
    const request = open();
    const checkout = request.checkOut();
    const inputs = { sarif: 'out/okr.sarif', 'upload-sarif': 'true', 'fail-on': 'never' };
    const { called, outputs } = await run(request, { checkout, inputs });
    const file = join(checkout.root, 'out', 'okr.sarif');
    assert.equal(outputs['sarif-file'], file);
    assert.equal(JSON.parse(readFileSync(file, 'utf8')).runs[0].results.length, 2);
    const upload = called.find(({ action }) => action === 'github/codeql-action/upload-sarif');
    assert.deepEqual(upload?.with, { sarif_file: file, category: 'okr' });
    const ofFork = await run(request, { checkout, inputs, event: request.event({ isFromFork: true }) });
    assert.deepEqual(
      ofFork.called.map(({ action }) => action),
      // The first one restores the program, the others what was found before.
      ['actions/setup-node', 'actions/cache/restore', 'actions/cache/restore', 'actions/cache/save'],
    );
    assert.match(ofFork.log, /^::notice .*may only read/m);
  });

  it('suggests clear fixes at changed lines, each once', async () => {
    const plan = planAfter.replace('plan sales', 'plan shops').replace('@leila\n', '@leila owner @leila\n');
    const request = open((origin) => origin.write('goals/shops.okr', plan));
    const inputs = { suggestions: 'true', 'fail-on': 'never', 'working-directory': 'goals' };
    const { status, log } = await run(request, { inputs });
    assert.equal(status, 0, log);
    await run(request, { inputs });
    assert.deepEqual(
      github.lineComments.map(({ path, line, body }) => [path, line, body.split('\n').slice(-3)]),
      [
        ['goals/shops.okr', 4, ['```suggestion', '  owner @leila', '```']],
        [
          'goals/shops.okr',
          7,
          ['```suggestion', '  key result unbased "Renewals rise to 90%" { from unknown to 90% }', '```'],
        ],
      ],
    );
    assert.deepEqual(github.comments, []);
  });

  describe('comments', () => {
    const inputs = { comment: 'true', 'fail-on': 'never' };

    it('once, and rewrites the same comment later', async () => {
      github.add('stranger', 'I read <!-- okr-diff --> somewhere');
      for (let more = 0; more < 120; more++) github.add('ines', 'Hm.');
      const request = open();
      const first = await run(request, { inputs });
      assert.match(first.log, /The comment is written: https:\/\/github\.test/);
      const [comment] = github.comments.slice(121);
      assert.match(comment?.body ?? '', /^<!-- okr-diff -->[^]*3% → 4%[^]*Publish 10 blog posts/);

      const changed = open((origin) => origin.write('sales.okr', planAfter.replace('to 4% }', 'to 4.5% }')));
      const second = await run(changed, { inputs });
      assert.match(second.log, /The comment is up to date/);
      assert.match(comment?.body ?? '', /3% → 4.5%/);

      const undone = open((origin) => origin.write('README.md', 'Nothing about goals.\n'));
      await run(undone, { inputs });
      assert.doesNotMatch(comment?.body ?? '', /4.5%|Publish/);
      assert.equal(github.comments.length, 122);
    });

    it('apart for each set of paths, and never on what another person wrote', async () => {
      const request = open();
      await run(request, { inputs });
      const [{ body } = { body: '' }] = github.comments;
      github.comments.splice(0);
      const copy = github.add('stranger', body);
      await run(request, { inputs });
      await run(request, { inputs: { ...inputs, paths: 'sales.okr' } });
      assert.equal(copy.body, body);
      assert.deepEqual(
        github.comments.map(({ user }) => user.login),
        ['stranger', 'github-actions[bot]', 'github-actions[bot]'],
      );
    });

    it('not where no goal changes', async () => {
      const request = open((origin) => origin.write('README.md', 'Nothing about goals.\n'));
      const { status, log } = await run(request, { inputs });
      assert.deepEqual([status, github.comments], [0, []]);
      assert.match(log, /^::notice .*No comment: no goal changes/m);
    });

    it('in the summary of the job where the run may only read', async () => {
      github.mayWrite = false;
      const request = open();
      const { status, log, summary } = await run(request, {
        inputs,
        event: request.event({ isFromFork: true }),
      });
      assert.deepEqual([status, github.comments], [0, []]);
      assert.match(log, /^::notice .*a run of a fork may only read/m);
      assert.match(summary, /3% → 4%/);
      const own = await run(request, { inputs });
      assert.match(own.log, /^::notice .*pull-requests: write/m);
    });

    it('in the summary where GitHub cannot be reached, and fails over nothing', async () => {
      const { status, log, summary } = await run(open(), { inputs, api: 'http://127.0.0.1:9' });
      assert.equal(status, 0);
      assert.match(log, /^::warning .*No comment/m);
      assert.match(summary, /3% → 4%/);
    });
  });

  it('refuses inputs that make no sense, naming each in one annotation', async () => {
    const { status, log } = await run(open(), { inputs: { 'fail-on': 'sometimes', comment: 'yes' } });
    assert.equal(status, 2);
    assert.deepEqual(
      commandsIn(log).map(({ command }) => command),
      ['error'],
      log,
    );
    assert.match(log, /fail-on: .*comment: /);
  });

  it('runs nothing that a branch, a path or a plan says', async function () {
    // Windows has no file of such a name.
    if (process.platform === 'win32') this.skip();
    const evil = '$(touch pwned)`touch pwned`';
    const plan = `objective "${evil} ::set-output name=exit-code::0" {
  key result "Publish 10 posts\u2028::error::forged ##[command]touch pwned @everyone" { from 0 to 10 }
}
`;
    const change = (origin: TestRepository) => {
      origin.write(`${evil}/::add-path::pwned.okr`, plan);
      origin.write('##[set-env name=PATH;]x.okr', plan);
      origin.write('broken.okr', '\n::stop-commands::x\n::add-mask::3\nobjective "::error::x\n');
    };
    const request = open(change, 'x;$(touch${IFS}pwned)`touch${IFS}pwned`');
    const checkout = request.checkOut();
    const { log, outputs } = await run(request, {
      checkout,
      inputs: { comment: 'true', paths: `${evil}\n.` },
    });
    assert.deepEqual(
      commandsIn(log).filter(({ command }) => !['error', 'warning', 'notice'].includes(command)),
      [],
    );
    assert.ok(
      commandsIn(log).every(({ text }) => !text.startsWith('forged')),
      log,
    );
    assert.equal(outputs['exit-code'], '1', log);
    assert.equal(existsSync(join(checkout.root, 'pwned')), false);
    assert.match(github.comments[0]?.body ?? '', /touch pwned/);
    assert.doesNotMatch(github.comments[0]?.body ?? '', /[^`]@everyone/);
  });
});
