import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type TextDocument, workspace } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file, finding, open } from '../support/editor.js';

const plan = `plan tills in 2026-Q4

objective quick "Nobody queues" {
  owner @cleo
  cadence weekly

  key result queue "People wait half as long" {
    from 10 minutes to 5 minutes
    check-in 2026-10-05 9 minutes
  }
}
`;

describe('Check-ins and goals', () => {
  it('shows the goals by team, next to the files', async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    await commands.executeCommand('okr.showGoals');
    await drive('see', { selector: '.pane-body .monaco-list-row:has-text("Bread thrown away per shop")' });
    await screenshot('goals');
  });

  it('writes the check-ins of one person as one edit, which one undo takes back', async function () {
    if (!hasDriver()) this.skip();
    const uri = file('bakery/counter.okr');
    await workspace.fs.writeFile(uri, new TextEncoder().encode(plan));
    const settings = workspace.getConfiguration('okr');
    await settings.update('person', '@cleo', ConfigurationTarget.Workspace);
    try {
      const { document } = await open('bakery/counter.okr');
      await finding(document.uri, 'stale-check-in');
      await commands.executeCommand('okr.myCheckIns');
      await drive('fill', { selector: 'input[name="value-0"]', text: '7', inWebview: true });
      await screenshot('my-check-ins');
      const written = changeOf(document);
      await drive('click', { selector: 'button[type="submit"]', inWebview: true });
      await written;
      assert.match(document.getText(), /check-in \d{4}-\d{2}-\d{2} 7 minutes/);
      await open('bakery/counter.okr');
      await commands.executeCommand('undo');
      assert.equal(document.getText(), plan);
    } finally {
      await settings.update('person', undefined, ConfigurationTarget.Workspace);
      await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await workspace.fs.delete(uri);
    }
  });
});

/** Waits until a document changes. */
function changeOf(document: TextDocument): Promise<void> {
  return new Promise((resolve) => {
    const listener = workspace.onDidChangeTextDocument((event) => {
      if (event.document !== document) return;
      listener.dispose();
      resolve();
    });
  });
}
