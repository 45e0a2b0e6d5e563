import assert from 'node:assert/strict';
import fc from 'fast-check';
import { convertPositions } from '../../../../server/border/message-positions.js';
import { chosenEncoding, convertColumn } from '../../../../server/border/position-encoding.js';
import { convertTokens } from '../../../../server/border/semantic-token-columns.js';

const encodings = ['utf-8', 'utf-16', 'utf-32'] as const;

describe('Position encodings', () => {
  it('count a character in the units of each encoding', () => {
    const line = 'é€😀x';
    const columns = encodings.map((encoding) =>
      [0, 1, 2, 4, 5].map((column) => convertColumn(line, column, 'utf-16', encoding)),
    );
    assert.deepEqual(columns, [
      [0, 2, 5, 9, 10],
      [0, 1, 2, 4, 5],
      [0, 1, 2, 3, 4],
    ]);
  });

  it('lead back to the same character', () => {
    const lines = fc.string({ unit: 'binary' });
    fc.assert(
      fc.property(lines, fc.constantFrom(...encodings), (line, encoding) => {
        let column = 0;
        for (const character of line) {
          const there = convertColumn(line, column, 'utf-16', encoding);
          assert.equal(convertColumn(line, there, encoding, 'utf-16'), column);
          column += character.length;
        }
      }),
    );
  });

  it('end with the line, and begin with a character', () => {
    assert.equal(convertColumn('😀', 99, 'utf-8', 'utf-16'), 2);
    assert.equal(convertColumn('a😀', 3, 'utf-8', 'utf-16'), 1);
  });

  it('are chosen in the order of the client; UTF-16 if it names none', () => {
    assert.equal(chosenEncoding(['utf-32', 'utf-16']), 'utf-32');
    assert.equal(chosenEncoding(['utf-7', 'utf-8']), 'utf-8');
    assert.equal(chosenEncoding(undefined), 'utf-16');
    assert.equal(chosenEncoding([]), 'utf-16');
  });
});

describe('Positions in messages', () => {
  const seen: string[] = [];
  const mark = (uri: string, { line, character }: { line: number; character: number }) => {
    seen.push(uri);
    return { line, character: character + 100 };
  };
  const at = (character: number) => ({ line: 0, character });
  const range = { start: at(1), end: at(2) };
  const places = (value: unknown, uri?: string) => {
    seen.length = 0;
    const result = convertPositions(value, uri, mark);
    return { result, documents: [...new Set(seen)] };
  };

  it('belong to the nearest document around them', () => {
    const related = { location: { uri: 'file:///b', range } };
    const { documents } = places({
      uri: 'file:///a',
      diagnostics: [{ range, relatedInformation: [related] }],
    });
    assert.deepEqual(documents, ['file:///a', 'file:///b']);
  });

  it('of a link belong to both documents', () => {
    const link = { originSelectionRange: range, targetUri: 'file:///t', targetRange: range };
    assert.deepEqual(places([link], 'file:///own').documents, ['file:///own', 'file:///t']);
  });

  it('of edits belong to the document that is their key', () => {
    const edit = {
      changes: { 'file:///x': [{ range, newText: '' }], 'file:///y': [{ range, newText: '' }] },
    };
    assert.deepEqual(places(edit, 'file:///own').documents, ['file:///x', 'file:///y']);
  });

  it('of calls belong to the caller', () => {
    assert.deepEqual(
      places([{ from: { uri: 'file:///c', range }, fromRanges: [range] }], 'file:///own').documents,
      ['file:///c'],
    );
    assert.deepEqual(places([{ fromRanges: [range], to: { uri: 'file:///c' } }], 'file:///own').documents, [
      'file:///own',
    ]);
  });

  it('of a command follow the document among its arguments', () => {
    const command = { command: 'show', arguments: ['file:///d', at(1), [{ uri: 'file:///e', range }]] };
    assert.deepEqual(places({ command }, 'file:///own').documents, ['file:///d', 'file:///e']);
  });

  it('of a folding range have no object of their own', () => {
    const folding = { startLine: 0, startCharacter: 3, endLine: 1, endCharacter: 4 };
    const { result } = places([folding], 'file:///own');
    assert.deepEqual(result, [{ startLine: 0, startCharacter: 103, endLine: 1, endCharacter: 104 }]);
  });

  it('change nothing else, and not the message itself', () => {
    const value = Object.freeze({
      uri: 'file:///a',
      range: Object.freeze(range),
      kind: 1,
      text: 'file:///z',
    });
    assert.deepEqual(places(value).result, { ...value, range: { start: at(101), end: at(102) } });
  });
});

describe('Semantic tokens', () => {
  it('keep their places when columns are counted in other units', () => {
    const lines = ['😀ab c', 'é x'];
    const data = [0, 2, 2, 1, 0, 0, 3, 1, 2, 0, 1, 2, 1, 3, 4];
    const converted = convertTokens({ data }, ({ line, character }) => ({
      line,
      character: convertColumn(lines[line] ?? '', character, 'utf-16', 'utf-8'),
    }));
    assert.deepEqual(converted.data, [0, 4, 2, 1, 0, 0, 3, 1, 2, 0, 1, 3, 1, 3, 4]);
  });
});
