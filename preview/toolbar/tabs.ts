import { say } from '../../language/values/say.js';
import { element, setAttribute } from '../elements.js';
import { type ViewName, viewTitles } from '../views/view-names.js';
import { rove } from './roving.js';

/** The tabs of the views, one of which is shown. */
export class Tabs {
  readonly root = element('div', { role: 'tablist', class: 'tabs', 'aria-label': say`Views` });
  readonly #tabs: Map<ViewName, HTMLButtonElement>;

  constructor(choose: (name: ViewName) => void) {
    this.#tabs = new Map(
      (Object.keys(viewTitles) as ViewName[]).map((name) => {
        const tab = element(
          'button',
          { type: 'button', role: 'tab', id: `tab-${name}`, class: 'tab' },
          viewTitles[name],
        );
        tab.addEventListener('click', () => choose(name));
        return [name, tab];
      }),
    );
    this.root.append(...this.#tabs.values());
    rove(this.root, [...this.#tabs.values()]);
  }

  /** @param chosen undefined while a page is shown */
  update(chosen: ViewName | undefined): void {
    for (const [name, tab] of this.#tabs) {
      setAttribute(tab, 'aria-selected', String(name === chosen));
      setAttribute(tab, 'aria-controls', name === chosen ? `view-${name}` : undefined);
    }
  }
}
