import assert from 'node:assert/strict';
import {
  commands,
  type DocumentSymbol,
  type Hover,
  type Location,
  type LocationLink,
  MarkdownString,
  type Position,
  type SymbolInformation,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { between, file, finding, open, placeCursor } from '../support/editor.js';

/** Where a provider leads to, as `file:line`, lines from 1. */
function places(found: (Location | LocationLink)[]): string[] {
  return found
    .map((each) =>
      'targetUri' in each
        ? place(each.targetUri, each.targetSelectionRange ?? each.targetRange)
        : place(each.uri, each.range),
    )
    .sort();
}

function place(uri: Uri, { start }: { start: Position }): string {
  return `${uri.path.split('/').pop()}:${start.line + 1}`;
}

function lineOf(document: TextDocument, text: string): number {
  return between(document, text).line + 1;
}

describe('Navigation', () => {
  before(async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
  });

  it('goes to the definition in another file', async () => {
    const shops = await workspace.openTextDocument(file('bakery/shops.okr'));
    const { document } = await open('bakery/ovens.okr');
    const found = await commands.executeCommand<(Location | LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      between(document, 'supports shops.fresh', '-all-day'),
    );
    assert.deepEqual(places(found), [`shops.okr:${lineOf(shops, 'objective fresh-all-day')}`]);
  });

  it('opens that file when a person presses F12', async () => {
    const editor = await open('bakery/ovens.okr');
    placeCursor(editor, between(editor.document, 'supports shops.fresh', '-all-day'));
    await commands.executeCommand('editor.action.revealDefinition');
    assert.match(window.activeTextEditor?.document.uri.path ?? '', /bakery\/shops\.okr$/);
  });

  it('finds every reference, in all files', async () => {
    const { document } = await open('bakery/shops.okr');
    const ovens = await workspace.openTextDocument(file('bakery/ovens.okr'));
    const found = await commands.executeCommand<Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      between(document, 'key result was', 'te'),
    );
    const references = places(found).filter((each) => each.startsWith('ovens'));
    const expected = [lineOf(ovens, 'predicts shops.waste'), lineOf(ovens, 'drives evening-loaves')];
    assert.deepEqual(references, expected.map((line) => `ovens.okr:${line}`).sort());
  });

  it('renames across files and keeps qualified names right', async () => {
    const { document } = await open('bakery/shops.okr');
    const edit = await commands.executeCommand<WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      between(document, 'key result was', 'te'),
      'thrown-away',
    );
    assert.ok(await workspace.applyEdit(edit));
    const ovens = await workspace.openTextDocument(file('bakery/ovens.okr'));
    assert.match(document.getText(), /key result thrown-away "/);
    assert.match(ovens.getText(), /drives evening-loaves, shops\.thrown-away$/m);
    assert.match(ovens.getText(), /predicts shops\.thrown-away "/);
    assert.doesNotMatch(ovens.getText(), /shops\.waste/);
  });

  it('lists the elements of a file, nested as they are written', async () => {
    const { document } = await open('bakery/shops.okr');
    const symbols = await commands.executeCommand<DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (level: DocumentSymbol[]): unknown[] =>
      level.map(({ name, children }) => [name, names(children)]);
    const text = JSON.stringify(names(symbols));
    assert.match(text, /fresh-all-day.*waste.*ordering-app/s);
  });

  it('finds an element of any file by its name', async () => {
    const found = await commands.executeCommand<SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      'evening-loaves',
    );
    assert.ok(found.some(({ location }) => location.uri.path.endsWith('bakery/ovens.okr')));
  });
});

describe('Hover', () => {
  it('says what a name stands for: statement, owner and measure', async () => {
    const { document } = await open('bakery/ovens.okr');
    const hovers = await commands.executeCommand<Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      between(document, 'predicts shops.wa', 'ste'),
    );
    const text = hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
      .join('\n');
    assert.match(text, /Bread thrown away per shop falls by a third/);
    assert.match(text, /@ben/);
    assert.match(text, /9\s?% .*6\s?%/s);
  });

  it('shows it where a person points', async function () {
    if (!hasDriver()) this.skip();
    const editor = await open('bakery/ovens.okr');
    placeCursor(editor, between(editor.document, 'predicts shops.wa', 'ste'));
    await commands.executeCommand('editor.action.showHover');
    await drive('see', { selector: '.monaco-hover:has-text("falls by a third")' });
    await screenshot('hover');
  });

  it('shows the finding and its rule over the squiggle', async function () {
    if (!hasDriver()) this.skip();
    const editor = await open('bakery/shops.okr');
    await finding(editor.document.uri, 'output-key-result');
    placeCursor(editor, between(editor.document, '"Lau', 'nch'));
    await commands.executeCommand('editor.action.showHover');
    await drive('see', { selector: '.monaco-hover:has-text("output-key-result")' });
    await screenshot('hover-finding');
  });
});
