/** Marks the buttons of the current node, and scrolls to the first of them when the node changes. */
export class CurrentMark {
  readonly #root: Element;
  #shown: string | undefined;

  /** @param root around the buttons */
  constructor(root: Element) {
    this.#root = root;
  }

  /** @param current id of a node, which may stand outside of what is shown */
  update(current: string | undefined): void {
    const buttons = [...this.#root.querySelectorAll<HTMLElement>('.node-link')];
    const marked = buttons.filter(({ dataset }) => dataset.node === current);
    for (const old of this.#root.querySelectorAll('[aria-current]')) old.removeAttribute('aria-current');
    for (const button of marked) button.setAttribute('aria-current', 'true');
    if (current === this.#shown) return;
    this.#shown = current;
    marked[0]?.scrollIntoView({ block: 'nearest' });
  }
}
