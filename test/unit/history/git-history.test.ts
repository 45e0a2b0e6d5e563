import assert from 'node:assert/strict';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { git } from '../../../history/git.js';
import { GitHistory, historyFor } from '../../../history/git-history.js';
import { gitProgram } from '../../../history/git-program.js';
import type { PastText } from '../../../language/project/history.js';
import { TestRepository } from '../../support/git-repository.js';

const since = '2026-10-01';

describe('The history of files in git', () => {
  let repository: TestRepository;
  let told: string[];
  let history: GitHistory;

  beforeEach(() => {
    repository = new TestRepository();
    told = [];
    history = new GitHistory((message) => told.push(message));
  });
  afterEach(() => {
    assert.deepEqual(told, []);
    repository.remove();
  });

  const past = async (path: string): Promise<PastText | undefined> => {
    const request = { uri: repository.uri(path), since };
    await history.prepare([request]);
    return history.textBefore(request);
  };

  it('is not waited for endlessly', async () => {
    const long = 'word '.repeat(8_000_000);
    await assert.rejects(
      git(repository.root, ['hash-object', '--stdin'], long, 1),
      /^Error: The command took longer than 0\.001 seconds\.$/,
    );
  });

  it('is the last commit before the cycle on the trunk', async () => {
    repository.write('plans/q4 größe.okr', 'one');
    repository.commit('2026-09-01');
    repository.write('plans/q4 größe.okr', 'two');
    repository.commit('2026-09-28');
    repository.write('plans/q4 größe.okr', 'three');
    repository.commit('2026-10-05');
    assert.deepEqual(await past('plans/q4 größe.okr'), { text: 'two', date: '2026-09-28' });
  });

  it('is where a branch started, if that was in the cycle', async () => {
    repository.write('q4.okr', 'agreed');
    repository.commit('2026-09-28');
    repository.write('q4.okr', 'moved and merged');
    repository.commit('2026-10-05');
    repository.git('checkout', '--quiet', '-b', 'feature');
    assert.deepEqual(await past('q4.okr'), { text: 'moved and merged', date: '2026-10-05' });
    repository.write('q4.okr', 'moved again');
    repository.commit('2026-10-12');
    assert.deepEqual(await past('q4.okr'), { text: 'moved and merged', date: '2026-10-05' });
  });

  it('is the last commit before the cycle on a branch that is older', async () => {
    repository.write('q4.okr', 'draft');
    repository.commit('2026-09-01');
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.write('q4.okr', 'agreed');
    repository.commit('2026-09-28');
    repository.write('q4.okr', 'moved');
    repository.commit('2026-10-05');
    assert.deepEqual(await past('q4.okr'), { text: 'agreed', date: '2026-09-28' });
  });

  it('follows HEAD', async () => {
    repository.write('q4.okr', 'agreed');
    repository.commit('2026-09-20');
    assert.equal((await past('q4.okr'))?.text, 'agreed');
    repository.write('q4.okr', 'agreed later');
    repository.commit('2026-09-28');
    assert.equal((await past('q4.okr'))?.text, 'agreed later');
  });

  it('is none without a commit, before the first one, for a new file, and outside of repositories', async () => {
    repository.write('q4.okr', 'draft');
    assert.equal(await past('q4.okr'), undefined);
    repository.commit('2026-10-05');
    assert.equal(await past('q4.okr'), undefined);
    repository.write('new.okr', 'new');
    assert.equal(await past('new.okr'), undefined);
    repository.git('checkout', '--quiet', '-b', 'feature');
    repository.commit('2026-10-06');
    assert.equal(await past('new.okr'), undefined);
    assert.equal(await past('../nowhere/q4.okr'), undefined);
  });

  it('runs nothing that the repository names', async () => {
    const marker = join(repository.root, 'has-run');
    const script = join(repository.root, '.git', 'run.sh');
    repository.write('.git/run.sh', `#!/bin/sh\ntouch '${marker}'\ncat\n`);
    chmodSync(script, 0o755);
    repository.write('q4.okr', 'agreed draft');
    repository.write('.gitattributes', '*.okr diff=hostile filter=hostile\n');
    repository.commit('2026-09-28');
    repository.write('q4.okr', 'agreed');
    repository.commit('2026-10-05');
    for (const name of [
      'core.fsmonitor',
      'core.pager',
      'core.sshCommand',
      'diff.external',
      'diff.hostile.textconv',
      'diff.hostile.command',
      'filter.hostile.smudge',
      'filter.hostile.clean',
      'gpg.program',
    ]) {
      repository.git('config', name, script);
    }
    repository.git('config', 'log.showSignature', 'true');
    assert.equal((await past('q4.okr'))?.text, 'agreed draft');
    assert.equal(history.draftTexts({ uri: repository.uri('q4.okr'), since }).length, 1);
    assert.equal(existsSync(marker), false);
  });

  it('says once why git does not answer', async () => {
    repository.write('q4.okr', 'agreed');
    repository.commit('2026-09-28');
    repository.write('.git/config', 'this is no configuration [');
    assert.equal(await past('q4.okr'), undefined);
    assert.equal(await past('q4.okr'), undefined);
    assert.equal(told.length, 1);
    assert.match(told.splice(0)[0] ?? '', /git does not answer for .*bad config/);
  });

  it('never starts a program that lies in a workspace', () => {
    const present = ['git.exe', 'tools\\git.exe', 'C:\\Git\\cmd\\git.exe'];
    const find = (path: string) => gitProgram('win32', path, (one) => present.includes(one));
    assert.equal(find('.;tools;;C:\\Windows;C:\\Git\\cmd'), 'C:\\Git\\cmd\\git.exe');
    assert.equal(find('.;tools;C:\\Windows'), undefined);
    assert.equal(
      gitProgram('linux', '', () => false),
      'git',
    );
  });

  it('can be switched off', () => {
    assert.equal(historyFor({ OKR_HISTORY: 'off' }, assert.fail), undefined);
    assert.ok(historyFor({}, assert.fail));
  });
});
