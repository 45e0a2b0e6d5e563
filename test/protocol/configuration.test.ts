import assert from 'node:assert/strict';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Diagnostic, DiagnosticSeverity, FileChangeType } from 'vscode-languageserver-protocol';
import { StdioClient } from '../support/stdio-client.js';

const unowned = 'key result spoilage "Spoilage per shop falls by a quarter" { from 8.4% to 6.3% }\n';

/** A configuration is saved, and the running server follows. */
describe('Configuration over stdio', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({
      'okr.config.json': '{ "root": true }',
      'q4.okr': unowned,
      'sales/q4.okr': `plan sales in 2026-Q4\n${unowned}`,
    });
  });
  after(() => client.stop());

  async function save(name: string, text: string | undefined): Promise<void> {
    const path = join(client.folder, name);
    if (text === undefined) rmSync(path);
    else {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
    const type = text === undefined ? FileChangeType.Deleted : FileChangeType.Changed;
    const changes = [{ uri: client.uri(name), type }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Waits until the finding about the owner has this severity in a file; undefined: until there is none. */
  const ownerFinding = (name: string, severity: DiagnosticSeverity | undefined) =>
    client.diagnosticsWhere(name, (found) => ownerSeverity(found) === severity);

  it('changes the severity of a rule, and switches it off, without a restart', async () => {
    await ownerFinding('q4.okr', DiagnosticSeverity.Warning);
    await save('okr.config.json', '{ "root": true, "rules": { "missing-owner": "error" } }');
    await ownerFinding('q4.okr', DiagnosticSeverity.Error);
    await ownerFinding('sales/q4.okr', DiagnosticSeverity.Error);
    await save('okr.config.json', '{ "root": true, "rules": { "missing-owner": "off" } }');
    await ownerFinding('q4.okr', undefined);
    await save('okr.config.json', '{ "root": true }');
    await ownerFinding('q4.okr', DiagnosticSeverity.Warning);
  });

  it('follows a configuration of a folder that comes and goes', async () => {
    await save('sales/okr.config.json', '{ "rules": { "missing-owner": "information" } }');
    await ownerFinding('sales/q4.okr', DiagnosticSeverity.Information);
    await ownerFinding('q4.okr', DiagnosticSeverity.Warning);
    await save('sales/okr.config.json', undefined);
    await ownerFinding('sales/q4.okr', DiagnosticSeverity.Warning);
  });

  it('says what is wrong in it while it is, and no more once the file is gone', async () => {
    await save('sales/okr.config.json', '{ "rules": { "missing-onwer": "off" }, "profile": "strict" }');
    const problems = await client.diagnosticsWhere('sales/okr.config.json', (found) => found.length > 0);
    assert.deepEqual(
      problems.map(({ code, range }) => [code, range.start.character]),
      [
        ['invalid-configuration', 13],
        ['invalid-configuration', 39],
      ],
    );
    await save('sales/okr.config.json', undefined);
    await client.diagnosticsWhere('sales/okr.config.json', (found) => found.length === 0);
  });
});

function ownerSeverity(diagnostics: readonly Diagnostic[]): DiagnosticSeverity | undefined {
  return diagnostics.find(({ code }) => code === 'missing-owner')?.severity;
}
