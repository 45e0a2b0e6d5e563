/** One child to show: its element is made again only if its key is new or its signature differs. */
export interface KeyedChild {
  key: string;
  /** Everything that the element is made from, as text. */
  signature: string;
  make(): Element;
}

type Shown = Map<string, { signature: string; element: Element }>;

/** The children of an element, updated in place: unchanged children keep their element, scroll position and focus. */
export class KeyedChildren {
  readonly #parent: Element;
  #shown: Shown = new Map();

  /** @param parent has no other children */
  constructor(parent: Element) {
    this.#parent = parent;
  }

  /** @param children with keys of their own each */
  update(children: readonly KeyedChild[]): void {
    const focused = this.#focusedKey();
    const next: Shown = new Map();
    for (const { key, signature, make } of children) {
      const known = this.#shown.get(key);
      next.set(key, known?.signature === signature ? known : { signature, element: make() });
    }
    for (const [key, { element }] of this.#shown) if (next.get(key)?.element !== element) element.remove();
    let place = this.#parent.firstChild;
    for (const { element } of next.values()) {
      if (element === place) place = place.nextSibling;
      else this.#parent.insertBefore(element, place);
    }
    this.#shown = next;
    if (focused) this.#restoreFocus(...focused);
  }

  /** Returns the child that the focus is in, and the how manieth of its focusable parts has it. */
  #focusedKey(): [key: string, index: number] | undefined {
    const active = this.#parent.ownerDocument.activeElement;
    if (!active || !this.#parent.contains(active)) return undefined;
    for (const [key, { element }] of this.#shown)
      if (element.contains(active)) return [key, focusable(element).indexOf(active)];
    return undefined;
  }

  #restoreFocus(key: string, index: number): void {
    const element = this.#shown.get(key)?.element;
    if (!element || element.contains(this.#parent.ownerDocument.activeElement)) return;
    const part = focusable(element)[index];
    if (part instanceof HTMLElement) part.focus({ preventScroll: true });
  }
}

function focusable(element: Element): Element[] {
  return [...element.querySelectorAll('button, [tabindex]')];
}
