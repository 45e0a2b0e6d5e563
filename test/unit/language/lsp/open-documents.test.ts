import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { changeText } from '../../../../language/lsp/open-documents.js';

const ends = ['a', '\r', '\n', '\r\n', '🥕'];
const text = fc.array(fc.constantFrom(...ends), { maxLength: 6 }).map((parts) => parts.join(''));
const position = fc.record({ line: fc.nat(8), character: fc.nat(4) });
const change = fc.record({ range: fc.record({ start: position, end: position }), text });

/** The place of each character of a document. */
function places(document: TextDocument): unknown[] {
  const length = document.getText().length;
  return [
    document.lineCount,
    ...Array.from({ length: length + 1 }, (_, offset) => document.positionAt(offset)),
  ];
}

describe('An open document', () => {
  it('has the lines of its text after any changes, also of places after the end of the text and with other line ends', () => {
    fc.assert(
      fc.property(text, fc.array(change, { maxLength: 3 }), (before, changes) => {
        const document = TextDocument.create('file:///plan.okr', 'okr', 1, before);
        assert.equal(changeText(document, changes, 2).version, 2);
        assert.deepEqual(
          places(document),
          places(TextDocument.create('file:///plan.okr', 'okr', 2, document.getText())),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a place after its last line as the end of the text', () => {
    const document = TextDocument.create('file:///plan.okr', 'okr', 1, 'first\n');
    const range = { start: { line: 3, character: 0 }, end: { line: 2, character: 4 } };
    changeText(
      document,
      [
        { range, text: 'last\n' },
        { text: 'x', range: { start: { line: 2, character: 0 }, end: { line: 2, character: 0 } } },
      ],
      2,
    );
    assert.equal(document.getText(), 'first\nlast\nx');
  });
});
