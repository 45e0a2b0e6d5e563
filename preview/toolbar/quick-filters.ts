import type { PlanGraph, PlanStatus } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { hasCurrent } from '../../picture/select/current-cycles.js';
import type { PlanFilter } from '../../picture/view.js';
import { element, setAttribute, setHidden } from '../elements.js';
import type { Store } from '../store.js';

/** The days that the button for movement looks back. */
const week = 7;
const atRisk: readonly PlanStatus[] = ['off-track', 'at-risk', 'stale'];
const due: readonly PlanStatus[] = ['stale'];

interface QuickFilter {
  button: HTMLButtonElement;
  isOn(filter: PlanFilter, plan: PlanGraph): boolean;
  /** Whether the plan has anything that the button could choose. */
  isUseful(plan: PlanGraph): boolean;
  change(filter: PlanFilter, isOn: boolean): Partial<PlanFilter>;
}

/** The filters that planners use most, each with one click; the menu of filters has all others. */
export class QuickFilters {
  readonly root = element('div', { class: 'quick-filters', role: 'group', 'aria-label': say`Quick filters` });
  readonly #store: Store;
  #person: string | undefined;
  readonly #moved = toggle(say`Moved`, say`Shows what moved in the last 7 days`, () => {
    const isOn = this.#store.state.view.movedDays !== undefined;
    this.#store.changeView({ movedDays: isOn ? undefined : week });
  });
  readonly #filters: QuickFilter[] = [
    this.#filter(say`Now`, say`Only the current cycles`, {
      isOn: ({ current }) => current,
      isUseful: hasCurrent,
      change: (_, isOn) => ({ current: !isOn, cycles: [] }),
    }),
    this.#filter(say`Mine`, say`Only your goals and work`, {
      isOn: ({ owners }) => this.#person !== undefined && owners.length === 1 && owners[0] === this.#person,
      isUseful: ({ nodes }) => nodes.some(({ owner }) => owner !== undefined && owner === this.#person),
      change: (_, isOn) => ({ owners: isOn || this.#person === undefined ? [] : [this.#person] }),
    }),
    this.#filter(say`Due`, say`Only what a check-in is due for`, statusFilter(due)),
    this.#filter(say`At risk`, say`Only what is at risk, off track or stale`, statusFilter(atRisk)),
  ];

  constructor(store: Store) {
    this.#store = store;
    this.root.append(...this.#filters.map(({ button }) => button), this.#moved);
  }

  /** @param person the handle of the user with `@`; undefined if it is not known */
  update(plan: PlanGraph, person: string | undefined): void {
    this.#person = person;
    const { filter, movedDays } = this.#store.state.view;
    for (const { button, isOn, isUseful } of this.#filters) {
      setAttribute(button, 'aria-pressed', String(isOn(filter, plan)));
      setHidden(button, !isUseful(plan) && !isOn(filter, plan));
    }
    setAttribute(this.#moved, 'aria-pressed', String(movedDays !== undefined));
  }

  #filter(text: string, title: string, rest: Omit<QuickFilter, 'button'>): QuickFilter {
    const button = toggle(text, title, () => {
      const { filter } = this.#store.state.view;
      this.#store.changeFilter(rest.change(filter, button.getAttribute('aria-pressed') === 'true'));
    });
    return { button, ...rest };
  }
}

/** Chooses goals of some statuses; it is on if exactly these are chosen. */
function statusFilter(statuses: readonly PlanStatus[]): Omit<QuickFilter, 'button'> {
  const wanted = new Set<PlanStatus | undefined>(statuses);
  return {
    isOn: (filter) =>
      filter.statuses.length === statuses.length && filter.statuses.every((status) => wanted.has(status)),
    isUseful: ({ nodes }) => nodes.some(({ status }) => wanted.has(status)),
    change: (_, isOn) => ({ statuses: isOn ? [] : statuses }),
  };
}

function toggle(text: string, title: string, action: () => void): HTMLButtonElement {
  const button = element(
    'button',
    { type: 'button', class: 'chip toggle', title, 'aria-pressed': 'false' },
    text,
  );
  button.addEventListener('click', action);
  return button;
}
