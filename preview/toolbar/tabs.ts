import { element, setAttribute } from '../elements.js';
import { rove } from './roving.js';

/** The views of the plan, of which one is on show. */
export class Tabs {
  readonly root = element('div', { role: 'tablist', class: 'tabs', 'aria-label': 'Views' });
  readonly #tabs: Map<string, HTMLButtonElement>;

  /** @param titles words of each tab by its name */
  constructor(titles: Readonly<Record<string, string>>, choose: (name: string) => void) {
    this.#tabs = new Map(
      Object.entries(titles).map(([name, title]) => {
        const tab = element(
          'button',
          { type: 'button', role: 'tab', id: `tab-${name}`, class: 'tab' },
          title,
        );
        tab.addEventListener('click', () => choose(name));
        return [name, tab];
      }),
    );
    this.root.append(...this.#tabs.values());
    rove(this.root, [...this.#tabs.values()]);
  }

  update(chosen: string): void {
    for (const [name, tab] of this.#tabs) {
      setAttribute(tab, 'aria-selected', String(name === chosen));
      setAttribute(tab, 'aria-controls', name === chosen ? `view-${name}` : undefined);
    }
  }
}
