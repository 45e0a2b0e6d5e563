import type { ExportFormat, PlanGraph } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { iconButton } from '../controls.js';
import { element, setAttribute } from '../elements.js';
import type { Store } from '../store.js';
import { DisplayMenu } from './display-menu.js';
import { ExportMenu } from './export-menu.js';
import { FilterMenu } from './filter-menu.js';
import { rove } from './roving.js';

/** The events of the toolbar. */
export interface ToolbarEvents {
  /** Only the line of sight of the current node, or everything again. */
  focus(): void;
  foldAll(isOpen: boolean): void;
  exportAs(format: ExportFormat): void;
}

/** The controls for the whole plan. */
export class Toolbar {
  readonly root = element('div', { role: 'toolbar', class: 'toolbar', 'aria-label': say`Plan` });
  readonly #store: Store;
  readonly #filter: FilterMenu;
  readonly #display: DisplayMenu;
  readonly #focus: HTMLButtonElement;
  readonly #details: HTMLButtonElement;
  readonly #ofTree: HTMLElement[];

  constructor(store: Store, events: ToolbarEvents) {
    this.#store = store;
    this.#filter = new FilterMenu(store);
    this.#display = new DisplayMenu(store);
    const exports = new ExportMenu(events.exportAs);
    const expand = iconButton('expand', say`Expand all`, () => events.foldAll(true));
    const collapse = iconButton('collapse', say`Collapse all`, () => events.foldAll(false));
    this.#focus = iconButton('focus', say`Line of sight of this node (f)`, events.focus);
    this.#details = iconButton('details', say`Details (Space)`, () => store.toggleDetails());
    this.#ofTree = [this.#display.popover.button, expand, collapse];
    const controls = [
      this.#filter.popover.button,
      this.#display.popover.button,
      expand,
      collapse,
      this.#focus,
      exports.popover.button,
      this.#details,
    ];
    this.root.append(...controls);
    for (const { content } of [this.#filter.popover, this.#display.popover, exports.popover])
      this.root.append(content);
    rove(this.root, controls);
  }

  /** @param person the handle of the user; undefined if it is not known */
  update(plan: PlanGraph, person: string | undefined): void {
    const { tab, page, current, view } = this.#store.state;
    this.#filter.update(plan, person);
    this.#display.update();
    for (const control of this.#ofTree) control.hidden = tab !== 'tree' || page !== undefined;
    this.#focus.disabled = current === undefined && view.focus === undefined;
    setAttribute(this.#focus, 'aria-pressed', String(view.focus !== undefined));
    // Without a node there is nothing to open, and nothing that could look open.
    const hasNode = page === undefined && plan.nodes.some(({ id }) => id === current);
    this.#details.disabled = !hasNode;
    setAttribute(this.#details, 'aria-pressed', String(hasNode && this.#store.hasDetails));
  }
}
