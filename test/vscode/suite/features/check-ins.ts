import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { open } from '../support/editor.js';

describe('Check-ins and goals', () => {
  it('shows the goals by team, next to the files', async function () {
    if (!hasDriver()) this.skip();
    await open('bakery/shops.okr');
    await commands.executeCommand('okr.showGoals');
    await drive('see', { selector: '.pane-body .monaco-list-row:has-text("Bread thrown away per shop")' });
    await screenshot('goals');
  });

  it('writes the check-ins of one person as one edit', async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    const before = document.getText();
    await workspace.getConfiguration('okr').update('today', '2026-12-01', ConfigurationTarget.Workspace);
    await workspace.getConfiguration('okr').update('person', '@ben', ConfigurationTarget.Workspace);
    await commands.executeCommand('okr.myCheckIns');
    await drive('see', { selector: 'legend', inWebview: true });
    await screenshot('my-check-ins');
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await workspace.getConfiguration('okr').update('today', undefined, ConfigurationTarget.Workspace);
    await workspace.getConfiguration('okr').update('person', undefined, ConfigurationTarget.Workspace);
    assert.equal(document.getText(), before);
  });
});
