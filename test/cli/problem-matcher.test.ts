import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';
import { runOkr, temporaryFolder } from './support/okr-process.js';

describe('The problem matcher of the extension', () => {
  const folder = temporaryFolder();

  it('reads place, severity, rule and message of each finding of okr check', () => {
    writeFileSync(
      join(folder.path, 'my plan.okr'),
      'plan sales in 2026-Q4\nobjective stay "Customers stay" {\n  owner @ines\n  supports nothing\n  key result app "Launch the app" { owner @ines from 0 to 1 }\n}\n',
    );
    const args = ['check', '--color', 'never'];
    const { stdout } = runOkr(args, { folder: folder.path });
    const json = JSON.parse(runOkr([...args, '--format', 'json'], { folder: folder.path }).stdout);
    const [matcher] = manifest.contributes.problemMatchers;
    const [head, body] = (matcher?.pattern ?? []).map(({ regexp }) => new RegExp(regexp));
    const lines = stdout.split('\n');
    const found = lines.flatMap((line, index) => {
      const [, file, row, column, severity, rule] = head?.exec(line) ?? [];
      const [, message] = body?.exec(lines[index + 1] ?? '') ?? [];
      return file ? [{ file, line: Number(row), column: Number(column), severity, rule, message }] : [];
    });
    const expected = json.findings.map((one: (typeof found)[number]) => ({
      file: one.file,
      line: one.line,
      column: one.column,
      severity: one.severity,
      rule: one.rule,
      message: one.message,
    }));
    assert.ok(expected.length >= 2);
    assert.deepEqual(found, expected);
  });
});
