import { commands } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { between, finding, open, placeCursor } from '../support/editor.js';

/** The scene of the README's picture; `docs/images/editor.png` is this screenshot of the node host. */
describe('What the README promises', () => {
  before(function () {
    if (!hasDriver()) this.skip();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is seen: the squiggle under the deciding word, the reason, the tree beside it', async () => {
    await commands.executeCommand('workbench.action.closeSidebar');
    const editor = await open('growth/growth.okr');
    await finding(editor.document.uri, 'output-key-result');
    await commands.executeCommand('okr.openPreviewToSide');
    await drive('see', { selector: '.item[aria-label*="Publish 10 blog posts"]', inWebview: true });
    await open('growth/growth.okr');
    placeCursor(editor, between(editor.document, '"Publ', 'ish 10'));
    // Room for the reason beside the tree, and for the whole tree.
    for (let step = 0; step < 3; step++) await commands.executeCommand('workbench.action.increaseViewWidth');
    await drive('click', {
      selector: 'aside.details button[aria-label="Close the details"]',
      inWebview: true,
    });
    await drive('click', { selector: 'button[aria-label^="Show everything"]', inWebview: true });
    await open('growth/growth.okr');
    await commands.executeCommand('editor.action.showHover');
    await drive('see', { selector: '.monaco-hover:has-text("output-key-result")' });
    await screenshot('readme');
    await commands.executeCommand('workbench.action.toggleSidebarVisibility');
  });
});
