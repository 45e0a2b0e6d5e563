import assert from 'node:assert/strict';
import { commands, extensions } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';

interface Contribution {
  command: string;
  category: string;
  title: string;
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
    await drive('see', {
      selector: '.quick-input-widget .monaco-list-row:has-text("OKR: Create a plan here")',
    });
    await screenshot('palette');
    await commands.executeCommand('workbench.action.closeQuickOpen');
  });
});
