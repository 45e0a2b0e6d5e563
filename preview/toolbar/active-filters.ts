import type { PlanGraph } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { selectPlan } from '../../picture/select/select.js';
import { everything } from '../../picture/view.js';
import { textButton } from '../controls.js';
import { element, setHidden } from '../elements.js';
import { icon } from '../icons.js';
import type { Store } from '../store.js';
import { activeFilters } from './filter-menu.js';

/** Shows the active filters, and removes each of them with one click. */
export class ActiveFilters {
  readonly root = element('div', {
    class: 'active-filters',
    role: 'group',
    'aria-label': say`What is shown`,
  });
  readonly #store: Store;
  #drawn = '';

  constructor(store: Store) {
    this.#store = store;
  }

  update(plan: PlanGraph): void {
    const { filter, focus } = this.#store.state.view;
    const chips = activeFilters(plan, filter).map(({ text, without }) => ({
      text,
      leave: () => this.#store.changeFilter(without),
    }));
    const focused = plan.nodes.find(({ id }) => id === focus);
    if (focus !== undefined) {
      const text = focused ? say`Line of sight: ${focused.title}` : say`Line of sight`;
      chips.unshift({ text, leave: () => this.#store.changeView({ focus: undefined }) });
    }
    setHidden(this.root, chips.length === 0);
    if (chips.length === 0) return;
    const { nodes } = selectPlan(plan, { ...everything, filter, focus }).plan;
    const count = say`${nodes.length} of ${plan.nodes.length} shown`;
    const drawn = JSON.stringify([count, chips.map(({ text }) => text)]);
    if (drawn === this.#drawn) return;
    this.#drawn = drawn;
    this.root.replaceChildren(
      element('span', { class: 'quiet' }, count),
      ...chips.map(({ text, leave }) => chip(text, leave)),
      textButton(say`Clear`, () => this.#store.clearFilters()),
    );
  }
}

function chip(text: string, leave: () => void): HTMLElement {
  const made = element(
    'button',
    { type: 'button', class: 'chip', 'aria-label': say`Leave ${text}`, title: text },
    element('span', { class: 'chip-text', dir: 'auto' }, text),
    icon('close'),
  );
  made.addEventListener('click', leave);
  return made;
}
