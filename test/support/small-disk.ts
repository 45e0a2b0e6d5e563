import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Mounts a small file system that a test can fill. Returns false if this process may not mount. */
export function mountSmallDisk(folder: string, size = '128k'): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  return spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${size}`, 'okr-test', folder]).status === 0;
}

/** Fills a file system to its last byte, with a file of it. */
export function fill(path: string): void {
  for (let size = 65_536; size >= 1; size = Math.floor(size / 2)) {
    try {
      while (true) writeFileSync(path, 'x'.repeat(size), { flag: 'a' });
    } catch (error) {
      assert.equal((error as NodeJS.ErrnoException).code, 'ENOSPC');
    }
  }
}

/** Removes the file system, with all that is in it. */
export function unmount(folder: string): void {
  const { status, stderr } = spawnSync('umount', ['--lazy', folder], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}
