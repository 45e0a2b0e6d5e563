// How long `okr check --since` takes, compared with a plain `okr check`: `npm run bench:since [FILES]`. Needs a build.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { makeWorkspace, textOf } from './workspace.js';

const okr = resolve('dist/cli/okr.cjs');
const count = Number(process.argv[2] ?? 1000);
const folder = mkdtempSync(join(tmpdir(), 'okr-bench-'));

function git(...parameters: string[]): void {
  const person = ['-c', 'user.name=Bench', '-c', 'user.email=bench@acme.test'];
  execFileSync('git', [...person, ...parameters], { cwd: folder });
}

/** Seconds, the least of three. */
function timed(...parameters: string[]): string {
  const runs = [1, 2, 3].map(() => {
    const start = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      [okr, 'check', ...parameters, '--fail-on', 'never'],
      {
        cwd: folder,
        env: { ...process.env, OKR_TODAY: '2026-11-16' },
        encoding: 'utf8',
        maxBuffer: 1024 * 1024 * 1024,
      },
    );
    if (status !== 0) throw new Error(stderr);
    return (performance.now() - start) / 1000;
  });
  return Math.min(...runs).toFixed(2);
}

try {
  const files = makeWorkspace(count);
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'Base');
  console.log(`${files.size} files`);
  console.log(`okr check                              ${timed()} s`);
  console.log(`okr check --since main, nothing changed ${timed('--since', 'main')} s`);
  const [name, text] = ['team-0.okr', textOf(files, 'team-0.okr')];
  writeFileSync(join(folder, name), `// touched\n${text}`);
  console.log(`okr check --since main, a file changed  ${timed('--since', 'main')} s`);
  console.log(`okr check ${name} --since main   ${timed(name, '--since', 'main')} s`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
