import type { PlanNode, SourceLocation } from '../language/protocol.js';
import { element, setAttribute } from './elements.js';
import type { PageState } from './host.js';
import { locate } from './locate.js';
import { Row } from './row.js';
import { treeCommand } from './tree-keyboard.js';

/** What the outline tells the page. */
export interface OutlineEvents {
  /** The person asks for the source of a node. */
  reveal(location: SourceLocation): void;
  /** Something to remember has changed. */
  changed(): void;
}

/**
 * The plan as a tree of rows. An update changes what differs and nothing else: what is open stays open, the keyboard
 * stays where it is, the page does not jump.
 */
export class Outline {
  readonly root = element('ul', { role: 'tree', 'aria-label': 'Plan', class: 'outline' });
  /** Rows by key in the order of the page. */
  #rows = new Map<string, Row>();
  #expanded: Record<string, boolean>;
  #currentKey: string | undefined;
  #selected: Row | undefined;
  readonly #events: OutlineEvents;

  constructor(remembered: PageState | undefined, events: OutlineEvents) {
    this.#expanded = remembered?.expanded ?? {};
    this.#currentKey = remembered?.current;
    this.#events = events;
    this.root.addEventListener('click', (event) => this.#clicked(event));
    this.root.addEventListener('keydown', (event) => this.#keyed(event));
    this.root.addEventListener('focusin', ({ target }) => this.#focused(this.#rowOf(target)));
  }

  get state(): Pick<PageState, 'expanded' | 'current'> {
    return { expanded: this.#expanded, current: this.#currentKey };
  }

  update(roots: readonly PlanNode[]): void {
    const former = this.#rows;
    const hadFocus = this.root.contains(document.activeElement);
    const order = [...former.keys()];
    this.#rows = new Map();
    this.#drawLevel(this.root, roots, undefined, 1, former);
    if (this.#currentKey !== undefined && !this.#rows.has(this.#currentKey)) {
      this.#currentKey = neighbour(order, this.#currentKey, this.#rows);
    }
    if (this.#selected && !this.#rows.has(this.#selected.key)) this.#selected = undefined;
    const current = this.#setCurrent(this.#current());
    if (hadFocus && !this.root.contains(document.activeElement)) current?.item.focus();
  }

  /** Marks the node that the cursor of the editor is in. */
  select(location: SourceLocation): void {
    let row = locate([...this.#rows.values()], location);
    while (row && !row.visible) row = row.parent;
    if (row === this.#selected) return;
    if (this.#selected) setAttribute(this.#selected.item, 'aria-selected', 'false');
    this.#selected = row;
    if (!row) return;
    setAttribute(row.item, 'aria-selected', 'true');
    row.item.firstElementChild?.scrollIntoView({ block: 'nearest' });
  }

  setAllExpanded(expanded: boolean): void {
    for (const row of this.#rows.values()) if (row.expandable) this.#setExpanded(row, expanded);
    this.#setCurrent(this.#current());
    this.#events.changed();
  }

  #drawLevel(
    list: HTMLUListElement,
    nodes: readonly PlanNode[],
    parent: Row | undefined,
    level: number,
    former: ReadonlyMap<string, Row>,
  ): void {
    for (const [index, node] of nodes.entries()) {
      const key = this.#freeKey(`${parent?.key ?? ''}/${node.id}`);
      const known = former.get(key);
      const row =
        known?.node.kind === node.kind && known.parent === parent ? known : new Row(key, node, parent);
      this.#rows.set(key, row);
      row.update(node, level, index + 1, nodes.length);
      row.setExpanded(this.#expanded[key] ?? node.kind !== 'key-result');
      if (list.children[index] !== row.item) list.insertBefore(row.item, list.children[index] ?? null);
      this.#drawLevel(row.list, node.children, row, level + 1, former);
    }
    while (list.children.length > nodes.length) list.lastElementChild?.remove();
  }

  /** Two elements with one name are an error of the plan, and both are shown. */
  #freeKey(key: string): string {
    return this.#rows.has(key) ? this.#freeKey(`${key}+`) : key;
  }

  #clicked(event: MouseEvent): void {
    const row = this.#rowOf(event.target);
    if (!row) return;
    this.#setCurrent(row)?.item.focus({ preventScroll: true });
    if (row.expandable && (event.target as Element).closest('.twistie')) this.#toggle(row, !row.expanded);
    else this.#events.reveal(row.node.location);
  }

  #keyed(event: KeyboardEvent): void {
    const current = this.#current();
    if (!current || event.ctrlKey || event.metaKey || event.altKey) return;
    const visible = [...this.#rows.values()].filter((row) => row.visible);
    const command = treeCommand(event.key, current, visible);
    if (!command) return;
    event.preventDefault();
    if (command.type === 'move') this.#setCurrent(command.to)?.item.focus();
    else if (command.type === 'expand') for (const row of command.rows) this.#toggle(row, command.expanded);
    else this.#events.reveal(current.node.location);
  }

  #toggle(row: Row, expanded: boolean): void {
    this.#setExpanded(row, expanded);
    this.#events.changed();
  }

  #setExpanded(row: Row, expanded: boolean): void {
    this.#expanded[row.key] = expanded;
    row.setExpanded(expanded);
  }

  #focused(row: Row | undefined): void {
    if (row && row.key !== this.#currentKey) this.#setCurrent(row);
  }

  /** The row that Tab leads to: the last one used, or the nearest open one above it. */
  #current(): Row | undefined {
    let row = this.#rows.get(this.#currentKey ?? '') ?? this.#rows.values().next().value;
    while (row && !row.visible) row = row.parent;
    return row;
  }

  #setCurrent(row: Row | undefined): Row | undefined {
    const former = this.root.querySelector('[tabindex="0"]');
    if (former && former !== row?.item) former.setAttribute('tabindex', '-1');
    if (row) setAttribute(row.item, 'tabindex', '0');
    if (row && row.key !== this.#currentKey) {
      this.#currentKey = row.key;
      this.#events.changed();
    }
    return row;
  }

  #rowOf(target: EventTarget | null): Row | undefined {
    const item = target instanceof Element ? target.closest<HTMLElement>('[role=treeitem]') : null;
    return this.#rows.get(item?.dataset.key ?? '');
  }
}

/** The key that stood nearest to one that is gone: below it, else above. */
function neighbour(
  order: readonly string[],
  gone: string,
  rows: ReadonlyMap<string, Row>,
): string | undefined {
  const place = order.indexOf(gone);
  const below = order.slice(place + 1).find((key) => rows.has(key));
  return below ?? order.slice(0, Math.max(place, 0)).findLast((key) => rows.has(key));
}
