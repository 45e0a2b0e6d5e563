import type { PlanGraph } from '../../language/protocol.js';
import { Canvas } from '../canvas/canvas.js';
import type { CanvasEvents } from '../canvas/canvas-events.js';
import { element } from '../elements.js';
import type { Store } from '../store.js';
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

  constructor(store: Store, events: CanvasEvents) {
    this.#store = store;
    this.#events = events;
    this.canvas = new Canvas(events, (project) => store.state.cameras[project]);
  }

  update(plan: PlanGraph): void {
    const { tab, view, current } = this.#store.state;
    const shown = this.#viewOf(tab);
    this.root.id = `view-${tab}`;
    this.root.setAttribute('aria-labelledby', `tab-${tab}`);
    if (shown.root.parentElement !== this.root) this.root.replaceChildren(shown.root);
    shown.update(plan, { view, current });
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
