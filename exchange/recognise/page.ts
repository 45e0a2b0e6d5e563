import type { Piece } from '../place.js';
import { cycleAlone, findCycle } from '../reading/cycles.js';
import { readAnyDate } from '../reading/dates.js';
import type { Page } from '../sources/parsed.js';
import { pushAll } from '../text/push.js';
import type { StatementRole } from '../vocabulary/fields.js';
import { isAside } from '../vocabulary/sections.js';
import { type Context, type Draft, type DraftItem, emptyDraft } from './draft.js';
import type { LayerRole } from './features.js';
import { createItem } from './items.js';
import { rolesOf } from './layers.js';
import type { Mapping } from './mapping.js';
import { type OutlineNode, outlineOf } from './outline.js';
import { recordContext } from './record-context.js';
import { recogniseTable } from './table.js';
import { teamIn } from './team-names.js';

/** Reads a page of Markdown or HTML: headings and lists, and the tables between them. */
export function recognisePage(
  page: Page,
  file: string,
  context: Context,
  mapping: Mapping,
  announced?: StatementRole,
): Draft {
  const outline = outlineOf(page, file);
  const reader = new PageReader(outline, mapping);
  const given = page.frontMatter ? recordContext(page.frontMatter, context, reader.draft) : context;
  reader.node(outline, given, undefined, announced);
  for (const { text, place, reason } of page.remarks)
    reader.draft.remarks.push({ piece: { text, place }, reason });
  return reader.draft;
}

/** What goals of a kind consist of, where nothing else says it. */
const below: Readonly<Record<StatementRole, LayerRole>> = {
  priority: 'objective',
  objective: 'key-result',
  'key-result': 'initiative',
  initiative: 'detail',
};

class PageReader {
  readonly draft: Draft = emptyDraft();
  private readonly roleOf: (node: OutlineNode) => LayerRole;

  constructor(
    outline: OutlineNode,
    private readonly mapping: Mapping,
  ) {
    this.roleOf = rolesOf(outline);
  }

  /** Reads what stands in a node. @returns whether goals were among it */
  node(node: OutlineNode, context: Context, item: DraftItem | undefined, announced?: StatementRole): boolean {
    const before = this.draft.items.length;
    for (const table of node.tables)
      recogniseTable(table, { context, parent: item, announced, mapping: this.mapping }, this.draft);
    let around = context;
    for (const child of node.children) around = this.child(child, around, item, announced);
    return this.draft.items.length > before;
  }

  /** @returns the context of the lines that follow: a heading without goals below it speaks for them */
  private child(
    node: OutlineNode,
    context: Context,
    item: DraftItem | undefined,
    announced: StatementRole | undefined,
  ): Context {
    if (node.announces) {
      this.draft.contextPieces.push(node.piece);
      this.texts(node, item);
      this.node(node, context, item, node.announces);
      return context;
    }
    if (!node.marker && isAside(node.text)) {
      this.aside(node, item, '');
      return context;
    }
    const role = this.roleIn(node, item, announced, context);
    if (role === 'context') return this.contextNode(node, context, item);
    if (role === 'detail') {
      this.aside(node, item, '');
      return context;
    }
    this.item(node, role, context, item);
    return context;
  }

  private roleIn(
    node: OutlineNode,
    item: DraftItem | undefined,
    announced: StatementRole | undefined,
    context: Context,
  ): LayerRole {
    if (!node.marker && !item && node.depth < 10 && cycleAlone(node.text, context.year)) return 'context';
    if (node.marker?.kind === 'priority') return 'context';
    if (node.marker) return this.roleOf(node);
    if (announced) return announced === 'priority' ? 'context' : announced;
    const role = this.roleOf(node);
    if (!item) return role;
    const rank: readonly LayerRole[] = ['context', 'objective', 'key-result', 'initiative', 'detail'];
    // A line never stands above the one that it stands in.
    return rank.indexOf(role) > rank.indexOf(item.kind as LayerRole) ? role : below[item.kind];
  }

  private contextNode(node: OutlineNode, context: Context, item: DraftItem | undefined): Context {
    const own = this.contextOf(node, context);
    for (const { name, piece, meaning } of node.labels) {
      if (meaning.role === 'team' || meaning.role === 'cycle' || meaning.role === 'asOf')
        this.draft.contextPieces.push(piece);
      else
        this.draft.remarks.push({
          piece: { ...piece, text: `${name}: ${piece.text}` },
          reason: 'belongs to no goal',
        });
    }
    for (const piece of node.notes) this.draft.remarks.push({ piece, reason: 'belongs to no goal' });
    const hasGoals = this.node(node, own, item);
    return hasGoals ? context : own;
  }

  private contextOf(node: OutlineNode, context: Context): Context {
    this.draft.contextPieces.push(node.piece);
    const found = findCycle(node.text, context.year);
    const team = teamIn(found?.rest ?? node.text);
    const year = /\b(20\d\d)\b/.exec(node.text)?.[1];
    const own: Context = {
      ...context,
      ...(found && { cycle: found.cycle }),
      ...(team && { team }),
      ...(year && { year }),
    };
    for (const { meaning, piece } of node.labels) {
      if (meaning.role === 'team') own.team = piece.text;
      const cycle = meaning.role === 'cycle' ? findCycle(piece.text, own.year)?.cycle : undefined;
      if (cycle) own.cycle = cycle;
      const asOf = meaning.role === 'asOf' ? readAnyDate(piece.text) : undefined;
      if (asOf) own.asOf = asOf;
    }
    return own;
  }

  private item(
    node: OutlineNode,
    role: Exclude<LayerRole, 'context' | 'detail'>,
    context: Context,
    parent: DraftItem | undefined,
  ): void {
    const item = createItem({
      kind: role,
      text: node.text,
      piece: node.piece,
      parent,
      context,
      marker: node.marker,
    });
    if (node.checked !== undefined)
      item.fields.push({
        role: 'status',
        name: '',
        piece: { text: node.checked ? 'done' : 'not done', place: node.piece.place },
      });
    if (node.mark) item.pieces.push({ text: node.mark, place: node.piece.place, role: 'tick' });
    if (node.struck)
      item.fields.push({
        role: 'status',
        name: '',
        piece: { text: 'struck through', place: node.piece.place },
      });
    pushAll(item.links, node.links);
    this.draft.items.push(item);
    this.texts(node, item);
    this.node(node, context, item);
  }

  /** Labels and text of a line, for the goal that it is or stands in. */
  private texts(node: OutlineNode, item: DraftItem | undefined): void {
    for (const { meaning, name, piece } of node.labels) {
      if (item) {
        item.fields.push({ role: meaning.role, name, piece });
        item.pieces.push({ ...piece, text: `${name}: ${piece.text}` });
      } else
        this.draft.remarks.push({
          piece: { ...piece, text: `${name}: ${piece.text}` },
          reason: 'belongs to no goal',
        });
    }
    for (const piece of node.notes) this.note(piece, item);
  }

  private note(piece: Piece, item: DraftItem | undefined): void {
    if (!item) {
      this.draft.remarks.push({ piece, reason: 'belongs to no goal' });
      return;
    }
    item.notes.push({ text: piece.text, isProse: true });
    item.pieces.push(piece);
  }

  /** A part that names no goals: text of the goal that it stands in, as a list where it was one. */
  private aside(node: OutlineNode, item: DraftItem | undefined, indent: string): void {
    const box = node.checked === undefined ? '' : node.checked ? '[x] ' : '[ ] ';
    const label = node.marker ? `${node.marker.text} ` : '';
    const shown = { ...node.piece, text: node.piece.text };
    if (node.piece.text !== '') {
      if (item)
        item.notes.push({
          text: `${indent}${node.depth >= 10 ? '- ' : ''}${box}${label}${node.text}`,
          isProse: true,
        });
      if (item) item.pieces.push(shown);
      else this.draft.remarks.push({ piece: shown, reason: 'belongs to no goal' });
    }
    if (item) pushAll(item.links, node.links);
    this.texts(node, item);
    for (const table of node.tables)
      this.asideTable(
        table.rows.map(({ cells }) => cells),
        item,
      );
    for (const child of node.children) this.aside(child, item, node.depth >= 10 ? `${indent}  ` : indent);
  }

  private asideTable(
    rows: readonly (readonly { text: string; place: Piece['place'] }[])[],
    item: DraftItem | undefined,
  ): void {
    for (const cells of rows) {
      const text = cells.map((cell) => cell.text).join(' | ');
      const [first] = cells;
      if (first && text.replace(/[\s|]/g, '') !== '') this.note({ text, place: first.place }, item);
    }
  }
}
