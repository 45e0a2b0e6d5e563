import assert from 'node:assert/strict';
import type { LangiumDocument } from 'langium';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range, TextEdit } from 'vscode-languageserver-types';
import { formatEdits } from '../../../../language/format/format.js';
import { OkrFormatter } from '../../../../language/lsp/formatter.js';
import { parsePlan } from '../../../support/parse-plan.js';

const formatter = new OkrFormatter();
const textDocument = { uri: 'file:///plans/plan.okr' };
/** An editor may ask for tabs; it gets the one style. */
const options = { tabSize: 8, insertSpaces: false };

describe('Formatting in the editor', () => {
  it('formats the whole file in the one style', () => {
    const document = parsePlan('objective a {\n\towner   @a\n}');
    const edits = formatter.formatDocument(document);
    assert.equal(apply(document, edits), 'objective a {\n  owner @a\n}\n');
  });

  it('touches only what changes, so that cursors stay', () => {
    const document = parsePlan('objective a {\r\n   owner  @a\r\n  lagging\r\n}\r\n');
    assert.deepEqual(formatEdits(document), [
      { range: range(1, 2, 1, 3), newText: '' },
      { range: range(1, 9, 1, 10), newText: '' },
    ]);
  });

  it('makes no edit that splits a line break', () => {
    const document = parsePlan('team a\nteam b\r\nteam c');
    assert.equal(apply(document, formatEdits(document)), 'team a\nteam b\nteam c\n');
    const windows = parsePlan('team a\r\nteam b\nteam c');
    assert.equal(apply(windows, formatEdits(windows)), 'team a\r\nteam b\r\nteam c\r\n');
  });

  it('makes no edits in a formatted file', () => {
    assert.deepEqual(formatter.formatDocument(parsePlan('objective a {\n  owner @a\n}\n')), []);
  });

  it('makes no edits in a file with syntax errors', () => {
    const document = parsePlan('objective a {\n owner   @a\n');
    assert.deepEqual(formatter.formatDocument(document), []);
    assert.deepEqual(formatRange(document, range(0, 0, 2, 0)), []);
    assert.deepEqual(type(document, '\n', 2, 0), []);
    assert.deepEqual(type(parsePlan('owner }'), '}', 0, 7), []);
  });
});

describe('Formatting a range', () => {
  const source = 'team  a\nteam  b\nteam  c\nteam  d\n';

  it('formats whole lines', () => {
    const document = parsePlan(source);
    assert.equal(
      apply(document, formatRange(document, range(1, 3, 2, 1))),
      'team  a\nteam b\nteam c\nteam  d\n',
    );
  });

  it('leaves the line out at whose start the range ends', () => {
    const document = parsePlan(source);
    assert.equal(
      apply(document, formatRange(document, range(1, 0, 2, 0))),
      'team  a\nteam b\nteam  c\nteam  d\n',
    );
  });

  it('formats a line that it joins to the range', () => {
    const document = parsePlan('team a { tags 5\n,6   }\nteam  b\n');
    assert.equal(
      apply(document, formatRange(document, range(0, 0, 0, 5))),
      'team a {\n  tags 5, 6\n}\nteam  b\n',
    );
  });

  it('formats the line of an empty range', () => {
    const document = parsePlan(source);
    assert.equal(
      apply(document, formatRange(document, range(3, 0, 3, 0))),
      'team  a\nteam  b\nteam  c\nteam d\n',
    );
  });
});

describe('Formatting while typing', () => {
  it('asks to be called for braces and new lines', () => {
    assert.deepEqual(formatter.formatOnTypeOptions, {
      firstTriggerCharacter: '}',
      moreTriggerCharacter: ['\n'],
    });
  });

  it('formats the line that a new line finishes, and leaves the new one alone', () => {
    const document = parsePlan('objective  a {\n   owner  @a\n    \n   lagging\n}\n');
    assert.equal(
      apply(document, type(document, '\n', 2, 4)),
      'objective  a {\n  owner @a\n    \n   lagging\n}\n',
    );
  });

  it('keeps the empty line between two braces, where the cursor is', () => {
    const document = parsePlan('objective a  {\n  \n}\n');
    assert.equal(apply(document, type(document, '\n', 1, 2)), 'objective a {\n  \n}\n');
  });

  it('has nothing to do before the first line', () => {
    assert.deepEqual(type(parsePlan('  plan a'), '\n', 0, 0), []);
  });

  it('formats the body that a brace closes, and nothing around it', () => {
    const document = parsePlan('objective  a {\n   key result  b {\nweight  1\n  }\n   lagging\n}\n');
    assert.equal(
      apply(document, type(document, '}', 3, 3)),
      'objective  a {\n  key result b {\n    weight 1\n  }\n   lagging\n}\n',
    );
  });

  it('does nothing for a brace within a text', () => {
    assert.deepEqual(type(parsePlan('team  a "}"'), '}', 0, 10), []);
  });
});

function formatRange(document: LangiumDocument, where: Range): TextEdit[] {
  return formatter.formatDocumentRange(document, { textDocument, options, range: where });
}

function type(document: LangiumDocument, ch: string, line: number, character: number): TextEdit[] {
  return formatter.formatDocumentOnType(document, {
    textDocument,
    options,
    ch,
    position: { line, character },
  });
}

function apply(document: LangiumDocument, edits: TextEdit[]): string {
  return TextDocument.applyEdits(document.textDocument, edits);
}

function range(line: number, character: number, endLine: number, endCharacter: number): Range {
  return { start: { line, character }, end: { line: endLine, character: endCharacter } };
}
