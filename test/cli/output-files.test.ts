import assert from 'node:assert/strict';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runOkr, temporaryFolder } from './support/okr-process.js';

describe('okr check --output', () => {
  const folder = temporaryFolder();
  const plan =
    'plan a in 2026-Q4\nobjective o "Shops waste less" {\n  owner @a\n  key result k "Ship the app" { owner @a }\n}\n';

  it('writes several formats in one run, each as it would be alone', () => {
    writeFileSync(join(folder.path, 'a.okr'), plan);
    const outputs = ['--output', 'sarif=out/okr.sarif', '--output', 'json=okr.json'];
    const { status, stdout } = runOkr(['check', '--format', 'github', ...outputs], { folder: folder.path });
    assert.equal(status, 1);
    assert.match(stdout, /^::(warning|error) /m);
    for (const [format, file] of [
      ['sarif', 'out/okr.sarif'],
      ['json', 'okr.json'],
    ] as const) {
      const alone = runOkr(['check', '--format', format], { folder: folder.path }).stdout;
      assert.equal(readFileSync(join(folder.path, file), 'utf8'), alone, format);
    }
  });

  it('refuses what is no format and no file, before it checks anything', () => {
    writeFileSync(join(folder.path, 'a.okr'), plan);
    for (const wrong of ['sarif', 'sarif=', 'word=x', '=x']) {
      const { status, stderr } = runOkr(['check', '--output', wrong], { folder: folder.path });
      assert.equal(status, 2, wrong);
      assert.match(stderr, /write FORMAT=FILE, with one of pretty, json/);
    }
  });

  it('writes no file where one of them cannot be written', () => {
    writeFileSync(join(folder.path, 'a.okr'), plan);
    writeFileSync(join(folder.path, 'file'), '');
    const outputs = ['--output', 'json=okr.json', '--output', 'sarif=file/okr.sarif'];
    const { status, stdout } = runOkr(['check', ...outputs], { folder: folder.path });
    assert.deepEqual([status, stdout], [2, '']);
    assert.equal(existsSync(join(folder.path, 'okr.json')), false);
  });
});
