import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { StdioClient } from '../support/stdio-client.js';

const vocabulary = 'priority trust "Shops trust our forecasts" { owner @ines   in 2026 }\n';
const plan = `plan shops in 2026-Q4

objective less-waste "Shops throw away less" { owner @ines   supports trsut }
`;
const files = { 'vocabulary.okr': vocabulary, 'q4.okr': plan };

function pull(
  client: StdioClient,
  name: string,
  previousResultId?: string,
): Promise<DocumentDiagnosticReport> {
  const textDocument = { uri: client.uri(name) };
  return client.connection.sendRequest('textDocument/diagnostic', { textDocument, previousResultId });
}

async function pullAll(
  client: StdioClient,
  previous: WorkspaceDocumentDiagnosticReport[] = [],
): Promise<WorkspaceDocumentDiagnosticReport[]> {
  const previousResultIds = previous.map(({ uri, resultId }) => ({ uri, value: resultId }));
  const report: WorkspaceDiagnosticReport = await client.connection.sendRequest('workspace/diagnostic', {
    previousResultIds,
  });
  return report.items;
}

/** Of all rules the two that these tests are about. */
const rules: ReadonlySet<unknown> = new Set(['unresolved-reference', 'invalid-configuration']);

/** Each report of a file as `q4.okr full unresolved-reference`. */
function described(client: StdioClient, reports: WorkspaceDocumentDiagnosticReport[]): string[] {
  return reports.map((report) => {
    const codes = report.kind === 'full' ? codesOf(report.items) : [];
    const name = report.uri.slice(client.uri('').replace(/\/?$/, '/').length);
    return [name, report.kind, ...codes].join(' ');
  });
}

function codesOf(diagnostics: Diagnostic[]): unknown[] {
  return [...new Set(diagnostics.map(({ code }) => code))].filter((code) => rules.has(code));
}

describe('Diagnostics that an editor pulls', () => {
  const capabilities = {
    textDocument: { diagnostic: {}, publishDiagnostics: undefined },
    workspace: { diagnostics: { refreshSupport: true } },
  };
  let client: StdioClient;
  before(async () => {
    const settings = { 'okr.config.json': '{ "rootless": true }' };
    client = await StdioClient.start({ ...files, ...settings }, capabilities);
  });
  after(() => client.stop());

  it('are announced, as what depends on other files', () => {
    assert.deepEqual(client.initializeResult.capabilities.diagnosticProvider, {
      identifier: 'okr',
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
  });

  it('are there for every file of the project, its configuration too', async () => {
    assert.deepEqual(described(client, await pullAll(client)), [
      'okr.config.json full invalid-configuration',
      'q4.okr full unresolved-reference',
      'vocabulary.okr full',
    ]);
  });

  it('are unchanged until they change', async () => {
    await client.open('q4.okr', plan);
    const first = await pull(client, 'q4.okr');
    assert.ok(first.kind === 'full');
    assert.deepEqual(codesOf(first.items), ['unresolved-reference']);
    assert.deepEqual(await pull(client, 'q4.okr', first.resultId), {
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await client.change('q4.okr', plan.replace('trsut', 'trust'));
    const fixed = await pull(client, 'q4.okr', first.resultId);
    assert.ok(fixed.kind === 'full');
    assert.deepEqual(codesOf(fixed.items), []);
    await client.change('q4.okr', plan);
    const again = await pull(client, 'q4.okr', fixed.resultId);
    assert.ok(again.kind === 'full');
    assert.deepEqual(codesOf(again.items), ['unresolved-reference']);
  });

  it('are asked for again when another file changes', async () => {
    const before = await pullAll(client);
    const asked = new Promise<void>((resolve) =>
      client.connection.onRequest('workspace/diagnostic/refresh', () => resolve()),
    );
    await client.open('vocabulary.okr', vocabulary.replace('trust', 'trsut'));
    await asked;
    const after = await pullAll(client, before);
    assert.deepEqual(described(client, after).slice(0, 2), ['okr.config.json unchanged', 'q4.okr full']);
  });

  it('go with a file that is deleted', async () => {
    const name = 'gone.okr';
    writeFileSync(join(client.folder, name), 'objective o "O" { supports nobody }\n');
    const notify = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: client.uri(name), type }],
      });
    await notify(1);
    const before = await pull(client, 'q4.okr').then(() => pullAll(client));
    const own = before.filter(({ uri }) => uri === client.uri(name));
    assert.match(described(client, own)[0] as string, /^gone\.okr full .*unresolved-reference/);
    rmSync(join(client.folder, name));
    await notify(3);
    await pull(client, 'q4.okr');
    const after = (await pullAll(client, before)).filter(({ uri }) => uri === client.uri(name));
    assert.deepEqual(described(client, after), ['gone.okr full']);
  });

  it('are never pushed as well', () => {
    assert.deepEqual([...client.published.keys()], []);
  });

  it('are none for what is no file of the project', async () => {
    const report = await pull(client, 'nowhere.okr');
    assert.ok(report.kind === 'full');
    assert.deepEqual(report.items, []);
  });
});

describe('Diagnostics for an editor that can do both', () => {
  const capabilities = { textDocument: { diagnostic: {}, publishDiagnostics: {} } };
  let client: StdioClient;
  afterEach(() => client.stop());

  it('are pushed, open or not, and not offered twice', async () => {
    client = await StdioClient.start(files, capabilities);
    const found = await client.diagnosticsWhere('q4.okr', (diagnostics) => diagnostics.length > 0);
    assert.deepEqual(codesOf(found), ['unresolved-reference']);
    assert.equal(client.initializeResult.capabilities.diagnosticProvider, undefined);
  });

  it('are pulled where it asks for that', async () => {
    const options = { okr: { diagnostics: 'pull' } };
    client = await StdioClient.start(files, capabilities, undefined, options);
    assert.ok(client.initializeResult.capabilities.diagnosticProvider);
    assert.deepEqual(described(client, await pullAll(client)), [
      'q4.okr full unresolved-reference',
      'vocabulary.okr full',
    ]);
    assert.deepEqual([...client.published.keys()], []);
  });
});
