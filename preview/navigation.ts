import type { PlanGraph, SourceLocation } from '../language/protocol.js';
import { say } from '../language/values/say.js';
import type { Announcer } from './announcer.js';
import type { Canvas } from './canvas/canvas.js';
import { locate } from './locate.js';
import { setFolded, withNode } from './search/unfold.js';
import type { Store } from './store.js';

/** Goes to nodes, and decides how much around them is visible. */
export class Navigation {
  readonly #store: Store;
  readonly #canvas: Canvas;
  readonly #announcer: Announcer;
  #plan: PlanGraph | undefined;

  constructor(store: Store, canvas: Canvas, announcer: Announcer) {
    this.#store = store;
    this.#canvas = canvas;
    this.#announcer = announcer;
  }

  update(plan: PlanGraph): void {
    this.#plan = plan;
  }

  /** Follows the editor's cursor. @param isSought whether a person asked for it: then whatever hides it gives way */
  follow(location: SourceLocation, isSought: boolean): void {
    const node = locate(this.#plan?.nodes ?? [], location);
    if (!node) return;
    if (isSought) this.reach(node.id);
    else {
      this.#store.change({ current: node.id });
      this.#canvas.show(node.id);
    }
  }

  /** Goes to a node, whatever hides it. */
  reach(id: string): void {
    const node = this.#plan?.nodes.find((each) => each.id === id);
    if (!this.#plan || !node) return;
    const view = withNode(this.#plan, this.#store.state.view, node);
    this.#store.change({ current: id, view, page: undefined });
    this.#canvas.show(id);
  }

  /** Leaves only the line of sight of a node, or shows everything again where that is what is seen. */
  focus(id: string): void {
    const isLeft = this.#store.state.view.focus === id || id === '';
    this.#store.changeView({ focus: isLeft ? undefined : id });
    const title = this.#plan?.nodes.find((node) => node.id === id)?.title;
    this.#announcer.say(
      isLeft ? say`Everything is shown.` : say`Only the line of sight of ${title} is shown.`,
    );
  }

  /** Folds or opens everything. */
  foldAll(isOpen: boolean): void {
    const { view } = this.#store.state;
    const ids = [...new Set(this.#plan?.links.map(({ to }) => to))];
    this.#store.changeView(setFolded({ ...view, folded: [], opened: [] }, ids, isOpen));
    this.#canvas.survey();
  }
}
