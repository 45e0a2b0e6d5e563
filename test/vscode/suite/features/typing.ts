import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  Range,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import { answer, choose } from '../support/answers.js';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { file } from '../support/editor.js';
import { problemsOf } from '../support/problems.js';

const typedPlan = `plan keywords in 2027-Q1

objective fresh "Customers get fresh bread all day" {
  owner @lena
  key result evening "Evenings without bread fall" {
    owner @lena
    from unknown to 10%
  }
}`;

const list = '.suggest-widget.visible';

/** People read what they have typed before they press Tab: lists have time to open. */
describe('Snippets at the speed of a person', () => {
  before(function () {
    if (!hasDriver()) this.skip();
  });

  after(() => workspace.fs.delete(file('typists'), { recursive: true }));

  it('make a new plan without findings, one Tab a field', async () => {
    await workspace.fs.writeFile(file('typists/okr.config.json'), encode('{ "root": true }\n'));
    const created = commands.executeCommand('okr.createPlan', file('typists'));
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
    const uri = file('typists/keywords.okr');
    await workspace.fs.writeFile(file('typists/okr.config.json'), encode('{ "root": true }\n'));
    await workspace.fs.writeFile(uri, encode('plan keywords in 2027-Q1\n\n'));
    const editor = await window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
    try {
      // What is typed before the page has moved the focus would be lost.
      await commands.executeCommand('workbench.action.focusActiveEditorGroup');
      await drive('see', { selector: '.editor-instance .monaco-editor.focused' });
      // The page moves the cursor itself: a selection from here could arrive after the first keys.
      await drive('press', { keys: 'Control+End' });
      await typeKeyword('objective');
      for (const text of ['fresh', 'Customers get fresh bread all day', '@lena'])
        await typeField(editor, text);
      await typeKeyword('kr', 'key result');
      for (const text of ['evening', 'Evenings without bread fall', '@lena']) await typeField(editor, text);
      assert.equal(editor.document.getText(), typedPlan);
      assert.deepEqual(await problemsOf(editor), []);
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

/** Types key by key. */
async function typeKeys(text: string): Promise<void> {
  await drive('type', { text });
}

/** Types a keyword and takes its template from the list. */
async function typeKeyword(typed: string, keyword = typed): Promise<void> {
  const row = (state: string) => ({ selector: `${list} .monaco-list-row${state}:has-text("${keyword}")` });
  await typeKeys(typed);
  await drive('see', row('.focused'));
  await drive('press', { keys: 'Tab' });
}

/** Types into a field of a snippet, waits as a person does, and goes to the next field. */
async function typeField(editor: TextEditor, text: string): Promise<void> {
  await typeKeys(text);
  await arrivalOf(text, editor);
  const offered = await offersFor(editor);
  if (offered.length > 0) {
    await drive('see', { selector: list }).catch((error: Error) => {
      throw new Error(`“${text}” is offered ${offered.join(', ')}, and no list opens: ${error.message}`);
    });
  }
  await drive('press', { keys: 'Tab' });
}

/** Waits until the extensions know what was typed: they hear of it later than the page. */
function arrivalOf(text: string, editor: TextEditor): Promise<void> {
  const { document } = editor;
  return new Promise((resolve) => {
    const look = () => {
      const { active } = editor.selection;
      if (!document.getText(new Range(active.with({ character: 0 }), active)).endsWith(text)) return;
      for (const listener of listeners) listener.dispose();
      resolve();
    };
    const listeners = [workspace.onDidChangeTextDocument(look), window.onDidChangeTextEditorSelection(look)];
    look();
  });
}

/** Returns what the language offers for the word in front of the cursor: if there is something, a list opens. */
async function offersFor(editor: TextEditor): Promise<string[]> {
  const { document, selection } = editor;
  const { active } = selection;
  const { items } = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    active,
  );
  return items.flatMap((item) => {
    if (item.kind === CompletionItemKind.Text) return [];
    const typed = document.getText(rangeOf(item, editor).with({ end: active }));
    const label = item.filterText ?? (typeof item.label === 'string' ? item.label : item.label.label);
    return typed !== '' && holdsInOrder(label.toLowerCase(), typed.toLowerCase()) ? [label] : [];
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

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

async function remove({ document }: TextEditor): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await workspace.fs.delete(document.uri);
}
