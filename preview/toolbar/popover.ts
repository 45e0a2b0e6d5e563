import { element, setText } from '../elements.js';
import { type IconName, icon } from '../icons.js';

let count = 0;

/** A button with a panel below it, which Escape or a click elsewhere closes. */
export class Popover {
  readonly button: HTMLButtonElement;
  readonly content: HTMLElement;
  readonly #badge = element('span', { class: 'badge', hidden: '' });

  /** @param label words on the button, and the name of what it opens */
  constructor(name: IconName, label: string, ...children: Node[]) {
    count += 1;
    const id = `popover-${count}`;
    this.content = element(
      'div',
      { id, class: 'popover', popover: 'auto', role: 'group', 'aria-label': label },
      ...children,
    );
    this.button = element(
      'button',
      { type: 'button', class: 'button', popovertarget: id, 'aria-expanded': 'false', title: label },
      icon(name),
      element('span', { class: 'words' }, label),
      this.#badge,
    );
    this.content.addEventListener('toggle', () => {
      this.button.setAttribute('aria-expanded', String(this.#isOpen));
      if (this.#isOpen) this.#place();
    });
  }

  /** Shows how many things are set inside; nothing at 0. */
  setCount(number: number): void {
    this.#badge.hidden = number === 0;
    setText(this.#badge, String(number));
  }

  close(): void {
    if (this.#isOpen) this.content.hidePopover();
  }

  get #isOpen(): boolean {
    return this.content.matches(':popover-open');
  }

  /** Below the button, and never beyond the edge of the page. */
  #place(): void {
    const { left, bottom } = this.button.getBoundingClientRect();
    const room = document.documentElement.clientWidth - this.content.offsetWidth - 8;
    this.content.style.left = `${Math.max(8, Math.min(left, room))}px`;
    this.content.style.top = `${bottom + 4}px`;
    this.content.style.maxHeight = `${Math.max(120, window.innerHeight - bottom - 16)}px`;
  }
}
