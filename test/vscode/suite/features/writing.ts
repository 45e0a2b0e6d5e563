import assert from 'node:assert/strict';
import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  Position,
  type TextDocument,
  type TextEdit,
  WorkspaceEdit,
  workspace,
} from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { between, finding, open, placeCursor, replaceText } from '../support/editor.js';

/** What the language offers; the editor's own guesses from words in open files (`Text`) are left out. */
async function complete(document: TextDocument, position: Position): Promise<CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return list.items.filter(({ kind }) => kind !== CompletionItemKind.Text);
}

/** What would stand in the text. */
function texts(items: CompletionItem[]): string[] {
  return items.map(({ insertText, label }) => {
    if (insertText !== undefined) return typeof insertText === 'string' ? insertText : insertText.value;
    return typeof label === 'string' ? label : label.label;
  });
}

function labels(items: CompletionItem[]): string[] {
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

describe('Completion', () => {
  it('offers the key results of another team after `drives`', async () => {
    const { document } = await open('bakery/ovens.okr');
    const offered = texts(await complete(document, between(document, 'drives evening-loaves, ')));
    assert.ok(offered.includes('shops.waste'), `offered: ${offered.join(', ')}`);
    assert.ok(!offered.includes('evening-loaves'), 'it is driven already');
    assert.ok(!offered.includes('daily-bread'), 'a priority cannot be driven');
    assert.ok(!offered.some((name) => name.includes('spoilage')), 'another project has its own names');
  });

  it('offers `key result` as one item inside an objective', async () => {
    const { document } = await open('bakery/shops.okr');
    const offered = labels(await complete(document, between(document, 'supports daily-bread\n')));
    assert.ok(offered.includes('key result'), `offered: ${offered.join(', ')}`);
  });

  it('offers the people of the vocabulary after `owner`', async () => {
    const { document } = await open('bakery/ovens.okr');
    const offered = labels(
      await complete(document, new Position(between(document, 'objective baked').line + 1, 8)),
    );
    assert.ok(offered.includes('@ben'), `offered: ${offered.join(', ')}`);
  });

  it('works in an empty file', async () => {
    const document = await workspace.openTextDocument({ language: 'okr', content: '' });
    const offered = labels(await complete(document, new Position(0, 0)));
    assert.ok(offered.includes('objective'), `offered: ${offered.join(', ')}`);
  });

  it('lists names with owner and statement next to them', async function () {
    if (!hasDriver()) this.skip();
    const editor = await open('bakery/ovens.okr');
    placeCursor(editor, between(editor.document, 'drives evening-loaves, '));
    await commands.executeCommand('editor.action.triggerSuggest');
    await drive('see', { selector: '.suggest-widget.visible .monaco-list-row:has-text("waste")' });
    await screenshot('completion');
    await commands.executeCommand('hideSuggestWidget');
  });
});

describe('Formatting', () => {
  const untidy = `plan tidy   in 2026-Q4
objective calm "Nobody works at night"   {
owner @ana
      // said by the team
  key result nights "Nights with a call fall" {
  owner @ben
        from 9 nights to    3 nights
  }
}
`;

  it('tidies a file, keeps its comments, and has nothing left to do the second time', async () => {
    const document = await workspace.openTextDocument({ language: 'okr', content: untidy });
    await format(document);
    assert.match(document.getText(), /^ {2}\/\/ said by the team$/m);
    assert.match(document.getText(), /^ {4}from 9 nights to 3 nights$/m);
    assert.match(document.getText(), /^ {2}owner @ana$/m);
    const once = document.getText();
    await format(document);
    assert.equal(document.getText(), once);
  });

  async function format(document: TextDocument): Promise<void> {
    const options = { tabSize: 2, insertSpaces: true };
    const edits = await commands.executeCommand<TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      options,
    );
    // VS Code says so when there is nothing to do.
    if (edits === undefined) return;
    const all = new WorkspaceEdit();
    all.set(document.uri, edits);
    assert.ok(await workspace.applyEdit(all));
  }
});

describe('Typing', () => {
  it('survives a half-typed key result: its neighbours keep their findings', async () => {
    const editor = await open('bakery/shops.okr');
    const before = editor.document.getText();
    await replaceText(
      editor,
      before.replace('  key result waste', '  key result half "\n\n  key result waste'),
    );
    await finding(editor.document.uri, 'output-key-result');
    await finding(editor.document.uri, 'invalid-value');
  });
});
