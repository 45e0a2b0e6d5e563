import assert from 'node:assert/strict';
import { commands, extensions, type TextEditor, window, workspace } from 'vscode';
import { question } from '../support/answers.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file, finding, findings, open, ruleOf } from '../support/editor.js';

interface Contribution {
  command: string;
  category: string;
}

describe('Commands', () => {
  const manifest = extensions.getExtension('okr-as-code.okr-as-code')?.packageJSON;
  const contributed: Contribution[] = manifest?.contributes.commands ?? [];

  it('are all there, under names that begin with `OKR:`', async () => {
    assert.ok(contributed.length > 0);
    const known = new Set(await commands.getCommands(true));
    for (const { command, category } of contributed) {
      assert.ok(known.has(command), `${command} is not registered`);
      assert.equal(category, 'OKR', command);
    }
  });

  it('are found in the palette', async function () {
    if (!hasDriver()) this.skip();
    await commands.executeCommand('workbench.action.quickOpen', '>OKR: ');
    await drive('see', { selector: `${question} .monaco-list-row:has-text("OKR: Create a plan here")` });
    await screenshot('palette');
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });

  it('create a plan that is sound from its first moment', async function () {
    if (!hasDriver()) this.skip();
    const opened = editorOf(/\/tills-.*\.okr$/);
    const created = commands.executeCommand('okr.createPlan', file('bakery'));
    await drive('see', { selector: `${question}:has-text("Which team is the plan for?")` });
    await drive('fill', { selector: `${question} input.input`, text: 'tills' });
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${question} .monaco-list-row:has-text("this quarter")` });
    await drive('press', { keys: 'Enter' });
    await created;
    const { document } = await opened;
    assert.match(document.getText(), /^plan tills in \d{4}-Q[1-4]( since \d{4}-\d{2}-\d{2})?$/m);
    const rules = (await findings(document.uri, () => true)).map(ruleOf);
    assert.deepEqual(
      rules.filter((rule) => rule === 'syntax-error' || rule === 'unresolved-reference'),
      [],
    );
    await screenshot('new-plan');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    // That findings go with a deleted file is tested where files are; here the editor may still hold the document.
    await workspace.fs.delete(document.uri);
  });

  it('restart the server, and the findings come back', async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    const withdrawn = findings(document.uri, (found) => found.length === 0);
    await commands.executeCommand('okr.restartServer');
    await withdrawn;
    await finding(document.uri, 'output-key-result');
  });

  it('explain a rule, offline', async function () {
    if (!hasDriver()) this.skip();
    await commands.executeCommand('okr.explainRule', 'output-key-result');
    await drive('see', { selector: 'h1', inWebview: true });
    await screenshot('rule-page');
    await commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('are not far: the status bar has an entry while a plan is in front', async function () {
    if (!hasDriver()) this.skip();
    await open('bakery/shops.okr');
    const text = await drive('see', { selector: '.statusbar-item:has-text("OKR")' });
    assert.match(text, /OKR \d+/);
  });
});

/** Waits until a file with such a path is in front. */
function editorOf(path: RegExp): Promise<TextEditor> {
  return new Promise((resolve) => {
    const listener = window.onDidChangeActiveTextEditor((editor) => {
      if (!editor || !path.test(editor.document.uri.path)) return;
      listener.dispose();
      resolve(editor);
    });
  });
}
