import assert from 'node:assert/strict';
import { commands, type TextDocument, type TextEditor, ViewColumn, window, workspace } from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import {
  between,
  changeOf,
  discardChanges,
  file,
  open,
  placeCursor,
  replaceText,
} from '../support/editor.js';
import { card, seeCard } from '../support/tree.js';

const bread = 'Customers find fresh bread at six in the evening';
const ovens = 'Ovens bake what the next two hours will sell';
const priority = 'People buy their daily bread from us';
const app = 'Launch the ordering app';
const hourly = 'Bake by the hour';
const queue = 'People wait half as long at six';

const inForm = (selector: string) => ({ selector, inWebview: true });

describe('The preview changes the text', () => {
  before(async function () {
    if (!hasDriver()) this.skip();
    await open('bakery/shops.okr');
    await commands.executeCommand('okr.openPreviewToSide');
    await seeCard(bread);
  });

  afterEach(discardChanges);

  after(async () => {
    await commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('from the form of a card, as one step of undo that keeps the comments', async () => {
    const editor = await open('bakery/shops.okr');
    const commented = editor.document
      .getText()
      .replace(
        'owner @ana\n    from 0 shops',
        'owner @ana // since May\n    // Counted by the tills.\n    from 0 shops',
      );
    await replaceText(editor, commented);
    await takeCard(editor, 'from 0 shops to', app);
    await openForm(app);
    await screenshot('preview-form');
    const steps = [
      ['#edit-owner', '@ben', '    owner @ben // since May\n    // Counted by the tills.\n'],
      ['#edit-weight', '2', '    weight 2\n'],
      ['#edit-statement', 'Launch the new app', 'key result ordering-app "Launch the new app" {\n'],
    ] as const;
    for (const [field, value, expected] of steps) {
      const before = editor.document.getText();
      await write(editor.document, field, value);
      const after = editor.document.getText();
      assert.ok(after.includes(expected), after);
      for (const comment of ['// since May', '// Counted by the tills.']) assert.ok(after.includes(comment));
      await undo(editor);
      assert.equal(editor.document.getText(), before, `${field} is one step`);
    }
  });

  it('from the list of states of an initiative', async () => {
    const editor = await open('bakery/ovens.okr');
    const before = editor.document.getText();
    await takeCard(editor, 'drives evening', hourly);
    await openForm(hourly);
    const changed = changeOf(editor.document);
    await drive('choose', { ...inForm('#edit-status'), text: 'done' });
    await changed;
    assert.equal(editor.document.getText(), before.replace('status active', 'status done'));
    await undo(editor);
    assert.equal(editor.document.getText(), before);
  });

  it('in all files that name a goal', async () => {
    const editor = await open('bakery/shops.okr');
    const other = await workspace.openTextDocument(file('bakery/ovens.okr'));
    await takeCard(editor, 'supports daily', bread);
    await openForm(bread);
    const changed = changeOf(other);
    await write(editor.document, '#edit-name', 'bread-at-six');
    await changed;
    assert.match(editor.document.getText(), /^objective bread-at-six "Customers/m);
    assert.match(other.getText(), /^ {2}supports shops\.bread-at-six$/m);
  });

  it('from the list of links, with the keyboard', async () => {
    const editor = await open('bakery/ovens.okr');
    const before = editor.document.getText();
    await takeCard(editor, 'drives evening', hourly);
    await focusCard(hourly);
    await drive('press', { keys: 'l' });
    await drive('see', inForm('#edit-link:focus'));
    await drive('choose', { ...inForm('#edit-link'), text: queue });
    const changed = changeOf(editor.document);
    await drive('press', { keys: 'Tab' });
    await drive('press', { keys: 'Enter' });
    await changed;
    assert.match(editor.document.getText(), /^ {4}drives evening-loaves, shops\.waste, queue$/m);
    await undo(editor);
    assert.equal(editor.document.getText(), before);
  });

  it('by a drag of an objective to a priority', async () => {
    const editor = await open('bakery/ovens.okr');
    const before = editor.document.getText();
    await takeCard(editor, 'supports shops', ovens);
    await focusCard(ovens);
    await drive('press', { keys: '0' });
    await drive('hover', card(ovens));
    const changed = changeOf(editor.document);
    await drive('drag', { from: inForm('.link-mark circle'), to: card(priority) });
    await changed;
    assert.match(editor.document.getText(), /^ {2}supports shops\.fresh-all-day, daily-bread$/m);
    await undo(editor);
    assert.equal(editor.document.getText(), before);
  });
});

/** Makes a card current by the cursor. */
async function takeCard(editor: TextEditor, place: string, statement: string): Promise<void> {
  placeCursor(editor, between(editor.document, place));
  await seeCard(statement, '.is-current');
}

/** Gives the keyboard to a card, without showing its text. */
async function focusCard(statement: string): Promise<void> {
  await drive('click', { ...card(statement), button: 'right' });
  await drive('see', inForm('[role=menu]'));
  await drive('press', { keys: 'Escape' });
  await drive('see', card(statement, ':focus'));
}

async function openForm(statement: string): Promise<void> {
  await focusCard(statement);
  await drive('press', { keys: 'e' });
  await drive('see', inForm('#edit-statement:focus'));
}

/** Writes a value into a field of the form, and waits for the change of the text. */
async function write(document: TextDocument, field: string, value: string): Promise<void> {
  const changed = changeOf(document);
  await drive('fill', { ...inForm(field), text: value });
  await drive('press', { keys: 'Enter' });
  await changed;
}

async function undo({ document }: TextEditor): Promise<void> {
  await window.showTextDocument(document, { preview: false, viewColumn: ViewColumn.One });
  await commands.executeCommand('undo');
}
