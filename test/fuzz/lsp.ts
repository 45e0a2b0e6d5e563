import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TestRepository } from '../support/git-repository.js';
import { original } from '../support/random-edits.js';
import { Editor } from './lsp/editor.js';
import { endState } from './lsp/end-state.js';
import { configurations, planFiles, type Storm, storms } from './lsp/steps.js';
import type { Mode } from './mode.js';

/**
 * After any sequence of messages and changes of the disk, a server says the same as one that starts at the end, whether that one
 * remembers an earlier one or not.
 */
export const lsp: Mode<Storm> = {
  inputs: storms,
  filesOf: (storm) => ({ 'storm.json': `${JSON.stringify(storm, undefined, 2)}\n` }),
  check: async (storm) => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'okr-fuzz-')));
    const cache = realpathSync(mkdtempSync(join(tmpdir(), 'okr-fuzz-cache-')));
    const said = listen();
    try {
      prepare(folder, storm.isRepository);
      const editor = new Editor(folder, storm, cache);
      for (const step of storm.steps) {
        await editor.do(step);
        await new Promise((resolve) => setImmediate(resolve));
      }
      editor.closeOrphans();
      const server = await editor.finish();
      const texts = textsOf(editor);
      const found = await endState(server, texts);
      await server.request('shutdown');
      server.kill();
      const fresh = editor.start();
      const expected = await endState(fresh, texts);
      fresh.kill();
      const remembering = editor.start(cache);
      const remembered = await endState(remembering, texts);
      remembering.kill();
      assert.deepEqual([...editor.faults, ...said.errors], [], 'The server failed.');
      assert.deepEqual(found, expected, 'A fresh server says something else.');
      assert.deepEqual(remembered, expected, 'A server that remembers an earlier one says something else.');
      return { messages: editor.messages };
    } finally {
      said.end();
      for (const one of [folder, cache]) rmSync(one, { recursive: true, force: true });
    }
  },
};

/** What a storm has deleted cannot be read, and a server that was killed reaches nobody. Neither is a fault. */
const expected =
  /cannot be read: (?:ENOENT|ENOTDIR)|Connection is (?:closed|disposed)|Pending response rejected/;

/** Collects what the server says of its own faults. */
function listen(): { errors: string[]; end: () => void } {
  const errors: string[] = [];
  const { error } = console;
  const note = (...parts: unknown[]) => {
    const message = parts.map(String).join(' ');
    if (!expected.test(message)) errors.push(message);
  };
  console.error = note;
  process.on('unhandledRejection', note);
  return {
    errors,
    end: () => {
      console.error = error;
      process.off('unhandledRejection', note);
    },
  };
}

function prepare(folder: string, isRepository: boolean): void {
  for (const path of planFiles.slice(0, 5)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), original(path.split('/').at(-1) as string));
  }
  mkdirSync(join(folder, 'two'));
  writeFileSync(join(folder, 'two/company.okr'), original('company.okr'));
  for (const name of ['one', 'two']) writeFileSync(join(folder, name, 'okr.config.json'), configurations[0]);
  if (isRepository) new TestRepository(folder).commit('2026-10-01');
}

/** All plans that are on the disk or open, by URI. */
function textsOf(editor: Editor): Map<string, string> {
  const texts = new Map<string, string>();
  const onDisk = existsSync(editor.folder)
    ? readdirSync(editor.folder, { recursive: true, encoding: 'utf8' })
    : [];
  for (const path of onDisk.filter((one) => one.endsWith('.okr')).sort())
    texts.set(editor.uri(path), readFileSync(join(editor.folder, path), 'utf8'));
  for (const [path, document] of editor.open) texts.set(editor.uri(path), document.getText());
  return texts;
}
