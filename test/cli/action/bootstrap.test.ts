import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { isComplete, sources, writeDigests } from '../../../action/bootstrap/sources.mjs';
import { cleanEnvironment, temporaryFolder } from '../support/okr-process.js';

describe('The build of the action', () => {
  const folder = temporaryFolder();

  before(function () {
    // There a stand-in for npm would have to be a batch file.
    if (process.platform === 'win32') this.skip();
  });

  /** Runs the build in a checkout of nothing but the sources, with a shell script in npm's place. */
  function build(npm: string): { status: number | null; output: string; programs: string } {
    const checkout = join(folder.path, 'checkout');
    for (const path of sources) cpSync(path, join(checkout, path), { recursive: true });
    symlinkSync(resolve('node_modules'), join(checkout, 'node_modules'));
    const bin = join(folder.path, 'bin');
    mkdirSync(bin);
    writeFileSync(join(bin, 'npm'), `#!/bin/sh\necho "npm $*"\n${npm}\n`);
    chmodSync(join(bin, 'npm'), 0o755);
    const programs = join(folder.path, 'programs');
    const environment = { PATH: `${bin}:${process.env.PATH}`, OKR_PROGRAM: programs };
    const { status, stdout, stderr } = spawnSync(process.execPath, ['action/bootstrap/build.mjs'], {
      cwd: checkout,
      env: cleanEnvironment(environment),
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr, programs };
  }

  it('makes the programs that run here, from the files that a build is known by', () => {
    const { status, output, programs } = build('');
    assert.equal(status, 0, output);
    assert.match(output, /npm ci --ignore-scripts/);
    for (const [name, original] of [
      ['okr.cjs', 'dist/cli/okr.cjs'],
      ['program.cjs', 'dist/cli/program.cjs'],
      ['en.model', 'dist/cli/en.model'],
      ['de.model', 'dist/cli/de.model'],
      ['github.cjs', 'dist/action/github.cjs'],
    ] as const)
      assert.ok(readFileSync(join(programs, name)).equals(readFileSync(original)), name);
    const checkout = join(folder.path, 'checkout');
    assert.equal(isComplete(checkout, programs), true);
    // A program that another job put into the cache does not run.
    appendFileSync(join(programs, 'program.cjs'), '// changed');
    assert.equal(isComplete(checkout, programs), false);
    writeDigests(checkout, programs);
    assert.equal(isComplete(checkout, programs), true);
    appendFileSync(join(checkout, 'esbuild.mjs'), '// changed');
    assert.equal(isComplete(checkout, programs), false);
  });

  it('says in one annotation why it failed', () => {
    const { status, output } = build('exit 3');
    assert.equal(status, 2);
    assert.match(output, /^::error title=OKR::The program could not be built\. .*npm ci .* ended with 3\.$/m);
  });
});
