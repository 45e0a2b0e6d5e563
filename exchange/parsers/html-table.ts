import { columnLetters, type Place } from '../place.js';
import type { Cell, Inline, Table, TableRow } from '../sources/parsed.js';
import { attribute, type Element, isElement } from './html-tree.js';

interface Reader {
  placeOf(node: Element): Place;
  inline(node: Element): Inline;
  isTicked(node: Element): boolean | undefined;
}

/** No table that people read is wider; a page may claim that a cell spans a million columns. */
const widest = 200;
const highest = 2_000;

/** Reads a table as a grid: a cell that spans several rows or columns stands in each of them, marked as repeated. */
export function readHtmlTable(table: Element, reader: Reader): Table {
  const rows: TableRow[] = [];
  /** Cells that reach down into rows to come, by row and column. */
  const reaching = new Map<string, Cell>();
  const elements = rowsOf(table);
  elements.forEach((row, index) => {
    rows.push({ cells: cellsOf(row, index, reader, reaching), place: reader.placeOf(row) });
  });
  const [first] = elements;
  const heads = first?.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'th') ?? [];
  const caption = table.childNodes.find((node) => isElement(node) && node.tagName === 'caption');
  return {
    name: caption && isElement(caption) ? reader.inline(caption).text : '',
    rows,
    place: reader.placeOf(table),
    hasHeader: heads.length > 1,
  };
}

function rowsOf(table: Element): Element[] {
  return table.childNodes.filter(isElement).flatMap((node) => {
    if (node.tagName === 'tr') return [node];
    return ['thead', 'tbody', 'tfoot'].includes(node.tagName)
      ? node.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'tr')
      : [];
  });
}

function cellsOf(row: Element, index: number, reader: Reader, reaching: Map<string, Cell>): Cell[] {
  const cells: Cell[] = [];
  const take = () => {
    for (
      let cell = reaching.get(`${index} ${cells.length}`);
      cell;
      cell = reaching.get(`${index} ${cells.length}`)
    )
      cells.push({ ...cell, isSpanned: true });
  };
  for (const node of row.childNodes.filter(isElement)) {
    if (node.tagName !== 'td' && node.tagName !== 'th') continue;
    take();
    const column = cells.length;
    const cell = readCell(node, column, reader);
    const right = span(node, 'colspan', widest - column);
    const down = span(node, 'rowspan', highest);
    for (let across = 0; across < right; across++) {
      cells.push(across === 0 ? cell : { ...cell, isSpanned: true });
      for (let below = 1; below < down; below++) reaching.set(`${index + below} ${column + across}`, cell);
    }
  }
  take();
  return cells;
}

function readCell(node: Element, column: number, reader: Reader): Cell {
  const { text, struck, links } = reader.inline(node);
  const checked = reader.isTicked(node);
  const place = { ...reader.placeOf(node), cell: columnLetters(column) };
  return { text, place, links, ...(struck && { struck }), ...(checked !== undefined && { checked }) };
}

function span(node: Element, name: string, most: number): number {
  const value = Number(attribute(node, name) ?? 1);
  return Number.isInteger(value) && value > 1 ? Math.max(1, Math.min(value, most)) : 1;
}
