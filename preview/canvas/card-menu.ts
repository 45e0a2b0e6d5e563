import { say } from '../../language/values/say.js';
import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { titleOf } from '../../picture/words.js';
import { element } from '../elements.js';

/** An entry of the menu. */
export interface MenuEntry {
  text: string;
  /** The keys that do the same. */
  keys?: string;
  action(): void;
}

/** The menu of a card, at the pointer or at the card. */
export class CardMenu {
  readonly root = element('div', { class: 'card-menu', role: 'menu', 'aria-label': say`Card`, hidden: '' });
  readonly #closed: () => void;

  /** @param closed gives the keyboard back */
  constructor(closed: () => void) {
    this.#closed = closed;
    this.root.addEventListener('keydown', (event) => this.#keyed(event));
    this.root.addEventListener('focusout', ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && this.root.contains(relatedTarget))) this.root.hidden = true;
    });
  }

  /** @param x and y in CSS pixels, relative to the parent of the menu */
  open(placed: PlacedNode, entries: readonly MenuEntry[], x: number, y: number): void {
    this.root.setAttribute('aria-label', say`Actions for ${titleOf(placed.node)}`);
    this.root.replaceChildren(...entries.map((entry) => this.#item(entry)));
    this.root.hidden = false;
    const { width = 0, height = 0 } = this.root.parentElement?.getBoundingClientRect() ?? {};
    const { offsetWidth, offsetHeight } = this.root;
    this.root.style.left = `${Math.max(0, Math.min(x, width - offsetWidth - 4))}px`;
    this.root.style.top = `${Math.max(0, Math.min(y, height - offsetHeight - 4))}px`;
    this.#items[0]?.focus();
  }

  get #items(): HTMLElement[] {
    return [...this.root.querySelectorAll<HTMLElement>('[role=menuitem]')];
  }

  #item({ text, keys, action }: MenuEntry): HTMLElement {
    const item = element(
      'button',
      { type: 'button', role: 'menuitem', tabindex: '-1', 'aria-keyshortcuts': keys?.replace(' ', '+') },
      element('span', {}, text),
      ...(keys ? [element('kbd', { 'aria-hidden': 'true' }, keys)] : []),
    );
    item.addEventListener('click', () => {
      this.#close();
      action();
    });
    return item;
  }

  #close(): void {
    this.root.hidden = true;
    this.#closed();
  }

  #keyed(event: KeyboardEvent): void {
    const items = this.#items;
    const at = items.indexOf(document.activeElement as HTMLElement);
    const goals: Readonly<Record<string, number>> = {
      ArrowDown: (at + 1) % items.length,
      ArrowUp: (at - 1 + items.length) % items.length,
      Home: 0,
      End: items.length - 1,
    };
    const goal = goals[event.key];
    if (goal !== undefined) items[goal]?.focus();
    else if (event.key === 'Escape' || event.key === 'Tab') this.#close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }
}
