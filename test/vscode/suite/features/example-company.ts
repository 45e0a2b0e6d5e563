import assert from 'node:assert/strict';
import { commands, Uri, workspace } from 'vscode';
import { question } from '../support/answers.js';
import { drive, hasDriver } from '../support/driver.js';
import { file } from '../support/editor.js';

describe('The example company', () => {
  const copies = file('copies');

  before(async function () {
    if (!hasDriver()) this.skip();
    await workspace.fs.createDirectory(copies);
  });

  after(() => workspace.fs.delete(copies, { recursive: true }));

  it('is copied into the folder that the person chooses, and opened in a new window', async () => {
    void commands.executeCommand('okr.openExample');
    const input = `${question} input.input`;
    await drive('see', { selector: `${question}:has-text("A folder for the copy of the example company")` });
    const created = creationIn(copies, 'okr-example');
    await drive('fill', { selector: input, text: `${copies.path}/` });
    await drive('click', { selector: `${question} .monaco-button:has-text("Copy here")` });
    await created;
    const target = Uri.joinPath(copies, 'okr-example');
    const names = (await workspace.fs.readDirectory(target)).map(([name]) => name).sort();
    const original = (await workspace.fs.readDirectory(file('examples'))).map(([name]) => name).sort();
    assert.deepEqual(names, original);
    const address = new URL(await drive('closeNewWindow', {}));
    assert.ok(address.searchParams.get('folder')?.endsWith('/copies/okr-example'), address.href);
  });
});

/** Waits until a folder has a folder with a configuration: the copy is complete except for what follows it. */
function creationIn(folder: Uri, name: string): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(
    `${folder.path}/${name}/okr.config.json`,
    false,
    true,
    true,
  );
  return new Promise((resolve) => watcher.onDidCreate(() => resolve(watcher.dispose())));
}
