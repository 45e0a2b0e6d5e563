import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs, {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '../../../../cli/host/usage-error.js';
import { diskOperations, type FileOperations } from '../../../../cli/host/write-files/file-operations.js';
import type { FileToWrite } from '../../../../cli/host/write-files/staged-file.js';
import { temporaryName } from '../../../../cli/host/write-files/temporary-names.js';
import { newFile, replacement, writeFiles } from '../../../../cli/host/write-files/write-files.js';
import { temporaryFolder } from '../../../cli/support/okr-process.js';

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;
const oldText = 'old\n'.repeat(100);
const newText = 'new\n'.repeat(5000);

describe('Writing files', () => {
  const folder = temporaryFolder();
  const at = (...parts: string[]) => join(folder.path, ...parts);
  const read = (...parts: string[]) => readFileSync(at(...parts), 'utf8');
  const names = () => readdirSync(folder.path).sort();

  it('replaces a file, keeps its mode, and leaves nothing next to it', () => {
    writeFileSync(at('plan.okr'), oldText);
    if (!onWindows) chmodSync(at('plan.okr'), 0o640);
    writeFiles([replacement(at('plan.okr'), newText)]);
    assert.equal(read('plan.okr'), newText);
    if (!onWindows) assert.equal(statSync(at('plan.okr')).mode & 0o7777, 0o640);
    assert.deepEqual(names(), ['plan.okr']);
  });

  it('keeps the owner if the system allows it', function () {
    if (!isRoot) this.skip();
    writeFileSync(at('plan.okr'), oldText);
    fs.chownSync(at('plan.okr'), 4242, 4243);
    chmodSync(at('plan.okr'), 0o664);
    writeFiles([replacement(at('plan.okr'), newText)]);
    const { uid, gid, mode } = statSync(at('plan.okr'));
    assert.deepEqual([uid, gid, mode & 0o7777], [4242, 4243, 0o664]);
  });

  it('writes the target of a symbolic link, and keeps the link', function () {
    if (onWindows) this.skip();
    mkdirSync(at('real'));
    writeFileSync(at('real', 'plan.okr'), oldText);
    symlinkSync('real/plan.okr', at('one.okr'));
    symlinkSync('one.okr', at('two.okr'));
    symlinkSync('real/later.okr', at('dangling.okr'));
    writeFiles([replacement(at('two.okr'), newText), replacement(at('dangling.okr'), newText)]);
    assert.deepEqual(
      [readlinkSync(at('one.okr')), readlinkSync(at('two.okr'))],
      ['real/plan.okr', 'one.okr'],
    );
    assert.deepEqual([read('real', 'plan.okr'), read('real', 'later.okr')], [newText, newText]);
    assert.deepEqual(readdirSync(at('real')).sort(), ['later.okr', 'plan.okr']);
  });

  it('creates a file with its missing folders, and never replaces a file', () => {
    writeFiles([newFile(at('a', 'b', 'plan.okr'), newText)]);
    assert.equal(read('a', 'b', 'plan.okr'), newText);
    assert.deepEqual(readdirSync(at('a', 'b')), ['plan.okr']);
    refuses(
      [newFile(at('a', 'b', 'plan.okr'), oldText)],
      /plan\.okr cannot be written: it exists already\.$/,
    );
    assert.equal(read('a', 'b', 'plan.okr'), newText);
    if (onWindows) return;
    symlinkSync('nowhere', at('dangling.okr'));
    refuses([newFile(at('dangling.okr'), newText)], /it exists already/);
  });

  it('writes none of several files if one cannot be written', () => {
    writeFileSync(at('one.okr'), oldText);
    mkdirSync(at('three.okr'));
    const files = [
      replacement(at('one.okr'), newText),
      newFile(at('new', 'two.okr'), newText),
      replacement(at('three.okr'), newText),
    ];
    refuses(files, /three\.okr cannot be written: it is a folder\.$/);
    assert.deepEqual([names(), read('one.okr')], [['one.okr', 'three.okr'], oldText]);
  });

  it('refuses a file without permission to write, also for root', function () {
    if (onWindows) this.skip();
    writeFileSync(at('plan.okr'), oldText);
    chmodSync(at('plan.okr'), 0o444);
    refuses([replacement(at('plan.okr'), newText)], /plan\.okr cannot be written: it is write-protected\.$/);
    assert.deepEqual([names(), read('plan.okr')], [['plan.okr'], oldText]);
  });

  it('refuses names that are too long, loops of links, and folders that are files', function () {
    if (onWindows) this.skip();
    symlinkSync('loop.okr', at('loop.okr'));
    writeFileSync(at('file'), oldText);
    const long = 'n'.repeat(300);
    refuses([replacement(at(`${long}.okr`), newText)], /: its name is too long\.$/);
    refuses([newFile(at('fresh', 'folder', long, 'plan.okr'), newText)], /: its name is too long\.$/);
    refuses([replacement(at('loop.okr'), newText)], /: its symbolic links form a loop\.$/);
    refuses([replacement(at('file', 'plan.okr'), newText)], /: a part of its path is not a folder\.$/);
    assert.deepEqual(names(), ['file', 'loop.okr']);
    // The temporary name must not be longer than a name of the maximum length.
    writeFiles([newFile(at('n'.repeat(255)), newText)]);
    writeFiles([replacement(at('n'.repeat(255)), oldText)]);
    assert.equal(read('n'.repeat(255)), oldText);
  });

  it('does not write a file that has changed since it was read', () => {
    writeFileSync(at('plan.okr'), newText);
    const was = new TextEncoder().encode(oldText);
    refuses(
      [{ ...replacement(at('plan.okr'), 'other'), was }],
      /has changed in the meantime and was not written/,
    );
    refuses(
      [{ ...replacement(at('gone.okr'), 'other'), was }],
      /has changed in the meantime and was not written/,
    );
    assert.deepEqual([names(), read('plan.okr')], [['plan.okr'], newText]);
    writeFiles([{ ...replacement(at('plan.okr'), 'other'), was: new TextEncoder().encode(newText) }]);
    assert.equal(read('plan.okr'), 'other');
  });

  it('writes to a device, and never replaces it by a file', function () {
    if (!existsSync('/dev/full')) this.skip();
    writeFiles([replacement('/dev/null', newText)]);
    assert.ok(lstatSync('/dev/null').isCharacterDevice());
    refuses([replacement('/dev/full', newText)], /^\/dev\/full cannot be written: no space is left\.$/);
    assert.ok(lstatSync('/dev/full').isCharacterDevice());
  });

  it('creates a file on file systems without hard links', () => {
    const withoutLinks: FileOperations = {
      ...diskOperations,
      linkSync: () => {
        throw Object.assign(new Error('no links here'), { code: 'EPERM' });
      },
    };
    writeFiles([newFile(at('plan.okr'), newText)], withoutLinks);
    assert.deepEqual([names(), read('plan.okr')], [['plan.okr'], newText]);
    assert.throws(() => writeFiles([newFile(at('plan.okr'), oldText)], withoutLinks), /it exists already/);
    assert.deepEqual([names(), read('plan.okr')], [['plan.okr'], newText]);
  });

  it('removes the temporary files of a killed run, but not those of a running one', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    const ended = temporaryName().replace(`-${process.pid}-`, `-${pid}-`);
    const goesOn = temporaryName();
    const elsewhere = ended.replace(/-[0-9a-f]{8}-/, '-00000000-');
    for (const name of [ended, goesOn, elsewhere, '.okr-notes.tmp']) writeFileSync(at(name), oldText);
    writeFiles([newFile(at('plan.okr'), newText)]);
    assert.deepEqual(names(), [goesOn, elsewhere, '.okr-notes.tmp', 'plan.okr'].sort(), hostname());
  });

  /** The kinds of files that one run can write: one file, several files, new files, links. */
  const cases: Record<
    string,
    { prepare(): void; files(): FileToWrite[]; created: string[]; replaced: string[] }
  > = {
    'a file that is there': {
      prepare: () => writeFileSync(at('plan.okr'), oldText),
      files: () => [replacement(at('plan.okr'), newText)],
      created: [],
      replaced: ['plan.okr'],
    },
    'a file in new folders': {
      prepare: () => {},
      files: () => [newFile(at('a', 'b', 'plan.okr'), newText)],
      created: ['a/b/plan.okr'],
      replaced: [],
    },
    'several files': {
      prepare: () => {
        writeFileSync(at('one.okr'), oldText);
        writeFileSync(at('two.okr'), oldText);
      },
      files: () => [
        newFile(at('a', 'three.okr'), newText),
        replacement(at('one.okr'), newText),
        newFile(at('four.okr'), newText),
        replacement(at('two.okr'), newText),
      ],
      created: ['a/three.okr', 'four.okr'],
      replaced: ['one.okr', 'two.okr'],
    },
  };

  for (const [title, { prepare, files, created, replaced }] of Object.entries(cases)) {
    const reset = () => {
      for (const name of names()) fs.rmSync(at(name), { recursive: true });
      prepare();
    };

    const afterFailure = (error: unknown, before: string[]) => {
      for (const name of replaced) assert.ok([oldText, newText].includes(read(name)), name);
      if (!error) return;
      assert.ok(error instanceof UsageError, String(error));
      assert.match(error.message, / cannot be written: [^E]+\.$/);
      assert.deepEqual(names(), before);
      if (replaced.length === 1) assert.equal(read(replaced[0] as string), oldText);
      writeFiles(files());
    };

    it(`loses nothing if any step fails, for ${title}`, () => {
      reset();
      const steps = countSteps(files());
      assert.ok(steps > 8);
      for (let step = 0; step < steps; step++) {
        reset();
        const before = names();
        afterFailure(failureOf(files(), failing(step)), before);
        for (const name of [...created, ...replaced]) assert.equal(read(name), newText);
      }
    });

    it(`never leaves half a file if it is killed at any step, for ${title}`, () => {
      reset();
      const steps = countSteps(files());
      for (let step = 0; step < steps; step++) {
        reset();
        failureOf(files(), killed(step));
        for (const name of replaced) assert.ok([oldText, newText].includes(read(name)), name);
        for (const name of created) if (existsSync(at(name))) assert.equal(read(name), newText);
      }
    });
  }

  it('notices a disk that takes only a part of a text', () => {
    writeFileSync(at('plan.okr'), oldText);
    let room = 100;
    const writeSync = ((file: number, bytes: Uint8Array, offset: number, length: number) => {
      if (room === 0) throw Object.assign(new Error('full'), { code: 'ENOSPC' });
      const taken = fs.writeSync(file, bytes, offset, Math.min(room, length));
      room -= taken;
      return taken;
    }) as FileOperations['writeSync'];
    const error = failureOf([replacement(at('plan.okr'), newText)], { ...diskOperations, writeSync });
    assert.match(String(error), /no space is left/);
    assert.deepEqual([names(), read('plan.okr')], [['plan.okr'], oldText]);
  });

  it('does not replace a file that another run created in the meantime', () => {
    const meanwhile: FileOperations = {
      ...diskOperations,
      linkSync: (from, to) => {
        writeFileSync(to, oldText);
        linkSync(from, to);
      },
    };
    const error = failureOf([newFile(at('plan.okr'), newText)], meanwhile);
    assert.match(String(error), /it exists already/);
    assert.deepEqual([names(), read('plan.okr')], [['plan.okr'], oldText]);
  });
});

function refuses(files: readonly FileToWrite[], message: RegExp): void {
  const error = failureOf(files, diskOperations);
  assert.ok(error instanceof UsageError, String(error));
  assert.match(error.message, message);
}

function failureOf(files: readonly FileToWrite[], system: FileOperations): unknown {
  try {
    writeFiles(files, system);
    return undefined;
  } catch (error) {
    return error;
  }
}

/** The operations of the disk, with a callback before each. */
function watched(look: (step: number) => void): FileOperations {
  let step = 0;
  const entries = Object.keys(operationNames).map((name) => {
    // Hundreds of real flushes would take minutes.
    const disk = { ...diskOperations, fsyncSync: () => {} };
    const operation = disk[name as keyof FileOperations] as (...parameters: unknown[]) => unknown;
    const watchedOperation = (...parameters: unknown[]) => {
      look(step++);
      return operation(...parameters);
    };
    return [name, watchedOperation];
  });
  return Object.fromEntries(entries) as FileOperations;
}

const operationNames: Record<keyof FileOperations, true> = {
  accessSync: true,
  closeSync: true,
  fchmodSync: true,
  fchownSync: true,
  fstatSync: true,
  fsyncSync: true,
  linkSync: true,
  lstatSync: true,
  mkdirSync: true,
  openSync: true,
  readdirSync: true,
  readFileSync: true,
  readlinkSync: true,
  renameSync: true,
  rmdirSync: true,
  statSync: true,
  unlinkSync: true,
  writeSync: true,
};

function countSteps(files: readonly FileToWrite[]): number {
  let steps = 0;
  writeFiles(
    files,
    watched(() => {
      steps++;
    }),
  );
  return steps;
}

const codes = ['ENOSPC', 'EIO', 'EACCES', 'EDQUOT'];

/** One step fails; all others work. */
function failing(at: number): FileOperations {
  return watched((step) => {
    if (step === at) throw Object.assign(new Error('fails'), { code: codes[at % codes.length] });
  });
}

/** No operation works from a step on, as after a kill. */
function killed(at: number): FileOperations {
  return watched((step) => {
    if (step >= at) throw Object.assign(new Error('killed'), { code: 'EIO' });
  });
}
