import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentSymbol } from 'vscode-languageserver-protocol';
import { StdioClient } from '../support/stdio-client.js';

const good = 'metric good "Food that shops throw away" { outcome   unit % }\n';
const codes = (found: { code?: unknown }[]) => found.map(({ code }) => code);

/** Whatever one file holds, the others are checked: `good.okr` always lacks its owner. */
describe('Bad input', () => {
  let client: StdioClient;
  before(async () => {
    client = await StdioClient.start({ 'good.okr': good, 'empty.okr': '', 'nul.okr': 'objective o\0\0 "O"' });
    await client.diagnosticsWhere('good.okr', (found) => found.length === 1);
  });
  after(() => client.stop());

  async function othersAreChecked(): Promise<void> {
    await client.open('good.okr', good);
    const version = await client.change('good.okr', `${good}\n`);
    const found = await client.diagnosticsWhere('good.okr', (_found, of) => of === version);
    assert.deepEqual(codes(found), ['missing-owner']);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: client.uri('good.okr') },
    });
  }

  it('takes a file with NUL characters for no text', async () => {
    const found = await client.diagnosticsWhere('nul.okr', (diagnostics) => diagnostics.length > 0);
    assert.deepEqual(codes(found), ['unreadable-file']);
    await othersAreChecked();
  });

  it('has nothing to say of an empty file, and completes in it', async () => {
    await client.open('empty.okr', '');
    assert.deepEqual(await client.diagnosticsWhere('empty.okr', (_found, version) => version === 1), []);
    const position = { line: 0, character: 0 };
    const completion = await client.at<{ items: { label: string }[] }>(
      'textDocument/completion',
      'empty.okr',
      position,
    );
    assert.ok(completion.items.some(({ label }) => label.startsWith('objective')));
  });

  it('refuses ten megabytes at once', async () => {
    await client.open('huge.okr', 'objective o "O" { owner @a }\n'.repeat(400_000));
    const found = await client.diagnosticsWhere('huge.okr', (diagnostics) => diagnostics.length > 0);
    assert.deepEqual(codes(found), ['unreadable-file']);
    await othersAreChecked();
  });

  it('says of twenty thousand errors that there are more', async () => {
    await client.open('errors.okr', '?? nonsense\n'.repeat(10_000));
    const found = await client.diagnosticsWhere('errors.okr', (diagnostics) => diagnostics.length > 0);
    assert.ok(found.length <= 101, `${found.length} findings`);
    assert.ok(codes(found).every((code) => code === 'syntax-error'));
    assert.match(String(found.at(-1)?.message), /This file has 19899 more findings of `syntax-error`/);
    await othersAreChecked();
  });

  it('reads a byte order mark and Windows line ends', async () => {
    await client.open('windows.okr', `\uFEFF${good.replace('{ ', '{\r\n  ').replace(' }', '\r\n}')}`);
    const found = await client.diagnosticsWhere('windows.okr', (diagnostics) => diagnostics.length > 0);
    // Declares the same name as good.okr, and lacks its owner: it was read.
    assert.deepEqual(codes(found).sort(), ['duplicate-name', 'missing-owner']);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: client.uri('windows.okr') },
    });
    await client.diagnosticsWhere('windows.okr', (diagnostics) => diagnostics.length === 0);
    await othersAreChecked();
  });

  it('keeps the outline of a file whose braces do not match', async () => {
    await client.open(
      'braces.okr',
      'objective a "A" {\n  owner @a\n  key result b "B" {\nobjective c "C" { owner @a }\n}}}}\n',
    );
    await client.diagnosticsWhere('braces.okr', (diagnostics) => codes(diagnostics).includes('syntax-error'));
    const textDocument = { uri: client.uri('braces.okr') };
    const symbols = await client.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    assert.equal(symbols.length, 2);
  });

  it('keeps what an editor shows when the file is deleted below it', async () => {
    writeFileSync(join(client.folder, 'deleted.okr'), good.replace('good', 'deleted'));
    await client.open('deleted.okr', good.replace('good', 'deleted'));
    await client.diagnosticsWhere('deleted.okr', (found) => found.length === 1);
    rmSync(join(client.folder, 'deleted.okr'));
    const changes = [{ uri: client.uri('deleted.okr'), type: 3 }];
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
    const version = await client.change('deleted.okr', `${good.replace('good', 'deleted')}\n\n`);
    const found = await client.diagnosticsWhere('deleted.okr', (_found, of) => of === version);
    assert.deepEqual(codes(found), ['missing-owner']);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: client.uri('deleted.okr') },
    });
    await client.diagnosticsWhere('deleted.okr', (diagnostics) => diagnostics.length === 0);
  });
});

describe('Strange folders', () => {
  it('are skipped: a folder named x.okr, a loop of links', async function () {
    if (process.platform === 'win32') this.skip();
    const client = await StdioClient.start({ 'good.okr': good }, {}, (folder) => {
      mkdirSync(join(folder, 'x.okr'));
      symlinkSync(folder, join(folder, 'loop'));
      symlinkSync(join(folder, 'nowhere.okr'), join(folder, 'dangling.okr'));
    });
    await client.diagnosticsWhere('good.okr', (found) => found.length === 1);
    assert.deepEqual([...client.published.keys()], [client.uri('good.okr')]);
    await client.stop();
  });
});
