import type { Piece, Place } from '../place.js';
import { findCycle } from '../reading/cycles.js';
import type { Block, Inline, ListItem, Page, Table } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
import {
  type FieldMeaning,
  fieldMeaning,
  isStatementRole,
  type StatementRole,
} from '../vocabulary/fields.js';
import { type Marker, readMarker } from '../vocabulary/markers.js';
import { announcedKind } from '../vocabulary/sections.js';

/** A line of a page that may be a goal, a heading above goals, or neither, with what stands below it. */
export interface OutlineNode {
  /** How deep its form is: headings 1 to 6, bold lines 7, lists from 10 on. Nodes of one depth mean the same, mostly. */
  depth: number;
  text: string;
  marker?: Marker;
  /** The kind of goals that it announces: “Key Results:”. */
  announces?: StatementRole;
  checked?: boolean;
  mark?: string;
  struck?: boolean;
  links: string[];
  piece: Piece;
  labels: { meaning: FieldMeaning; name: string; piece: Piece }[];
  notes: Piece[];
  tables: Table[];
  children: OutlineNode[];
}

const depths = {
  line: 6.5,
  bold: 7,
  priority: 7.2,
  objective: 8,
  'key-result': 9,
  initiative: 9.2,
  list: 10,
} as const;

/** A page as a tree: headings, bold lines and lists by their depth, with the text below each. */
export function outlineOf({ blocks }: Page, file: string): OutlineNode {
  const root = newNode(0, { text: '', place: { file } });
  new OutlineBuilder(root).add(blocks, 0);
  return root;
}

function newNode(depth: number, piece: Piece): OutlineNode {
  return { depth, text: piece.text, piece, links: [], labels: [], notes: [], tables: [], children: [] };
}

class OutlineBuilder {
  /** From the root to the node that text belongs to now. */
  private readonly open: OutlineNode[];

  constructor(root: OutlineNode) {
    this.open = [root];
  }

  add(blocks: readonly Block[], listDepth: number): void {
    for (const block of blocks) this.block(block, listDepth);
  }

  private get current(): OutlineNode {
    return this.open.at(-1) as OutlineNode;
  }

  private block(block: Block, listDepth: number): void {
    switch (block.type) {
      case 'heading':
        return this.push(block.level, block.text, block.place);
      case 'paragraph':
        return this.paragraph(block.text, block.place);
      case 'list':
        return this.list(block.items, listDepth);
      case 'table':
        this.current.tables.push(block.table);
        return undefined;
      case 'quote':
        return this.add(block.blocks, listDepth);
      case 'code':
        this.current.notes.push({ text: block.text, place: block.place });
        return undefined;
    }
  }

  private push(depth: number, text: Inline, place: Place): void {
    this.close(depth);
    const node = readNode(depth, text, place);
    this.current.children.push(node);
    this.open.push(node);
  }

  /** Closes what is as deep or deeper. */
  private close(depth: number): void {
    while (this.open.length > 1 && this.current.depth >= depth) this.open.pop();
  }

  private paragraph(text: Inline, place: Place): void {
    for (const [index, line] of text.text.split('\n').entries()) {
      const own: Inline = { ...text, text: line, links: index === 0 ? text.links : [] };
      this.line(own, place);
    }
  }

  private line(text: Inline, place: Place): void {
    const piece = { text: text.text, place };
    const labels = readLabels(text.text);
    if (labels.length > 0) {
      for (const { name, meaning, value } of labels)
        this.current.labels.push({ meaning, name, piece: { text: value, place } });
      pushAll(this.current.links, text.links);
      return;
    }
    const marker = readMarker(text.text);
    const announced = announcedKind(text.text);
    if (announced) this.push(depths[announced], text, place);
    else if (marker && marker.rest !== '') this.push(depths[marker.marker.kind], text, place);
    else if (text.bold && text.text.length <= 200) this.push(depths.bold, text, place);
    else if (this.current.depth < depths.bold && text.text.length <= 60 && findCycle(text.text))
      this.push(depths.line, text, place);
    else {
      this.current.notes.push(piece);
      pushAll(this.current.links, text.links);
    }
  }

  private list(items: readonly ListItem[], listDepth: number): void {
    const outer = this.open.length;
    for (const item of items) {
      const [first, ...rest] = item.blocks;
      const head: Inline =
        first?.type === 'paragraph' || first?.type === 'heading' ? first.text : emptyInline;
      const [title = '', ...lines] = head.text.split('\n');
      const own: Inline = { ...head, text: title };
      if (!this.label(own, item, rest)) {
        this.push(depths.list + listDepth, own, item.place);
        if (item.checked !== undefined) this.current.checked = item.checked;
        if (item.mark !== undefined) this.current.mark = item.mark;
        for (const line of lines) this.line({ ...head, text: line, bold: false, links: [] }, item.place);
        this.add(head === emptyInline ? item.blocks : rest, listDepth + 1);
      }
      while (this.open.length > outer) this.open.pop();
    }
  }

  /** An item such as `Owner: Lena` says something of what the list stands below. */
  private label(text: Inline, { place, checked }: ListItem, rest: readonly Block[]): boolean {
    const label = checked === undefined ? readLabel(text.text) : undefined;
    if (!label || (label.value === '' && rest.length === 0)) return false;
    const values = label.value === '' ? textsOf(rest) : [{ text: label.value, place }];
    for (const value of values)
      this.current.labels.push({ meaning: label.meaning, name: label.name, piece: value });
    pushAll(this.current.links, text.links);
    if (label.value !== '') for (const value of textsOf(rest)) this.current.notes.push(value);
    return true;
  }
}

const emptyInline: Inline = { text: '', bold: false, struck: false, links: [] };

function readNode(depth: number, { text, struck, links }: Inline, place: Place): OutlineNode {
  const node = newNode(depth, { text, place });
  const marked = readMarker(text);
  const announces = announcedKind(text);
  if (announces) node.announces = announces;
  else if (marked) Object.assign(node, { marker: marked.marker, text: marked.rest });
  if (struck) node.struck = true;
  pushAll(node.links, links);
  return node;
}

/** `Owner: Lena`, `Status – on track`: a name that means something in a plan, and its value. */
export function readLabel(text: string): { name: string; meaning: FieldMeaning; value: string } | undefined {
  const match = /^\s*(\p{L}[^:：\n]{0,40}?)\s*(?:[:：]|\s[–—=]\s)\s*(.*)$/su.exec(text);
  const [, name, value] = match ?? [];
  if (name === undefined || value === undefined) return undefined;
  const meaning = fieldMeaning(name);
  if (!meaning || isStatementRole(meaning.role) || meaning.role === 'title') return undefined;
  return { name, meaning, value: value.trim() };
}

/** The labels of a line that consists of nothing else: `Lead: Tove | Status: on track`. */
function readLabels(text: string): { name: string; meaning: FieldMeaning; value: string }[] {
  const parts = text.split(/\s+[|·•]\s+|;\s+/).map(readLabel);
  const labels = parts.flatMap((label) => (label && label.value !== '' ? [label] : []));
  if (labels.length === parts.length) return labels;
  const whole = readLabel(text);
  return whole && whole.value !== '' ? [whole] : [];
}

/** The texts of blocks, one by one. */
function textsOf(blocks: readonly Block[]): Piece[] {
  return blocks.flatMap((block): Piece[] => {
    if (block.type === 'paragraph' || block.type === 'heading')
      return [{ text: block.text.text, place: block.place }];
    if (block.type === 'code') return [{ text: block.text, place: block.place }];
    if (block.type === 'list') return block.items.flatMap((item) => textsOf(item.blocks));
    if (block.type === 'quote') return textsOf(block.blocks);
    return block.table.rows.flatMap(({ cells }) =>
      cells.filter(({ text }) => text !== '').map(({ text, place }) => ({ text, place })),
    );
  });
}
