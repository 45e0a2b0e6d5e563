import assert from 'node:assert/strict';
import { commands, type Uri, workspace } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file, finding, open } from '../support/editor.js';

/** The question that VS Code asks in the middle of the window. */
const question = '.quick-input-widget';

describe('Taking the tree along', () => {
  before(async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
  });

  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('opens the preview where there is none, and saves a picture of it', async () => {
    const text = new TextDecoder().decode(await exported('SVG', 'bakery.svg'));
    assert.match(text, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    assert.match(text, /Bread thrown away/);
    assert.doesNotMatch(text, /var\(--vscode|<script/);
    await commands.executeCommand('notifications.showList');
    await drive('see', { selector: '.notifications-center:has-text("Saved the tree as bakery.svg")' });
    await screenshot('export-saved');
    await commands.executeCommand('notifications.clearAll');
  });

  it('saves pixels', async () => {
    const bytes = await exported('PNG', 'bakery.png');
    assert.deepEqual([...bytes.subarray(0, 8)], [137, 80, 78, 71, 13, 10, 26, 10]);
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    assert.ok(view.getUint32(16) > 500 && view.getUint32(20) > 300, 'It is as large as a picture is.');
    await commands.executeCommand('notifications.clearAll');
  });

  it('saves data', async () => {
    const data = JSON.parse(new TextDecoder().decode(await exported('JSON', 'bakery.json')));
    assert.match(JSON.stringify(data), /Bread thrown away per shop falls by a third/);
    await commands.executeCommand('notifications.clearAll');
  });
});

/** Picks a format as a person does, saves under a name, and reads what was saved. */
async function exported(label: string, name: string): Promise<Uint8Array> {
  const target = file(`bakery/${name}`);
  await choose(label);
  const saved = creationOf(target);
  await drive('fill', { selector: `${question} input.input`, text: target.path });
  await drive('press', { keys: 'Enter' });
  await saved;
  return workspace.fs.readFile(target);
}

async function choose(label: string): Promise<void> {
  void commands.executeCommand('okr.exportTree');
  await drive('click', { selector: `${question} .monaco-list-row:has-text("${label}")` });
  await drive('see', { selector: `${question}:has-text("Save the tree as ${label}")` });
}

/** Waits until there is a file. */
function creationOf(uri: Uri): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(uri.path);
  return new Promise((resolve) => {
    watcher.onDidCreate(() => {
      watcher.dispose();
      resolve();
    });
  });
}
