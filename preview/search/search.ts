import type { PlanGraph } from '../../language/protocol.js';
import type { Announcer } from '../announcer.js';
import type { Canvas } from '../canvas/canvas.js';
import type { Store } from '../store.js';
import { countText, SearchBox } from '../toolbar/search-box.js';
import { findNodes } from './find-nodes.js';

/** Searches nodes by their words: marks and counts them, and goes from one to the next. */
export class Search {
  readonly #box: SearchBox;
  readonly #store: Store;
  readonly #canvas: Canvas;
  readonly #announcer: Announcer;
  #found: { plan: PlanGraph; text: string; ids: string[] } | undefined;

  /** @param reach goes to a node, whatever hides it */
  constructor(store: Store, canvas: Canvas, announcer: Announcer, reach: (id: string) => void) {
    this.#store = store;
    this.#canvas = canvas;
    this.#announcer = announcer;
    this.#box = new SearchBox(store.state.search, {
      search: (search) => {
        store.change({ search });
        this.#announce();
      },
      step: (by) => {
        const ids = this.#found?.ids ?? [];
        const next = ids.at((this.#place + by + ids.length) % Math.max(1, ids.length));
        // From a node that is no match, the next is the first one.
        const target = this.#place < 0 ? ids.at(by > 0 ? 0 : -1) : next;
        if (target === undefined) return;
        reach(target);
        this.#announce();
      },
      leave: () => {
        const hasFound = this.#place >= 0;
        store.change({ search: '' });
        this.#announce();
        // Who went to a match goes on from there; who found nothing may type something else.
        if (hasFound) canvas.focus();
      },
    });
  }

  get root(): HTMLElement {
    return this.#box.root;
  }

  focus(): void {
    this.#box.focus();
  }

  update(plan: PlanGraph): void {
    const { search } = this.#store.state;
    if (this.#found?.plan !== plan || this.#found.text !== search) {
      this.#found = { plan, text: search, ids: findNodes(plan, search) };
      this.#canvas.setMatches(new Set(this.#found.ids));
    }
    this.#box.update(this.#found.ids.length, this.#place);
  }

  get #place(): number {
    return this.#found?.ids.indexOf(this.#store.state.current ?? '') ?? -1;
  }

  #announce(): void {
    const { search } = this.#store.state;
    this.#announcer.say(search.trim() === '' ? '' : countText(this.#found?.ids.length ?? 0, this.#place));
  }
}
