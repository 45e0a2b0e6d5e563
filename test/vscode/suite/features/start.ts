import assert from 'node:assert/strict';
import { commands, type TextEditor, window, workspace } from 'vscode';
import { answer, choose, question, told } from '../support/answers.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file } from '../support/editor.js';
import { problemsOf } from '../support/problems.js';

const shared = ['okr.config.json', 'vocabulary.okr'];

describe('Starting', () => {
  before(function () {
    if (!hasDriver()) this.skip();
  });

  beforeEach(() => commands.executeCommand('workbench.action.closeAllEditors'));

  // Each test has a team of its own: VS Code keeps documents for minutes.
  afterEach(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
    for (const path of [...shared, 'checkout-team', 'app-team', 'late-team'])
      await workspace.fs.delete(file(path), { recursive: true }).then(undefined, () => undefined);
  });

  it('asks four questions and writes a plan without findings', async () => {
    const editor = await start('Checkout Team', 'Shops find their order at once');
    const text = editor.document.getText();
    assert.match(editor.document.uri.path, /\/checkout-team\/\d{4}-Q[1-4]\.okr$/);
    assert.match(text, /^objective \S+ "Shops find their order at once" \{\n {2}owner @lena\.meyer\n/m);
    await screenshot('started');
    assert.deepEqual(await problemsOf(editor), []);
    for (const path of shared) await workspace.fs.stat(file(path));
  });

  it('asks what will change because of work, and makes the work an initiative', async () => {
    const created = commands.executeCommand('okr.start');
    await answers('App Team');
    await answer('What will be different, and for whom?', 'Launch the mobile app');
    await drive('see', { selector: `${question}:has-text("becomes an initiative")` });
    await drive('fill', { selector: `${question} input.input`, text: 'Shops order twice as fast' });
    await drive('press', { keys: 'Enter' });
    await created;
    const editor = inFront();
    assert.match(editor.document.getText(), /^objective \S+ "Shops order twice as fast"/m);
    assert.match(editor.document.getText(), /^ {2}initiative \S+ "Launch the mobile app"/m);
    assert.deepEqual(await problemsOf(editor), []);
  });

  it('changes no file that is there already', async () => {
    await workspace.fs.writeFile(file('okr.config.json'), new TextEncoder().encode('{ "root": true }\n'));
    const created = commands.executeCommand('okr.start');
    await answers('Late Team');
    await answer('What will be different, and for whom?', 'Shops find their order at once');
    await told('okr.config.json exists already. Nothing was written.');
    await commands.executeCommand('notifications.clearAll');
    await created;
    const exists = await workspace.fs.stat(file('late-team')).then(
      () => true,
      () => false,
    );
    assert.equal(exists, false);
  });
});

/** Answers the questions of *OKR: Start* up to the last one. */
async function answers(team: string): Promise<void> {
  await answer('Which team is the plan for?', team);
  await answer('Who owns the plan?', 'Lena Meyer');
  await choose('this quarter');
}

async function start(team: string, sentence: string): Promise<TextEditor> {
  const created = commands.executeCommand('okr.start');
  await answers(team);
  await answer('What will be different, and for whom?', sentence);
  await created;
  return inFront();
}

function inFront(): TextEditor {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error('No plan was opened.');
  return editor;
}
