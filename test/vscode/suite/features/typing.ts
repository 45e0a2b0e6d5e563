import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  Range,
  Selection,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { answer, choose } from '../support/answers.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file } from '../support/editor.js';
import { problemsOf } from '../support/problems.js';

const list = '.suggest-widget.visible';

/** People read what they have typed before they press Tab: lists have time to open. */
describe('Snippets at the speed of a person', () => {
  before(function () {
    if (!hasDriver()) this.skip();
  });

  it('make a new plan without findings, one Tab a field', async () => {
    const created = commands.executeCommand('okr.createPlan', file('bakery'));
    await answer('Which team is the plan for?', 'typists');
    await choose('this quarter');
    await created;
    const editor = inFront();
    try {
      let expected = editor.document.getText();
      const owner = /^ {2}owner (@\S+)$/m.exec(expected)?.[1] as string;
      const fields: [placeholder: string, text: string][] = [
        ['first-answer', 'paid-at-once'],
        ['People who ask us for help get it the same day', 'Shops pay without a queue'],
        [owner, '@lena'],
        ['waiting-time', 'queue'],
        ['Half of all questions are answered within 4 hours', 'People wait half as long at the till'],
        ['26 hours', '10 minutes'],
        ['4 hours', '5 minutes'],
        ['self-service', 'own-scan'],
        ['More people find the answer themselves', 'More people scan their bread themselves'],
        ['12%', '15%'],
        ['30%', '35%'],
        ['help-pages', 'scanners'],
        ['Rewrite the twenty most visited help pages', 'Put a scanner next to each door'],
      ];
      for (const [placeholder, text] of fields) {
        expected = expected.replaceAll(placeholder, text);
        await typeField(editor, text);
      }
      assert.equal(editor.document.getText(), expected);
      await screenshot('typed-plan');
      assert.deepEqual(await problemsOf(editor), []);
    } finally {
      await screenshot('typing-end');
      await remove(editor);
    }
  });

  it('write an objective from its keyword', async () => {
    const uri = file('bakery/keywords.okr');
    const header = 'plan keywords in 2026-Q4\n\n';
    await workspace.fs.writeFile(uri, new TextEncoder().encode(header));
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
    try {
      editor.selection = new Selection(2, 0, 2, 0);
      await typeKeys('objective');
      await drive('see', { selector: `${list} .monaco-list-row:has-text("objective")` });
      await drive('press', { keys: 'Tab' });
      for (const text of ['fresh', 'Customers get fresh bread all day', '@lena'])
        await typeField(editor, text);
      const text = editor.document.getText();
      assert.match(text, /^objective fresh "Customers get fresh bread all day" \{\n {2}owner @lena\n/m);
    } finally {
      await screenshot('typing-end');
      await remove(editor);
    }
  });
});

function inFront(): TextEditor {
  const editor = window.activeTextEditor;
  if (!editor) throw new Error('No plan is in front.');
  return editor;
}

async function typeKeys(text: string): Promise<void> {
  for (const key of text) await drive('press', { keys: key === ' ' ? 'Space' : key });
}

/** Types into a field of a snippet, waits as a person does, and goes to the next field. */
async function typeField(editor: TextEditor, text: string): Promise<void> {
  await typeKeys(text);
  if (await offersSomething(editor)) await drive('see', { selector: list });
  await drive('press', { keys: 'Tab' });
}

/** Says whether the language offers something for the word in front of the cursor, so that a list opens. */
async function offersSomething(editor: TextEditor): Promise<boolean> {
  const { document, selection } = editor;
  const { active } = selection;
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    active,
  );
  return items.some((item) => {
    if (item.kind === CompletionItemKind.Text) return false;
    const typed = document.getText(rangeOf(item, editor).with({ end: active }));
    const label = item.filterText ?? (typeof item.label === 'string' ? item.label : item.label.label);
    return typed !== '' && holdsInOrder(label.toLowerCase(), typed.toLowerCase());
  });
}

/** Returns the text that an entry of the list replaces. */
function rangeOf({ range }: CompletionItem, { document, selection: { active } }: TextEditor): Range {
  if (range) return 'inserting' in range ? range.inserting : range;
  return document.getWordRangeAtPosition(active) ?? new Range(active, active);
}

/** Says whether a text contains the letters of another one in their order, as the filter of a list asks. */
function holdsInOrder(text: string, letters: string): boolean {
  let from = 0;
  return [...letters].every((letter) => {
    const at = text.indexOf(letter, from);
    from = at + 1;
    return at >= 0;
  });
}

async function remove({ document }: TextEditor): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await workspace.fs.delete(document.uri);
}
