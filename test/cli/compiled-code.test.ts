import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { type CompiledCode, CompiledCodeStore } from '../../cache/compiled-code.js';
import { cleanEnvironment, temporaryFolder } from './support/okr-process.js';

const plan = `plan shops in 2026-Q4

objective calm "Shops are calm" {
  key result app "Launch the new app" { from 0 to 1 }
}
`;

/** Prints where the program was when it wrote its output, instead of the output. */
const tracer = `
  const { write } = process.stdout;
  process.stdout.write = () => write.call(process.stdout, new Error('output').stack);
`;

interface Start {
  environment?: Readonly<Record<string, string>>;
  program?: string;
  input?: string;
  /** Options of Node. */
  flags?: readonly string[];
}

describe('The compiled code of the program', () => {
  // A folder that the user names by `XDG_CACHE_HOME` exists on Linux only.
  if (process.platform !== 'linux') return;
  const folder = temporaryFolder();
  const user = () => join(folder.path, 'user');
  const codeFolder = () => join(user(), 'okr-as-code', 'code');
  const codeFiles = () =>
    existsSync(codeFolder()) ? readdirSync(codeFolder()).map((name) => join(codeFolder(), name)) : [];

  function start(
    parameters: readonly string[],
    { environment = {}, program = resolve('dist/cli/okr.cjs'), input = '', flags = [] }: Start = {},
  ) {
    const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, program, ...parameters], {
      cwd: folder.path,
      encoding: 'utf8',
      input,
      env: cleanEnvironment({
        XDG_CACHE_HOME: user(),
        OKR_CACHE: join(folder.path, 'results'),
        ...environment,
      }),
    });
    return { status, stdout, stderr };
  }
  const check = (environment: Readonly<Record<string, string>> = {}) =>
    start(['check', '--format', 'json', 'shops.okr'], { environment });

  function onlyFile(): string {
    const files = codeFiles();
    assert.equal(files.length, 1, files.join(' '));
    return files[0] ?? '';
  }
  /** Whether a run kept the file as it was: V8 refuses no code of it, and no use was missing. */
  function isUnchangedBy(run: () => unknown): boolean {
    const before = statSync(onlyFile(), { bigint: true });
    run();
    const after = statSync(onlyFile(), { bigint: true });
    return before.ino === after.ino && before.mtimeNs === after.mtimeNs;
  }

  beforeEach(() => writeFileSync(join(folder.path, 'shops.okr'), plan));

  it('is kept for the user alone, and is what the next run starts from', () => {
    const first = check();
    assert.deepEqual({ status: first.status, stderr: first.stderr }, { status: 1, stderr: '' });
    assert.equal(statSync(codeFolder()).mode & 0o777, 0o700);
    assert.equal(statSync(onlyFile()).mode & 0o777, 0o600);
    let second: unknown;
    assert.equal(
      isUnchangedBy(() => {
        second = check();
      }),
      true,
    );
    assert.deepEqual(second, first);
  });

  it('grows by what another command calls, once', () => {
    check();
    const size = statSync(onlyFile()).size;
    const tree = () => start(['tree', 'shops.okr']);
    const first = tree();
    assert.ok(statSync(onlyFile()).size > size);
    assert.equal(
      isUnchangedBy(() => assert.deepEqual(tree(), first)),
      true,
    );
    assert.equal(isUnchangedBy(check), true);
  });

  it('is not kept where nothing is to be kept', () => {
    start(['check', '--no-cache', 'shops.okr']);
    const settings: Readonly<Record<string, string>>[] = [
      { OKR_CACHE: 'off' },
      { NODE_DISABLE_COMPILE_CACHE: '1' },
      { NODE_V8_COVERAGE: join(folder.path, 'coverage') },
      { NODE_OPTIONS: '--enable-source-maps' },
    ];
    for (const environment of settings) check(environment);
    assert.deepEqual(codeFiles(), []);
  });

  it('is never in a folder that somebody names', () => {
    const first = start(['check', '--cache-location', 'named', '--format', 'json', 'shops.okr']);
    assert.equal(first.status, 1);
    check();
    for (const name of ['named', 'results'])
      for (const file of readdirSync(join(folder.path, name))) assert.match(file, /\.json$/);
    assert.equal(codeFiles().length, 1);
  });

  it('is compiled again if its file is torn, changed or empty', () => {
    const expected = check();
    const file = onlyFile();
    const whole = readFileSync(file);
    const changed = Buffer.from(whole);
    changed[whole.length >> 1] = (changed[whole.length >> 1] ?? 0) ^ 0xff;
    const damages: (() => void)[] = [
      () => truncateSync(file, whole.length >> 1),
      () => truncateSync(file, 40),
      () => truncateSync(file, 0),
      () => writeFileSync(file, changed),
      () => writeFileSync(file, 'module.exports = 1'),
    ];
    for (const damage of damages) {
      damage();
      assert.equal(
        isUnchangedBy(() => assert.deepEqual(check(), expected)),
        false,
      );
      assert.equal(isUnchangedBy(check), true);
    }
  });

  it('is compiled again if V8 refuses what the file contains', () => {
    const expected = check();
    const key = (onlyFile().split('/').pop() ?? '').replace('.code', '');
    const store = new CompiledCodeStore(codeFolder());
    const { uses } = store.read(key) as CompiledCode;
    for (const code of [Buffer.alloc(0), Buffer.from('no code'), Buffer.alloc(100_000)]) {
      store.write(key, { code, uses });
      assert.equal(
        isUnchangedBy(() => assert.deepEqual(check(), expected)),
        false,
      );
      assert.equal(isUnchangedBy(check), true);
    }
  });

  it('is not believed if another user can write it', () => {
    const expected = check();
    const file = onlyFile();
    for (const [path, mode] of [
      [file, 0o666],
      [file, 0o620],
    ] as const) {
      chmodSync(path, mode);
      assert.equal(
        isUnchangedBy(() => assert.deepEqual(check(), expected)),
        false,
      );
    }
    chmodSync(codeFolder(), 0o777);
    rmSync(file);
    assert.deepEqual(check(), expected);
    assert.deepEqual(codeFiles(), []);
  });

  it('does not matter where it cannot be written', () => {
    const expected = check();
    rmSync(codeFolder(), { recursive: true });
    writeFileSync(codeFolder(), 'A file, no folder.');
    assert.deepEqual(check(), expected);
    rmSync(user(), { recursive: true });
    symlinkSync(join(folder.path, 'missing', 'folder'), user());
    assert.deepEqual(check(), expected);
  });

  it('belongs to one program and to one configuration of Node', () => {
    check();
    start(['check', 'shops.okr'], { flags: ['--no-opt'] });
    assert.equal(codeFiles().length, 2);
    const copy = join(folder.path, 'copy');
    mkdirSync(copy);
    cpSync(resolve('dist/cli'), copy, { recursive: true });
    const program = join(copy, 'program.cjs');
    const text = readFileSync(program, 'utf8');
    // Of the same length: that is all that V8 compares.
    const other = text.replace('Launch', 'launch');
    assert.notEqual(other, text);
    writeFileSync(program, other);
    assert.equal(start(['check', 'shops.okr'], { program: join(copy, 'okr.cjs') }).status, 1);
    assert.equal(codeFiles().length, 3);
  });

  it('keeps a few files only', () => {
    check();
    const own = onlyFile();
    const store = new CompiledCodeStore(codeFolder());
    for (let count = 0; count < 12; count += 1)
      store.write(count.toString(16).padStart(64, '0'), { code: Buffer.from('code'), uses: [] });
    writeFileSync(join(codeFolder(), 'notes.txt'), 'Not ours.');
    store.write('f'.repeat(64), { code: Buffer.from('code'), uses: [] });
    assert.equal(codeFiles().length, 8 + 1);
    assert.equal(existsSync(own), false);
    assert.equal(existsSync(join(codeFolder(), 'notes.txt')), true);
  });

  it('loads the parts of the program that are in other files', () => {
    writeFileSync(
      join(folder.path, 'goals.csv'),
      'objective,key result\nShops are calm,Complaints fall by 10 %\n',
    );
    for (const _ of ['compiled', 'kept']) {
      const { status, stdout, stderr } = start([
        'import',
        'goals.csv',
        '--dry-run',
        '--team',
        'shops',
        '--cycle',
        '2026-Q4',
      ]);
      assert.deepEqual({ status, stderr }, { status: 0, stderr: '' });
      assert.match(stdout, /Complaints fall/);
      const greeting = {
        jsonrpc: '2.0',
        id: 1,
        method: 'initialize',
        params: {
          protocolVersion: '2025-06-18',
          capabilities: {},
          clientInfo: { name: 'test', version: '1' },
        },
      };
      assert.match(start(['mcp'], { input: `${JSON.stringify(greeting)}\n` }).stdout, /"serverInfo"/);
    }
  });

  it('has the places in a stack trace that a required program has', () => {
    const preloaded = join(folder.path, 'tracer.cjs');
    writeFileSync(preloaded, tracer);
    const trace = (environment = {}) =>
      start(['explain'], { environment, flags: ['--require', preloaded] }).stdout.match(
        /program\.cjs:\d+:\d+/g,
      );
    const required = trace({ NODE_DISABLE_COMPILE_CACHE: '1' });
    assert.ok(required && required.length > 2);
    assert.deepEqual(trace(), required);
    assert.equal(codeFiles().length, 1);
    assert.deepEqual(trace(), required);
  });
});
