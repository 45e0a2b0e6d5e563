import type { PlanGraph } from '../../language/protocol.js';
import { Canvas } from '../canvas/canvas.js';
import type { CanvasEvents } from '../canvas/canvas-events.js';
import { element, setAttribute } from '../elements.js';
import type { Store } from '../store.js';
import type { PageView, PageViews } from './page-views.js';
import type { View } from './view.js';
import type { SecondViewName, ViewName } from './view-names.js';
import { secondViews } from './views.js';

/** The views of the plan, one of which is shown. The tree is made at once, the others when they are first shown. */
export class ViewPanel {
  readonly root = element('div', { role: 'tabpanel', class: 'view-panel' });
  readonly canvas: Canvas;
  readonly #store: Store;
  readonly #events: CanvasEvents;
  readonly #made = new Map<SecondViewName, View>();
  readonly #pages: PageView | undefined;

  /** @param site makes the pages, where there are any */
  constructor(store: Store, events: CanvasEvents, site: PageViews | undefined) {
    this.#store = store;
    this.#events = events;
    this.#pages = site?.makePages(events);
    this.canvas = new Canvas(events, (project) => store.state.cameras[project]);
  }

  update(plan: PlanGraph): void {
    const { tab, view, current, page } = this.#store.state;
    if (page !== undefined && this.#pages) {
      this.#show(this.#pages.root, 'view-page', undefined);
      this.#pages.update(plan, { view, current }, page);
      return;
    }
    const shown = this.#viewOf(tab);
    this.#show(shown.root, `view-${tab}`, `tab-${tab}`);
    shown.update(plan, { view, current });
  }

  /** @param label the id of the tab; a page belongs to no tab */
  #show(root: HTMLElement, id: string, label: string | undefined): void {
    this.root.id = id;
    setAttribute(this.root, 'role', label === undefined ? undefined : 'tabpanel');
    setAttribute(this.root, 'aria-labelledby', label);
    if (root.parentElement !== this.root) this.root.replaceChildren(root);
  }

  #viewOf(name: ViewName): View {
    if (name === 'tree') return this.canvas;
    const known = this.#made.get(name);
    if (known) return known;
    const made = secondViews[name](this.#events, {
      load: () => this.#store.state.views[name],
      save: (value) => this.#store.rememberView(name, value),
    });
    this.#made.set(name, made);
    return made;
  }
}
