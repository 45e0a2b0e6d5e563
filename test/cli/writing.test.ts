import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  watch,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fill, mountSmallDisk } from '../support/small-disk.js';
import { cleanEnvironment, okrProgram, runOkr, temporaryFolder } from './support/okr-process.js';

const onWindows = process.platform === 'win32';
const isRoot = process.getuid?.() === 0;

const configuration = '{ "root": true, "rules": { "only-lagging": "off" } }\n';
const plan = `plan sales in 2026-Q4

objective   stay "Customers stay because the product helps them" {
  owner @ines
  key result churn "Monthly churn falls from 4% to 3%" { owner @ines   from 4,0% to 3,0% }
}
`;

/** A command that writes, on a folder with `okr.config.json` and `sales/2026-Q4.okr`. */
interface Writer {
  args: string[];
  /** The written files: existing and new ones. */
  changes: string[];
  creates: string[];
  /** The same with a name that is one byte too long for the file system, if the command takes a name. */
  tooLong?: { args: string[]; prepare?(folder: string): void };
}

const long = 'n'.repeat(252);
const planFile = 'sales/2026-Q4.okr';
const writers: Record<string, Writer> = {
  fmt: { args: ['fmt'], changes: [planFile], creates: [] },
  'check --fix': { args: ['check', '--fix'], changes: [planFile], creates: [] },
  'check --update-baseline': {
    args: ['check', '--baseline', 'known.json', '--update-baseline'],
    changes: ['known.json'],
    creates: [],
    tooLong: { args: ['check', '--baseline', `${long}.json`, '--update-baseline'] },
  },
  'tree --output': {
    args: ['tree', '--output', 'plan.svg'],
    changes: ['plan.svg'],
    creates: [],
    tooLong: { args: ['tree', '--output', `pictures/${long}.svg`] },
  },
  init: {
    args: ['init', 'goals', '--team', 'care'],
    changes: [],
    creates: ['goals/okr.config.json', 'goals/vocabulary.okr', 'goals/care/2026-Q4.okr'],
    tooLong: { args: ['init', 'goals', '--team', long.repeat(2)] },
  },
  carry: {
    args: ['carry', '2026-Q4', '2027-Q1'],
    changes: [],
    creates: ['sales/2027-Q1.okr'],
    tooLong: {
      args: ['carry', '2026-Q4', 'the-winter-of-2027'],
      prepare: (folder) => {
        const cycle = 'cycle the-winter-of-2027 from 2027-01-01 to 2027-03-31\n';
        writeFileSync(join(folder, 'cycles.okr'), cycle);
        renameSync(join(folder, planFile), join(folder, 'sales', `${'n'.repeat(240)}-2026-Q4.okr`));
      },
    },
  },
};

describe('Files that the program writes', () => {
  const folder = temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  const okr = (args: string[], where = folder.path) => runOkr(args, { folder: where });

  /** Creates the folder before a run. Files that a command would change have another content. */
  function prepare({ changes }: Pick<Writer, 'changes'>, where = folder.path) {
    mkdirSync(join(where, 'sales'), { recursive: true });
    writeFileSync(join(where, 'okr.config.json'), configuration);
    writeFileSync(join(where, planFile), plan);
    for (const name of changes) if (name !== planFile) writeFileSync(join(where, name), 'What was there.\n');
  }

  /** Returns every file below a folder with its content. */
  function contents(where = folder.path): Record<string, string> {
    const files = readdirSync(where, { recursive: true, encoding: 'utf8' }).sort();
    return Object.fromEntries(
      files.map((name) => {
        const isFile = statSync(join(where, name)).isFile();
        return [name, isFile ? readFileSync(join(where, name), 'utf8') : 'a folder'];
      }),
    );
  }

  const results = new Map<Writer, Record<string, string>>();

  /** Returns the result of the command without a fault. */
  function expected(writer: Writer): Record<string, string> {
    const known = results.get(writer);
    if (known) return known;
    const elsewhere = at('elsewhere');
    prepare(writer, elsewhere);
    const { status, stderr } = okr(writer.args, elsewhere);
    assert.ok(status !== 2, stderr);
    const result = contents(elsewhere);
    rmSync(elsewhere, { recursive: true });
    for (const name of [...writer.changes, ...writer.creates]) assert.ok(result[name]);
    results.set(writer, result);
    return result;
  }

  function fails(args: string[], message: RegExp, where = folder.path) {
    const before = contents(where);
    const { status, stderr } = okr(args, where);
    assert.match(stderr, message);
    assert.equal(status, 2);
    assert.deepEqual(contents(where), before);
  }

  function keepsAll(writer: Writer) {
    it('stay unchanged on a full disk, and a second run writes all', function () {
      const disk = at('disk');
      mkdirSync(disk);
      if (!mountSmallDisk(disk)) this.skip();
      try {
        prepare(writer, disk);
        const filler = join(disk, 'filler');
        fill(filler);
        fails(writer.args, /^error: .* cannot be written: no space is left\.$/m, disk);
        rmSync(filler);
        const { status, stderr } = okr(writer.args, disk);
        assert.ok(status !== 2, stderr);
        assert.deepEqual(contents(disk), expected(writer));
      } finally {
        spawnSync('umount', [disk]);
      }
    });

    it('stay unchanged if a file is write-protected, also for root', function () {
      if (onWindows || writer.changes.length === 0) this.skip();
      prepare(writer);
      for (const file of writer.changes) chmodSync(at(file), 0o444);
      fails(writer.args, /^error: .* cannot be written: it is write-protected\.$/m);
      for (const file of writer.changes) assert.equal(statSync(at(file)).mode & 0o777, 0o444);
    });

    it('stay unchanged if the file system is read-only', function () {
      const disk = at('disk');
      mkdirSync(disk);
      if (!mountSmallDisk(disk)) this.skip();
      try {
        prepare(writer, disk);
        spawnSync('mount', ['-o', 'remount,ro', disk]);
        fails(writer.args, /^error: .* cannot be written: the file system is read-only\.$/m, disk);
      } finally {
        spawnSync('umount', [disk]);
      }
    });

    it('stay unchanged if the folder takes no new files', function () {
      if (onWindows || isRoot) this.skip();
      prepare(writer);
      const folders = new Set([...writer.changes, ...writer.creates].map((file) => dirname(at(file))));
      for (const one of folders) if (existsSync(one)) chmodSync(one, 0o555);
      chmodSync(folder.path, 0o555);
      fails(writer.args, /^error: .* cannot be written: permission denied\.$/m);
      chmodSync(folder.path, 0o755);
      for (const one of folders) if (existsSync(one)) chmodSync(one, 0o755);
    });

    it('stay unchanged if a name is too long', function () {
      if (onWindows || !writer.tooLong) this.skip();
      prepare(writer);
      writer.tooLong.prepare?.(folder.path);
      fails(writer.tooLong.args, /^error: .* cannot be written: its name is too long\.$/m);
    });
  }

  function isWholeOrNothing(writer: Writer) {
    it('are the result of one run if several run at once', async () => {
      const result = expected(writer);
      prepare(writer);
      const runs = [1, 2, 3].map(() => start(writer.args, folder.path));
      for (const [status, stderr] of await Promise.all(runs))
        assert.ok(
          status !== 2 || /in the meantime|exists already|already exists|already in/.test(stderr),
          stderr,
        );
      assert.deepEqual(contents(), result);
    });

    it('are all old or new after a kill, and a second run writes all', async () => {
      const result = expected(writer);
      prepare(writer);
      const before = contents();
      await killWhileWriting(writer.args, folder.path);
      for (const file of writer.changes) assert.ok([before[file], result[file]].includes(contents()[file]));
      for (const file of writer.creates) assert.ok([undefined, result[file]].includes(contents()[file]));
      for (const file of writer.creates) rmSync(at(file), { force: true });
      okr(writer.args);
      assert.deepEqual(contents(), result);
    });
  }

  function followsLinksAndTells(name: string, writer: Writer) {
    it('are the targets of symbolic links', function () {
      if (onWindows || writer.changes.length === 0) this.skip();
      const result = expected(writer);
      prepare(writer);
      // A plan that is a link belongs to no project; a plan in a linked folder gets the path through the link.
      const [file = ''] = writer.changes;
      const linked = file === planFile ? 'sales' : file;
      renameSync(at(linked), at('real'));
      symlinkSync('real', at(linked));
      const args = file === planFile ? [...writer.args, 'sales'] : writer.args;
      okr(args);
      assert.ok(lstatSync(at(linked)).isSymbolicLink());
      assert.equal(readlinkSync(at(linked)), 'real');
      assert.equal(readFileSync(at(file), 'utf8'), result[file]);
    });

    it('are followed by exit code 2 if standard output cannot be written', function () {
      if (!existsSync('/dev/full')) this.skip();
      prepare(writer);
      const { status, stderr } = redirected(writer.args, '> /dev/full', folder.path);
      const says = /^error: standard output cannot be written: no space is left\.$/m;
      // A picture that is written to a file does not use standard output.
      if (name === 'tree --output') assert.deepEqual([status, stderr], [0, '']);
      else assert.deepEqual([status, says.test(stderr)], [2, true], stderr);
    });
  }

  for (const [name, writer] of Object.entries(writers)) {
    describe(`by ${name}`, () => {
      keepsAll(writer);
      isWholeOrNothing(writer);
      followsLinksAndTells(name, writer);
    });
  }

  describe('on standard output', () => {
    const views = [['check'], ['status'], ['--help']];

    it('that is full: exit code 2, with the reason', function () {
      if (!existsSync('/dev/full')) this.skip();
      prepare({ changes: [] });
      for (const args of views) {
        const { status, stderr } = redirected(args, '> /dev/full', folder.path);
        assert.equal(stderr, 'error: standard output cannot be written: no space is left.\n', args.join(' '));
        assert.equal(status, 2);
      }
    });

    it('that takes only a part: exit code 2, so that half a file does not look complete', function () {
      const disk = at('disk');
      mkdirSync(disk);
      if (!mountSmallDisk(disk)) this.skip();
      try {
        writeFileSync(at('many.okr'), 'objective "Shop managers get their morning back" { }\n'.repeat(2000));
        const { status, stderr } = redirected(
          ['check', '--format', 'json'],
          '> disk/report.json',
          folder.path,
        );
        assert.deepEqual(
          [status, stderr],
          [2, 'error: standard output cannot be written: no space is left.\n'],
        );
      } finally {
        spawnSync('umount', [disk]);
      }
    });

    it('without a reader: the program ends without an error', function () {
      if (onWindows) this.skip();
      writeFileSync(at('many.okr'), 'objective "Shop managers get their morning back" { }\n'.repeat(3000));
      const { stderr, stdout } = redirected(['check'], '| head -1', folder.path);
      assert.deepEqual([stderr, stdout.split('\n').length], ['', 2]);
    });

    it('with a full standard error: exit code 2', function () {
      if (!existsSync('/dev/full')) this.skip();
      const { status, stdout } = redirected(['check', '--allow-empty'], '2> /dev/full', folder.path);
      assert.deepEqual([status, stdout.length > 0], [2, true]);
    });
  });

  it('report a summary of a GitHub job that cannot be written', function () {
    if (!existsSync('/dev/full')) this.skip();
    prepare({ changes: [] });
    const { status, stderr } = runOkr(['check', '--format', 'github'], {
      folder: folder.path,
      environment: { GITHUB_STEP_SUMMARY: '/dev/full' },
    });
    assert.deepEqual([status, stderr], [2, 'error: /dev/full cannot be written: no space is left.\n']);
  });

  it('are formatted one by one, and a file that cannot be written is reported', function () {
    if (onWindows) this.skip();
    prepare({ changes: [] });
    mkdirSync(at('care'));
    writeFileSync(at('care/2026-Q4.okr'), plan.replace('plan sales', 'plan care'));
    chmodSync(at('care/2026-Q4.okr'), 0o444);
    const { status, stdout, stderr } = okr(['fmt']);
    assert.match(stderr, /^error: .*care\/2026-Q4\.okr cannot be written: it is write-protected\.\n$/);
    assert.equal(stdout, 'formatted  sales/2026-Q4.okr\n1 file formatted, 0 unchanged, 1 not written\n');
    assert.equal(status, 2);
  });
});

async function start(args: string[], folder: string): Promise<[status: number | null, stderr: string]> {
  const child = spawn(process.execPath, [okrProgram, ...args], { cwd: folder, env: cleanEnvironment() });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  child.stdout.resume();
  const [status] = await once(child, 'close');
  return [status, stderr];
}

/** Kills the program as soon as it changes the folder. */
async function killWhileWriting(args: string[], folder: string): Promise<void> {
  const child = spawn(process.execPath, [okrProgram, ...args], {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: 'ignore',
  });
  const watcher = watch(folder, { recursive: true }, () => child.kill('SIGKILL'));
  await once(child, 'close');
  watcher.close();
}

/** Runs the program with output redirected by a shell. */
function redirected(args: readonly string[], redirection: string, folder: string) {
  const command = `"$OKR_NODE" "$OKR_PROGRAM" ${args.join(' ')} ${redirection}`;
  return spawnSync('sh', ['-c', command], {
    cwd: folder,
    env: cleanEnvironment({ OKR_NODE: process.execPath, OKR_PROGRAM: okrProgram }),
    encoding: 'utf8',
  });
}
