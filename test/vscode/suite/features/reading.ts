import assert from 'node:assert/strict';
import {
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  commands,
  type InlayHint,
  languages,
  Range,
  type TextDocument,
  Uri,
  window,
} from 'vscode';
import { drive, hasDriver, screenshot } from '../support/driver.js';
import { between, finding, open } from '../support/editor.js';

/** The question that VS Code asks in the middle of the window. */
const question = '.quick-input-widget';

async function lensesAt(document: TextDocument, place: string): Promise<CodeLens[]> {
  const { line } = between(document, place);
  const found = await commands.executeCommand<CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
    Number.MAX_SAFE_INTEGER,
  );
  return found.filter(({ range }) => range.start.line === line);
}

describe('What a plan says while it is read', () => {
  before(async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
  });

  it('stands above each goal, and leads there', async () => {
    const { document } = await open('bakery/shops.okr');
    const lenses = await lensesAt(document, 'key result waste');
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['33% · at risk', 'check in', '1 initiative'],
    );
    assert.equal(lenses[2]?.command?.command, 'okr.showReferences');
    const [uri, , places] = lenses[2]?.command?.arguments as [string, unknown, { uri: string }[]];
    assert.equal(Uri.parse(uri).path, document.uri.path);
    assert.deepEqual(
      places.map((place) => Uri.parse(place.uri).path.split('/').pop()),
      ['ovens.okr'],
    );
  });

  it('stands behind the numbers', async () => {
    const { document } = await open('bakery/shops.okr');
    const hints = await commands.executeCommand<InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      new Range(0, 0, document.lineCount, 0),
    );
    assert.ok(hints.some(({ label }) => label === '−33%'));
    assert.ok(hints.some(({ label }) => label === '33% of the way'));
    await screenshot('lenses-and-hints').catch((error: unknown) => {
      if (hasDriver()) throw error;
    });
  });

  it('is a line of sight from any goal', async () => {
    const { document } = await open('bakery/shops.okr');
    const [item] = await commands.executeCommand<CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      document.uri,
      between(document, 'objective fresh', '-all-day'),
    );
    assert.ok(item);
    const calls = await commands.executeCommand<CallHierarchyIncomingCall[]>(
      'vscode.provideIncomingCalls',
      item,
    );
    assert.deepEqual(
      calls.map(({ from }) => from.name.split(' — ')[0]),
      ['waste', 'ordering-app', 'baked-on-demand'],
    );
  });

  it('has each finding once', async () => {
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    const shown = languages
      .getDiagnostics(document.uri)
      .map(({ range, message }) => `${range.start.line}:${range.start.character} ${message}`);
    assert.deepEqual(shown, [...new Set(shown)]);
  });
});

describe('A check-in', () => {
  it('is asked for in five steps, written in its place, and taken back by one undo', async function () {
    if (!hasDriver()) this.skip();
    const { document } = await open('bakery/shops.okr');
    await finding(document.uri, 'output-key-result');
    const before = document.getText();
    const written = commands.executeCommand('okr.checkIn');
    await drive('see', { selector: `${question} .monaco-list-row:has-text("Bread thrown away per shop")` });
    await screenshot('check-in');
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${question}:has-text("9% → 6%")` });
    await drive('fill', { selector: `${question} input.input`, text: 'much' });
    await drive('see', { selector: `${question}:has-text("is not a value")` });
    await drive('fill', { selector: `${question} input.input`, text: '7.1%' });
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${question}:has-text("How confident")` });
    await drive('fill', { selector: `${question} input.input`, text: '70' });
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${question}:has-text("at the deadline")` });
    await drive('fill', { selector: `${question} input.input`, text: '6.2' });
    await drive('press', { keys: 'Enter' });
    await drive('see', { selector: `${question}:has-text("What moved")` });
    await drive('fill', { selector: `${question} input.input`, text: 'Smaller trays' });
    await drive('press', { keys: 'Enter' });
    await written;
    assert.match(
      document.getText(),
      / {4}check-in 2026-11-02 .*\n {4}check-in 2026-11-09 7\.1% confidence 70% forecast 6\.2% "Smaller trays"\n/,
    );
    assert.equal(window.activeTextEditor?.document.uri.path, document.uri.path);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });
});
