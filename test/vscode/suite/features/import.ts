import assert from 'node:assert/strict';
import { commands, env, Range, type Uri, window, workspace } from 'vscode';
import { question, told } from '../support/answers.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { discardChanges, file, open } from '../support/editor.js';

/** Where VS Code shows changes before it makes them. */
const preview = '.bulk-edit-panel';

const page = `# Tills 2026-Q4

## Objective: Nobody waits at the till

Owner: Ines Okafor

- [ ] KR 1: Waiting time at noon falls from 6 min to 3 min
- [x] KR 2: Complaints about queues fall from 40 to 10
`;
const sheet = `Objective,Key result
Nobody waits at the till,Waiting time falls from 6 min to 3 min
,Complaints fall from 40 to 10
`;
const list = `- Nobody waits at the till
  - Waiting time falls from 6 min to 3 min
  - Complaints fall from 40 to 10
`;

describe('Importing', () => {
  const source = file('bakery/tills.md');
  const plan = file('bakery/tills/2026-Q4.okr');

  before(async function () {
    if (!hasDriver()) this.skip();
    await write(source, page);
  });

  beforeEach(() => open('bakery/shops.okr'));

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    await workspace.fs.delete(source);
  });

  it('shows the plans before it writes them', async () => {
    const imported = commands.executeCommand('okr.import', source);
    await drive('click', { selector: `${preview} .monaco-list-row:has-text("2026-Q4.okr")` });
    await drive('see', { selector: '.view-line:has-text("nobody-waits-till")' });
    await screenshot('import-preview');
    const created = creationOf(plan);
    await apply();
    await created;
    await drive('see', { selector: '.tab.active:has-text("2026-Q4.okr")' });
    await told('Imported 3 goals into 2 files.');
    await drive('click', { selector: '.notifications-center .monaco-button:has-text("Show the report")' });
    await imported;
    await drive('see', { selector: 'h1', inWebview: true });
    await screenshot('import-report');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    assert.match(await textOf(plan), /check-in \d{4}-\d\d-\d\d 10 "Ticked off in the source"/);
  });

  it('writes nothing where the same plans are there', async () => {
    const imported = commands.executeCommand('okr.importFile', source, [source]);
    await told('The plans exist already with the same text. Nothing was changed.');
    await commands.executeCommand('notifications.clearAll');
    await imported;
  });

  it('takes back all files at once', async () => {
    await open('bakery/tills/2026-Q4.okr');
    const removed = Promise.all([removalOf(plan), removalOf(file('bakery/vocabulary.okr'))]);
    await commands.executeCommand('undo');
    await removed;
  });

  it('asks for the team and the cycle where a sheet names none', async () => {
    const bare = file('bakery/goals.csv');
    await write(bare, sheet);
    const bakeries = file('bakery/bakeries/2026-Q4.okr');
    const imported = commands.executeCommand('okr.import', bare);
    await drive('see', { selector: `${question}:has-text("Which team is the plan for?")` });
    await drive('fill', { selector: `${question} input.input`, text: 'bakeries' });
    await drive('press', { keys: 'Enter' });
    const another = `${question} .monaco-list-row:has-text("Another cycle")`;
    await drive('see', { selector: another });
    await drive('fill', { selector: `${question} input.input`, text: 'another' });
    await drive('see', { selector: another.replace('.monaco-list-row', '.monaco-list-row.focused') });
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${question}:has-text("fiscal quarter")` });
    await drive('fill', { selector: `${question} input.input`, text: '2026-Q4' });
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${preview} .monaco-list-row:has-text("2026-Q4.okr")` });
    const created = creationOf(bakeries);
    await apply();
    await created;
    await told('Imported 3 goals');
    await commands.executeCommand('notifications.clearAll');
    await imported;
    assert.match(await textOf(bakeries), /^plan bakeries in 2026-Q4$/m);
    await remove([bakeries, file('bakery/vocabulary.okr'), bare]);
  });

  it('leaves a plan that says something else, unless it is ticked', async () => {
    await write(plan, 'plan tills in 2026-Q4\n');
    const imported = commands.executeCommand('okr.import', source);
    await drive('see', { selector: `${preview} .monaco-list-row:has-text("2026-Q4.okr")` });
    await screenshot('import-differs');
    const created = creationOf(file('bakery/vocabulary.okr'));
    await apply();
    await created;
    await told('Imported 3 goals');
    await commands.executeCommand('notifications.clearAll');
    await imported;
    assert.equal(await textOf(plan), 'plan tills in 2026-Q4\n');
    await remove([plan, file('bakery/vocabulary.okr')]);
  });
});

describe('Pasting a list', () => {
  const goals = /^objective nobody-waits-till "Nobody waits at the till" \{\n {2}key result/m;

  before(function () {
    if (!hasDriver()) this.skip();
  });

  beforeEach(() => env.clipboard.writeText(list));
  afterEach(discardChanges);

  it('offers goals, after the plain text', async () => {
    const document = await emptyPlan();
    await drive('paste', { data: { 'text/plain': list } });
    await drive('see', { selector: '.post-edit-widget' });
    assert.ok(document.getText().includes(list.trim()), document.getText());
    await drive('click', { selector: '.post-edit-widget .monaco-button' });
    await drive('see', { selector: '.action-widget :text("Paste as plan")' });
    await screenshot('paste-as-plan');
    const changed = changeOf(document.uri, goals);
    await drive('click', { selector: '.action-widget :text("Paste as plan")' });
    await changed;
  });

  it('offers nothing for running text', async () => {
    const document = await emptyPlan();
    const changed = changeOf(document.uri, /a sentence/);
    await drive('paste', { data: { 'text/plain': 'Just a sentence.' } });
    await changed;
    await drive('vanish', { selector: '.post-edit-widget' });
  });

  it('pastes goals where the palette asks for them', async () => {
    const document = await emptyPlan();
    const changed = changeOf(document.uri, goals);
    await commands.executeCommand('okr.pasteAsPlan');
    await changed;
  });

  async function emptyPlan() {
    const document = await workspace.openTextDocument({
      language: 'okr',
      content: 'plan tills in 2026-Q4\n\n',
    });
    // With the cursor from the beginning: an editor forgets a paste when the cursor moves.
    await window.showTextDocument(document, { selection: new Range(2, 0, 2, 0) });
    return document;
  }
});

/** Lets VS Code write what is ticked. */
function apply(): Promise<string> {
  return drive('click', { selector: `${preview} .monaco-button:has-text("Apply")` });
}

function write(uri: Uri, text: string): Thenable<void> {
  return workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function textOf(uri: Uri): Promise<string> {
  return new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/** Waits until there is a file. */
function creationOf(uri: Uri): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(uri.path, false, true, true);
  return new Promise((resolve) => watcher.onDidCreate(() => resolve(watcher.dispose())));
}

/** Waits until a file is gone. */
function removalOf(uri: Uri): Promise<void> {
  const watcher = workspace.createFileSystemWatcher(uri.path, true, true, false);
  return new Promise((resolve) => watcher.onDidDelete(() => resolve(watcher.dispose())));
}

/**
 * Deletes files, and waits until the watcher of VS Code has reported it: a list of changes that is on show when the report
 * arrives is outdated.
 */
async function remove(uris: readonly Uri[]): Promise<void> {
  const removed = Promise.all(uris.map(removalOf));
  for (const uri of uris) await workspace.fs.delete(uri);
  await removed;
}

/** Waits until a document holds something. */
function changeOf(uri: Uri, wanted: RegExp): Promise<void> {
  return new Promise((resolve) => {
    const listener = workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() !== uri.toString() || !wanted.test(document.getText())) return;
      listener.dispose();
      resolve();
    });
  });
}
