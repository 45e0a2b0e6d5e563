import type { ReadSource } from '../parsers/read-source.js';
import type { Piece } from '../place.js';
import type { Block, RecordValue, Table } from '../sources/parsed.js';

/** A piece of a source as its parser left it. */
export interface RawPiece {
  piece: Piece;
  /** Whether something has to have taken this very piece, whatever its words: a cell, a value. */
  byPlace: boolean;
  /** What is said of it where nothing did. */
  reason: string;
}

/** Everything that a source says, piece by piece. */
export function everyPiece({ parsed, name }: ReadSource): RawPiece[] {
  if (parsed.kind === 'tables') return parsed.tables.flatMap((table) => cellsOf(table, true));
  if (parsed.kind === 'records') return [...valuesOf(parsed.root), ...linesOf(parsed.lines, name)];
  const { page } = parsed;
  return page.lines.length > 0 ? linesOf(page.lines, name) : page.blocks.flatMap(textsOf);
}

/** Lines as they are written, without the signs of lists, quotes, headings and boxes. */
function linesOf(lines: readonly string[], file: string): RawPiece[] {
  return lines.map((line, index) => ({
    piece: {
      text: line.replace(/^\s*(?:(?:[-*+]|\d+[.)]|>|#+)\s+)*(?:\[[ xX]\]\s+)?/, ''),
      place: { file, line: index + 1 },
    },
    byPlace: false,
    reason: 'line that was not understood',
  }));
}

function cellsOf({ rows }: Table, byPlace: boolean): RawPiece[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ text, place, isSpanned }) =>
      text.trim() === '' || isSpanned
        ? []
        : [{ piece: { text, place }, byPlace, reason: 'cell that was not understood' }],
    ),
  );
}

function valuesOf(value: RecordValue): RawPiece[] {
  if (value.type === 'scalar')
    return value.text.trim() === ''
      ? []
      : [
          {
            piece: { text: value.text, place: value.place },
            byPlace: true,
            reason: 'value that was not understood',
          },
        ];
  if (value.type === 'list') return value.items.flatMap(valuesOf);
  return value.entries.flatMap(({ key, place, value: inner }) => [
    { piece: { text: key, place }, byPlace: false, reason: 'key that was not understood' },
    ...valuesOf(inner),
  ]);
}

function textsOf(block: Block): RawPiece[] {
  const reason = 'text that was not understood';
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return [{ piece: { text: block.text.text, place: block.place }, byPlace: false, reason }];
    case 'code':
      return [{ piece: { text: block.text, place: block.place }, byPlace: false, reason }];
    case 'list':
      return block.items.flatMap(({ blocks }) => blocks.flatMap(textsOf));
    case 'quote':
      return block.blocks.flatMap(textsOf);
    case 'table':
      return cellsOf(block.table, false);
  }
}
