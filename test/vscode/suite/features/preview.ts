import assert from 'node:assert/strict';
import { commands, type TextDocument, type TextEditor, window, workspace } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import {
  between,
  changeOf,
  closeTab,
  file,
  finding,
  open,
  placeCursor,
  replaceText,
} from '../support/editor.js';
import { themes, useTheme } from '../support/theme.js';
import { card, seeCard } from '../support/tree.js';

const spoilage = 'Bread thrown away per shop falls by a third';
const app = 'Launch the ordering app';
const ovens = 'Ovens bake what the next two hours will sell';

describe('The preview', () => {
  before(async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    await commands.executeCommand('okr.openPreviewToSide');
  });

  after(async () => {
    await useTheme(themes[0]);
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('draws the goals of all teams as one tree', async () => {
    const bread = 'Customers find fresh bread at six in the evening';
    for (const statement of ['People buy their daily bread from us', bread, ovens]) {
      await seeCard(statement);
    }
  });

  it('follows the typing', async () => {
    const editor = await open('bakery/shops.okr');
    const before = editor.document.getText();
    await replaceText(editor, before.replace('falls by a third', 'falls by three quarters'));
    placeCursor(editor, between(editor.document, 'check-in 2026-11-02 8%'));
    await seeCard('Bread thrown away per shop falls by three quarters');
    await replaceText(editor, before);
    placeCursor(editor, between(editor.document, 'check-in 2026-11-02 8%'));
    await seeCard(spoilage);
  });

  it('lights the card up that the cursor is on', async () => {
    const editor = await open('bakery/shops.okr');
    placeCursor(editor, between(editor.document, 'check-in 2026-11-02 8%'));
    await seeCard(spoilage, '.is-current');
    placeCursor(editor, between(editor.document, 'from 0 shops to'));
    await seeCard(app, '.is-current');
  });

  it('goes to an element from the text, where a person asks for it', async () => {
    const editor = await open('bakery/ovens.okr');
    placeCursor(editor, between(editor.document, 'objective baked'));
    await commands.executeCommand('okr.revealInPreview');
    await seeCard(ovens, '.is-current');
  });

  it('shows the text of what a person clicks', async () => {
    await open('bakery/shops.okr');
    const document = await workspace.openTextDocument(file('bakery/ovens.okr'));
    const shown = selectionIn(document, between(document, 'objective baked').line);
    await drive('click', card(ovens));
    await shown;
    assert.equal(window.activeTextEditor?.document, document);
  });

  it('lets a person peek at the text with a double click', async () => {
    const { document } = await open('bakery/shops.okr');
    await drive('click', { ...card(ovens), times: 2 });
    await drive('see', { selector: '.peekview-widget:has-text("ovens.okr")' });
    assert.equal(window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn, 1);
    await screenshot('preview-peek');
    await drive('press', { keys: 'Escape' });
    await drive('vanish', { selector: '.peekview-widget' });
  });

  it('keeps its column for itself: a file that is opened while the preview has the focus goes to the text', async () => {
    await open('bakery/shops.okr');
    await commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await commands.executeCommand('vscode.open', file('bakery/company.okr'));
    assert.equal(window.tabGroups.activeTabGroup.viewColumn, 1);
    assert.equal(window.tabGroups.activeTabGroup.activeTab?.label, 'company.okr');
    await seeCard(ovens);
  });

  it('keeps the last good tree, marked, while the text cannot be read', async () => {
    const editor = await open('bakery/shops.okr');
    const before = editor.document.getText();
    await replaceText(editor, before.replace('from 9% to 6%', 'from to to {'));
    await drive('see', { selector: '.banner:has-text("shops.okr")', inWebview: true });
    // At a small scale, only the key result under the cursor has a card of its own.
    placeCursor(editor, between(editor.document, 'check-in 2026-11-02 8%'));
    await seeCard(spoilage, '.is-old');
    await screenshot('preview-broken');
    await replaceText(editor, before);
    await drive('vanish', { selector: '.banner', inWebview: true });
    placeCursor(editor, between(editor.document, 'check-in 2026-11-02 8%'));
    await seeCard(spoilage, ':not(.is-old)');
  });

  it('applies a quick fix from a card', async () => {
    const editor = await open('bakery/shops.okr');
    placeCursor(editor, between(editor.document, 'key result order'));
    await seeCard(app, '.is-current');
    // Next to the text, the details are opened when they are asked for; and stay open.
    await drive('click', { selector: 'button[aria-label="Details (Space)"]', inWebview: true });
    await drive('click', { selector: '.findings button:has-text("Quick fixes")', inWebview: true });
    const changed = changeOf(editor.document);
    await drive('click', { selector: '.findings button:has-text("initiative")', inWebview: true });
    await changed;
    assert.match(editor.document.getText(), /initiative ordering-app "Launch the ordering app"/);
    assert.equal(window.activeTextEditor?.document, editor.document);
    await drive('see', card(app));
    await commands.executeCommand('undo');
  });

  it('explains a rule from a card', async () => {
    const editor = await open('bakery/shops.okr');
    placeCursor(editor, between(editor.document, 'key result order'));
    await seeCard(app, '.is-current');
    await drive('click', { selector: '.findings button:has-text("Explain")', inWebview: true });
    await drive('see', { selector: '.tab:has-text("Preview output-key-result.md")' });
    await closeTab('Preview output-key-result.md');
    await seeCard(app);
  });

  it('shows the view again that was on show when it was hidden', async () => {
    await drive('click', { selector: 'role=tab[name="Table"]', inWebview: true });
    await drive('see', { selector: 'role=tab[name="Table"][selected]', inWebview: true });
    await commands.executeCommand('workbench.action.focusSecondEditorGroup');
    await window.showTextDocument(file('bakery/company.okr'), { viewColumn: 2 });
    await drive('vanish', { selector: 'iframe.webview.ready >> visible=true' });
    await closeTab('company.okr', 2);
    await drive('see', { selector: 'role=tab[name="Table"][selected]', inWebview: true });
    await drive('click', { selector: 'role=tab[name="Tree"]', inWebview: true });
    await seeCard(ovens);
  });

  for (const look of themes) {
    it(`is readable in a ${look.name} theme`, async () => {
      const editor = await open('bakery/shops.okr');
      await useTheme(look);
      // Its card comes into sight, wherever the picture was left.
      placeCursor(editor, between(editor.document, 'key result order'));
      await seeCard(app, '.is-current');
      await screenshot(`preview-${look.name}`);
    });
  }
});

/** Waits until the cursor of some editor of the document is on a line. */
function selectionIn(document: TextDocument, line: number): Promise<void> {
  return new Promise((resolve) => {
    const look = ({ textEditor }: { textEditor: TextEditor }) => {
      if (textEditor.document !== document || textEditor.selection.active.line !== line) return;
      listener.dispose();
      resolve();
    };
    const listener = window.onDidChangeTextEditorSelection(look);
  });
}
