import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PublishDiagnosticsParams } from 'vscode-languageserver-protocol';
import { names, original } from '../support/random-edits.js';
import { startOn } from './support/start-on.js';

describe('The checks of the last run', () => {
  let folder: string;
  let cache: string;
  let user: string;
  beforeEach(() => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-remembered-')));
    cache = mkdtempSync(join(tmpdir(), 'okr-cache-'));
    user = mkdtempSync(join(tmpdir(), 'okr-user-'));
    for (const name of names) writeFileSync(join(folder, name), original(name));
  });
  afterEach(() => {
    for (const one of [folder, cache, user]) rmSync(one, { recursive: true, force: true });
  });

  const uri = (name: string) => pathToFileURL(join(folder, name)).href;

  /** Runs a server until all files are checked. @param edit what the person at the editor does at once */
  async function run(
    environment: NodeJS.ProcessEnv,
    edit?: { name: string; text: string },
  ): Promise<{ shown: Record<string, unknown>; first: string | undefined }> {
    const shown: Record<string, unknown> = {};
    let first: string | undefined;
    let isEdited = edit === undefined;
    let ready = () => {};
    const isReady = new Promise<void>((resolve) => {
      ready = resolve;
    });
    const { connection, stop } = await startOn(
      folder,
      {},
      (heard) => {
        heard.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
          first ??= params.uri;
          shown[params.uri] = params.diagnostics;
          if (edit && params.uri === uri(edit.name) && params.version === 2) isEdited = true;
        });
        heard.onNotification('okr/status', () => {
          if (isEdited) ready();
        });
      },
      environment,
    );
    if (edit) {
      const textDocument = { uri: uri(edit.name), languageId: 'okr', version: 1 };
      const text = readFileSync(join(folder, edit.name), 'utf8');
      await connection.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, text } });
      await connection.sendNotification('textDocument/didChange', {
        textDocument: { uri: textDocument.uri, version: 2 },
        contentChanges: [{ text: edit.text }],
      });
    }
    await isReady;
    await stop();
    return { shown, first };
  }

  const remembering = () => ({ OKR_CACHE: cache, XDG_CACHE_HOME: user });
  const fresh = { OKR_CACHE: 'off' };

  it('are those of the next run where nothing has changed', async () => {
    const { shown } = await run(remembering());
    assert.equal(readdirSync(cache).length, 2);
    assert.ok(Object.values(shown).flat().length > 0);
    assert.deepEqual((await run(remembering())).shown, shown);
    assert.equal(readdirSync(cache).length, 2);
  });

  it('do not count for what has changed meanwhile, nor for what depends on that', async () => {
    await run(remembering());
    const text = original('vocabulary.okr').replace('metric waste', 'metric litter');
    writeFileSync(join(folder, 'vocabulary.okr'), text);
    assert.deepEqual((await run(remembering())).shown, (await run(fresh)).shown);
  });

  it('do not count after an edit that comes before the files are built', async () => {
    await run(remembering());
    const text = original('vocabulary.okr').replace('metric waste', 'metric litter');
    const edit = { name: 'vocabulary.okr', text };
    assert.deepEqual((await run(remembering(), edit)).shown, (await run(fresh, edit)).shown);
  });

  /** Changes each of the two files of the cache alone, and then runs a server. */
  async function compareAfter(change: (path: string, content: Buffer) => void): Promise<void> {
    const { shown } = await run(remembering());
    for (const name of readdirSync(cache)) {
      const path = join(cache, name);
      change(path, readFileSync(path));
      assert.deepEqual((await run(remembering())).shown, shown, name);
    }
  }

  it('are forgotten where a file was changed by somebody else', () =>
    compareAfter((path, content) => {
      const text = content.toString('utf8');
      const changed = text.replace('"rule":"', '"rule":"no-').replace('"record":', '"records":');
      assert.notEqual(changed, text);
      writeFileSync(path, changed);
    }));

  it('are forgotten where a file is torn', () =>
    compareAfter((path, content) => writeFileSync(path, content.subarray(0, content.length / 2))));

  it('are forgotten where a file is that of another run', async () => {
    await run(remembering());
    const earlier = new Map(readdirSync(cache).map((name) => [name, readFileSync(join(cache, name))]));
    const text = original('vocabulary.okr').replace('metric waste', 'metric litter');
    writeFileSync(join(folder, 'vocabulary.okr'), text);
    const { shown } = await run(remembering());
    for (const [name, content] of earlier) {
      const path = join(cache, name);
      assert.notDeepEqual(readFileSync(path), content);
      writeFileSync(path, content);
      assert.deepEqual((await run(remembering())).shown, shown, name);
    }
  });

  it('are shown for an open file at once, and found again by an edit', async () => {
    await run(remembering());
    const text = `${original('company.okr')}\n// A remark.\n`;
    const edit = { name: 'company.okr', text };
    assert.deepEqual((await run(remembering(), edit)).shown, (await run(fresh, edit)).shown);
  });
});
