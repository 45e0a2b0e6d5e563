import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { cleanEnvironment, okrProgram, runOkr, temporaryFolder } from './support/okr-process.js';

const onWindows = process.platform === 'win32';
const unowned = 'key result "Returns fall by half" { from 8% to 4% }\n';
const untidy = 'key result   a "Returns fall by half" {owner @ines from 8% to 4%}\n';

describe('The program as a process', () => {
  const folder = temporaryFolder();
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(folder.path, name), content);
    return join(folder.path, name);
  };
  const okr = (args: string[], environment: Record<string, string> = {}) =>
    runOkr(args, { folder: folder.path, environment });
  const start = (args: string[]) =>
    spawn(process.execPath, [okrProgram, ...args], { cwd: folder.path, env: cleanEnvironment() });

  it('writes all of ten thousand findings into a pipe', () => {
    for (let file = 0; file < 10; file++) write(`${file}.okr`, unowned.repeat(1000));
    const { status, stdout } = okr(['check', '--format', 'json']);
    const { findings, summary } = JSON.parse(stdout);
    assert.deepEqual([status, findings.length, summary.warnings], [1, 10_000, 10_000]);
  });

  it('ends quietly, and with its own exit code, where nobody reads on', async () => {
    write('many.okr', unowned.repeat(5000));
    const child = start(['check']);
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = await once(child, 'close');
    assert.deepEqual([code, stderr], [1, '']);
  });

  it('stops at once when it is interrupted', async function () {
    if (onWindows) this.skip();
    const child = start(['fmt', '-']);
    await once(child, 'spawn');
    child.kill('SIGINT');
    const [code, signal] = await once(child, 'close');
    assert.deepEqual([code, signal], [null, 'SIGINT']);
  });

  it('skips folders named like plans, links in a circle, and links to files', function () {
    if (onWindows) this.skip();
    mkdirSync(join(folder.path, 'folder.okr'));
    write('plan.okr', untidy);
    symlinkSync('.', join(folder.path, 'circle'));
    symlinkSync('itself.okr', join(folder.path, 'itself.okr'));
    symlinkSync('plan.okr', join(folder.path, 'other.okr'));
    assert.match(okr(['check']).stdout, /^1 file, /);
    assert.match(okr(['check', 'circle']).stdout, /^1 file, /);
    const loop = okr(['check', 'itself.okr']);
    assert.deepEqual(
      [loop.status, loop.stderr],
      [2, 'error: The symbolic links of itself.okr form a loop.\n'],
    );
  });

  it('reports bytes that are no text, and a file that is far too large, and checks the others', () => {
    write('latin.okr', Buffer.from('objective "Qualit\xE9" { owner @ines }', 'latin1'));
    write('large.okr', '// filler\n'.repeat(1_000_000));
    write('plan.okr', unowned);
    const { status, stdout } = okr(['check', '--format', 'json']);
    const found = JSON.parse(stdout).findings.map((finding: { file: string; rule: string }) =>
      [finding.file, finding.rule].join(' '),
    );
    assert.deepEqual(found, [
      'large.okr unreadable-file',
      'latin.okr unreadable-file',
      'plan.okr missing-owner',
    ]);
    assert.equal(status, 1);
  });

  it('reads a configuration that is no text as a finding, not as an end', () => {
    write('okr.config.json', Buffer.from([0xff, 0xfe, 0x00]));
    write('plan.okr', untidy);
    const { status, stdout } = okr(['check']);
    assert.equal(status, 1);
    assert.match(
      stdout,
      /invalid-configuration\n {2}This configuration cannot be read: it is not UTF-8 text\./,
    );
  });

  it('keeps mode, byte order mark and line ends of what it formats, and leaves nothing next to it', () => {
    const path = write('plan.okr', `\uFEFF${untidy.replace('\n', '\r\n')}`);
    if (!onWindows) chmodSync(path, 0o640);
    const { status, stderr } = okr(['fmt']);
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(
      readFileSync(path, 'utf8'),
      '\uFEFFkey result a "Returns fall by half" { owner @ines   from 8% to 4% }\r\n',
    );
    if (!onWindows) assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.deepEqual(readdirSync(folder.path), ['plan.okr']);
  });

  it('writes nothing where nothing changes', () => {
    const path = write('plan.okr', 'objective a "Shops throw away less" { owner @ines }\n');
    const before = statSync(path, { bigint: true }).mtimeNs;
    okr(['fmt']);
    assert.equal(statSync(path, { bigint: true }).mtimeNs, before);
  });

  it('says on the summary page of a GitHub job what it found', () => {
    write('plan.okr', unowned);
    const page = join(folder.path, 'summary.md');
    okr(['check', '--format', 'github'], { GITHUB_STEP_SUMMARY: page });
    okr(['check', '--format', 'json'], { GITHUB_STEP_SUMMARY: page });
    assert.equal(readFileSync(page, 'utf8').match(/### Objectives and key results: 1 warning/g)?.length, 1);
  });

  it('shows paths from the checkout in the annotations of a GitHub job', () => {
    mkdirSync(join(folder.path, 'goals'));
    write('goals/plan.okr', unowned);
    const { stdout } = runOkr(['check', '--format', 'github'], {
      folder: join(folder.path, 'goals'),
      environment: { GITHUB_WORKSPACE: folder.path },
    });
    assert.match(stdout, /^::warning file=goals\/plan\.okr,/);
  });

  it('colours only where it is asked to, away from a terminal', () => {
    write('plan.okr', unowned);
    const colored = (args: string[], environment = {}) =>
      okr(['check', ...args], environment).stdout.includes('\u001B[');
    assert.equal(colored([]), false);
    assert.equal(colored([], { CI: 'true' }), false);
    assert.equal(colored([], { FORCE_COLOR: '1' }), true);
    assert.equal(colored([], { FORCE_COLOR: '1', NO_COLOR: '1' }), false);
    assert.equal(colored(['--color', 'always'], { NO_COLOR: '1' }), true);
    assert.equal(colored(['--color', 'never'], { FORCE_COLOR: '1' }), false);
    assert.equal(
      okr(['check', '--color', 'always']).stdout.includes('\u001B]8;;'),
      false,
      'no links in a pipe',
    );
  });

  it('becomes the language server', async () => {
    const child = start(['lsp', '--stdio', '--clientProcessId=1']);
    const message = (body: object) => {
      const text = JSON.stringify({ jsonrpc: '2.0', ...body });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    };
    message({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    let answer = '';
    for await (const chunk of child.stdout.setEncoding('utf8')) {
      answer += chunk;
      if (!answer.includes('"capabilities"')) continue;
      message({ id: 2, method: 'shutdown' });
      message({ method: 'exit' });
    }
    assert.match(answer, /"id":1,"result":\{.*"capabilities":\{/);
  });
});
