import { commands } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { between, finding, open, placeCursor } from '../support/editor.js';
import { themes, useTheme } from '../support/theme.js';

/** The scene of the README's picture; `docs/images/editor.png` is this screenshot of the node host. */
describe('What the README promises', () => {
  before(function () {
    if (!hasDriver()) this.skip();
  });
  after(() => commands.executeCommand('workbench.action.closeAllEditors'));

  it('is seen: the squiggle under the deciding word, the reason, the tree next to it', async () => {
    await useTheme(themes[0]);
    await commands.executeCommand('workbench.action.closeAllEditors');
    await commands.executeCommand('workbench.action.closeSidebar');
    const editor = await open('growth/growth.okr');
    await finding(editor.document.uri, 'output-key-result');
    await commands.executeCommand('okr.openPreviewToSide');
    await drive('see', { selector: '.item[aria-label*="Publish 10 blog posts"]', inWebview: true });
    await open('growth/growth.okr');
    placeCursor(editor, between(editor.document, 'key result blog ', '"Publish'));
    // Room for the reason, and for the whole tree next to it.
    await commands.executeCommand('workbench.action.increaseViewWidth');
    await drive('click', { selector: 'button[aria-label^="Show everything"]', inWebview: true });
    await open('growth/growth.okr');
    await commands.executeCommand('editor.action.marker.next');
    await drive('see', { selector: '.marker-widget:has-text("reads as an output")' });
    await screenshot('readme');
    await commands.executeCommand('workbench.action.toggleSidebarVisibility');
  });
});
