import type { List, ListItem as MarkdownListItem, Nodes, RootContent, TableCell } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { columnLetters, type Place } from '../place.js';
import type { Block, Cell, ListItem, Page, Remark, Table } from '../sources/parsed.js';
import { limits, SourceProblem } from '../sources/source.js';
import { InlineText } from './inline-text.js';

/**
 * Reads Markdown as GitHub does.
 *
 * @param file its name, for places
 * @throws {SourceProblem} where lists or quotes are nested deeper than any page
 */
export function parseMarkdown(text: string, file: string): Page {
  const lines = text.split('\n');
  demandShallow(lines, file);
  demandFewMarks(lines, file);
  const tree = fromMarkdown(text, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const reader = new MarkdownReader(file);
  return { blocks: reader.blocks(tree.children), remarks: reader.remarks, lines };
}

/** Quotes within quotes cost a square of their number, so that they are counted before. */
function demandShallow(lines: readonly string[], file: string): void {
  const tooDeep = lines.findIndex(
    (line) =>
      (/^(?:\s*(?:>|[-*+]\s|\d+[.)]\s))+/.exec(line)?.[0].match(/[>*+-]|\d+[.)]/g)?.length ?? 0) >
      limits.depth,
  );
  if (tooDeep >= 0)
    throw new SourceProblem(`${file}:${tooDeep + 1} is nested deeper than ${limits.depth} levels.`);
}

/** More marks than this in one paragraph are no text. */
const mostMarks = 5_000;

/** The marks of a paragraph are matched with each other, which costs a square of their number. */
function demandFewMarks(lines: readonly string[], file: string): void {
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    const begins = /^\s*(?:$|[-*+]\s|\d+[.)]\s|#{1,6}\s|\|)/.test(line);
    marks = (begins ? 0 : marks) + (line.match(/[*_~`[\]!<]/g)?.length ?? 0);
    if (marks > mostMarks)
      throw new SourceProblem(
        `${file}:${index + 1} has more than ${mostMarks} marks in one paragraph, and is not read.`,
      );
  }
}

class MarkdownReader {
  readonly remarks: Remark[] = [];

  constructor(private readonly file: string) {}

  blocks(nodes: readonly RootContent[]): Block[] {
    return nodes.flatMap((node) => this.block(node) ?? []);
  }

  private block(node: RootContent): Block | undefined {
    const place = this.placeOf(node);
    switch (node.type) {
      case 'heading':
        return { type: 'heading', level: node.depth, text: inline(node.children), place };
      case 'paragraph':
        return { type: 'paragraph', text: inline(node.children), place };
      case 'list':
        return { type: 'list', items: this.items(node), place };
      case 'table':
        return { type: 'table', table: this.table(node, place), place };
      case 'blockquote':
        return { type: 'quote', blocks: this.blocks(node.children), place };
      case 'code':
        return { type: 'code', text: node.value, place };
      case 'html':
        this.remarks.push({ text: node.value, place, reason: 'HTML' });
        return undefined;
      case 'definition':
        this.remarks.push({
          text: `[${node.label ?? node.identifier}]: ${node.url} ${node.title ?? ''}`.trim(),
          place,
          reason: 'address of a link',
        });
        return undefined;
      case 'footnoteDefinition':
        return { type: 'quote', blocks: this.blocks(node.children), place };
      default:
        return undefined;
    }
  }

  private items(list: List): ListItem[] {
    return list.children.map((item: MarkdownListItem) => ({
      ...(typeof item.checked === 'boolean' && { checked: item.checked, mark: item.checked ? '[x]' : '[ ]' }),
      blocks: this.blocks(item.children),
      place: this.placeOf(item),
    }));
  }

  private table(node: Extract<RootContent, { type: 'table' }>, place: Place): Table {
    const rows = node.children.map((row) => ({
      place: this.placeOf(row),
      cells: row.children.map((cell, index) => this.cell(cell, index)),
    }));
    return { name: '', rows, place, hasHeader: true };
  }

  private cell(cell: TableCell, index: number): Cell {
    const { text, struck, links } = inline(cell.children);
    const box = /^\[([ xX])\]\s*/.exec(text);
    const place = { ...this.placeOf(cell), cell: columnLetters(index) };
    return {
      text: box ? text.slice(box[0].length) : text,
      place,
      links,
      ...(struck && { struck }),
      ...(box && { checked: box[1] !== ' ' }),
    };
  }

  private placeOf(node: Nodes): Place {
    return { file: this.file, line: node.position?.start.line ?? 1 };
  }
}

function inline(nodes: readonly Nodes[]): ReturnType<InlineText['result']> {
  const target = new InlineText();
  for (const node of nodes) addInline(node, target);
  return target.result();
}

function addInline(node: Nodes, target: InlineText): void {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return target.add(node.value, true);
    case 'break':
      return target.lineBreak();
    case 'html':
      // A tag alone says how it looks, and that of a line break where it ends.
      return /^<br\s*\/?>$/i.test(node.value) ? target.lineBreak() : undefined;
    case 'image':
    case 'imageReference':
      if ('url' in node) target.link(node.url);
      return undefined;
    case 'strong':
      return target.within('bold', () => addAll(node.children, target));
    case 'delete':
      return target.within('struck', () => addAll(node.children, target));
    case 'link':
      target.link(node.url);
      return addAll(node.children, target);
    case 'footnoteReference':
      return target.add(`[^${node.label ?? node.identifier}]`);
    default:
      return 'children' in node ? addAll(node.children, target) : undefined;
  }
}

function addAll(nodes: readonly Nodes[], target: InlineText): void {
  for (const node of nodes) addInline(node, target);
}
