import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOkr, temporaryFolder } from './support/okr-process.js';

const before = `plan sales in 2026-Q4

objective stay "Customers stay because the product helps them" {
  owner @ines
  key result churn "Customers leave less often" { owner @ines   from 6% to 4% }
}
`;

describe('okr check-in', () => {
  const folder = temporaryFolder();

  const forms: [name: string, write: (text: string) => string][] = [
    ['the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text) => `\uFEFF${text}`],
  ];
  for (const [name, write] of forms) {
    it(`keeps ${name}`, () => {
      const path = join(folder.path, 'a.okr');
      writeFileSync(path, write(before));
      const { status, stderr } = runOkr(['check-in', 'churn', '5%'], { folder: folder.path });
      assert.equal(status, 0, stderr);
      const expected = before
        .replace('  key', '\n  key')
        .replace(
          '{ owner @ines   from 6% to 4% }',
          '{\n    owner @ines\n    from 6% to 4%\n    check-in 2026-11-16 5%\n  }',
        );
      assert.equal(readFileSync(path, 'utf8'), write(expected));
    });
  }

  it('writes nothing with --dry-run, and nothing if one of the lines is wrong', () => {
    const path = join(folder.path, 'a.okr');
    writeFileSync(path, before);
    const dry = runOkr(['check-in', 'churn', '5%', '--dry-run'], { folder: folder.path });
    assert.deepEqual([dry.status, dry.stdout.includes('+    check-in 2026-11-16 5%')], [0, true]);
    const input = 'name,value\nchurn,5%\nchurn,5h\n';
    const wrong = runOkr(['check-in', '--from', '-'], { folder: folder.path, input });
    assert.deepEqual([wrong.status, wrong.stderr.includes('line 3: ')], [2, true]);
    assert.equal(readFileSync(path, 'utf8'), before);
  });

  it('writes a forecast, and shows it with --dry-run', () => {
    const path = join(folder.path, 'a.okr');
    writeFileSync(path, before);
    const single = ['check-in', 'churn', '5%', '--confidence', '70%', '--forecast', '4.2', '--note', 'Slow'];
    const dry = runOkr([...single, '--dry-run'], { folder: folder.path });
    assert.match(dry.stdout, /^\+ {4}check-in 2026-11-16 5% confidence 70% forecast 4\.2% "Slow"$/m);
    assert.match(dry.stderr, /`4\.2` is written as `4\.2%`/);
    assert.equal(readFileSync(path, 'utf8'), before);
    const wrong = runOkr(['check-in', 'churn', '5%', '--forecast', '4h'], { folder: folder.path });
    assert.deepEqual([wrong.status, wrong.stderr.includes('the forecast in the unit')], [2, true]);
  });

  const inputs: [form: string, input: string][] = [
    ['CSV', 'name,value,forecast\nchurn,5%,4.2%\n'],
    ['JSON lines', '{"name":"churn","value":"5%","forecast":"4.2%"}\n'],
  ];
  for (const [form, input] of inputs)
    it(`reads a forecast from ${form}`, () => {
      const path = join(folder.path, 'a.okr');
      writeFileSync(path, before);
      const { status, stderr } = runOkr(['check-in', '--from', '-'], { folder: folder.path, input });
      assert.equal(status, 0, stderr);
      assert.match(readFileSync(path, 'utf8'), /^ {4}check-in 2026-11-16 5% forecast 4\.2%$/m);
    });

  it('refuses --forecast with --from', () => {
    writeFileSync(join(folder.path, 'a.okr'), before);
    const { status, stderr } = runOkr(['check-in', '--from', '-', '--forecast', '4%'], {
      folder: folder.path,
      input: 'name,value\nchurn,5%\n',
    });
    assert.deepEqual([status, stderr.includes('Leave out --forecast')], [2, true]);
  });

  it('writes into one file although another one is broken', () => {
    writeFileSync(join(folder.path, 'a.okr'), before);
    writeFileSync(join(folder.path, 'b.okr'), 'plan care in 2026-Q4\nobjective { { {\n');
    assert.equal(runOkr(['check-in', 'churn', '5%'], { folder: folder.path }).status, 0);
    writeFileSync(join(folder.path, 'a.okr'), `${before}objective { { {\n`);
    const { status, stderr } = runOkr(['check-in', 'churn', '4.9%'], { folder: folder.path });
    assert.equal(status, 2);
    assert.match(stderr, /a\.okr has syntax errors\. Fix line \d+ first\./);
  });
});
