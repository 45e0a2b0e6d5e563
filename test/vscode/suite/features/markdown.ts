import assert from 'node:assert/strict';
import { commands } from 'vscode';
import { themes as palettes } from '../../../../picture/themes.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file, open, replaceText } from '../support/editor.js';
import { themes, useTheme } from '../support/theme.js';

/** VS Code's Markdown is an extension of the other host here; on vscode.dev both are in one. */
const isMarkdownElsewhere = typeof process === 'undefined';

describe('Plans in Markdown', () => {
  before(async function () {
    if (!hasDriver() || isMarkdownElsewhere) this.skip();
    await commands.executeCommand('markdown.showPreview', file('notes.md'));
  });

  after(async () => {
    await useTheme(themes[0]);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  const picture = (words: string) => ({ selector: `.okr-fence img[alt*="${words}"]`, inWebview: true });

  it('are drawn in the preview, which may show the picture', async () => {
    await drive('see', picture('People come back for the bread'));
    await drive('decode', picture('People come back for the bread'));
  });

  it('stay text where they cannot be read, with the reason', async () => {
    const reason = await drive('see', { selector: '.okr-fence .okr-problem', inWebview: true });
    assert.match(reason, /^Line 1: /);
  });

  it('leave fences of other languages alone', async () => {
    await drive('see', { selector: 'pre:has-text("not a plan")', inWebview: true });
  });

  it('are drawn again while they are typed in', async () => {
    const editor = await open('notes.md');
    await commands.executeCommand('markdown.showPreviewToSide', file('notes.md'));
    await drive('see', picture('People come back for the bread'));
    const before = editor.document.getText();
    await replaceText(editor, before.replace('come back for', 'stay because of'));
    await drive('see', picture('People stay because of the bread'));
    await replaceText(editor, before);
    await drive('see', picture('People come back for the bread'));
  });

  for (const look of themes) {
    it(`are drawn for a ${look.name} theme`, async () => {
      await useTheme(look);
      await drive('see', {
        selector: `.okr-fence:not(.okr-outdated) img[src*="${canvasOf(look)}"]`,
        inWebview: true,
      });
      await drive('decode', picture('People come back for the bread'));
      await screenshot(`markdown-${look.name}`);
    });
  }
});

/** The ground of a picture for a theme, as it stands in the address of the drawing. */
function canvasOf({ name }: (typeof themes)[number]): string {
  const { canvas } = palettes[name === 'high-contrast' ? 'high-contrast-dark' : name];
  return encodeURIComponent(canvas);
}
