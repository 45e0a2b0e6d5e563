import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'langium';

/** A git repository for one test, in its own folder, independent of the settings of the user. */
export class TestRepository {
  /** @param root the folder; a new one where none is given */
  constructor(readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'okr-test-')))) {
    this.git('init', '--quiet', '--initial-branch=main');
  }

  git(...parameters: string[]): string {
    return this.gitAt('2026-01-01', ...parameters);
  }

  write(path: string, text: string | Uint8Array): void {
    const target = join(this.root, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }

  /** Commits everything as if on this day, at noon. */
  commit(day: string): void {
    this.gitAt(day, 'add', '--all');
    this.gitAt(day, 'commit', '--quiet', '--message', `State of ${day}`);
  }

  uri(path: string): URI {
    return URI.file(join(this.root, path));
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private gitAt(day: string, ...parameters: string[]): string {
    const person = { GIT_AUTHOR_NAME: 'Ines', GIT_AUTHOR_EMAIL: 'ines@acme.test' };
    const committer = { GIT_COMMITTER_NAME: 'Ines', GIT_COMMITTER_EMAIL: 'ines@acme.test' };
    const dates = { GIT_AUTHOR_DATE: `${day}T12:00:00Z`, GIT_COMMITTER_DATE: `${day}T12:00:00Z` };
    const nobody = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
    const env = { PATH: process.env.PATH, ...person, ...committer, ...dates, ...nobody };
    return execFileSync('git', parameters, { cwd: this.root, env, encoding: 'utf8' });
  }
}
