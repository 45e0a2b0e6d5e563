import type { PlanGraph, PlanStatus } from '../../language/protocol.js';
import { statuses } from '../../picture/statuses.js';
import type { PlanFilter } from '../../picture/view.js';
import { type Choice, checkbox, textButton } from '../controls.js';
import { element, setHidden } from '../elements.js';
import type { Store } from '../store.js';
import { statusName } from '../words.js';
import { Popover } from './popover.js';

type ListFilter = 'cycles' | 'teams' | 'owners' | 'statuses';
interface Option {
  value: string;
  text: string;
}

/** What a plan can be narrowed by, and which choices a plan offers for it. */
const lists: [ListFilter, legend: string, (plan: PlanGraph) => Option[]][] = [
  ['statuses', 'Status', ({ nodes }) => statusOptions(nodes.map(({ status }) => status))],
  ['cycles', 'Cycle', ({ cycles }) => cycles.map(({ name }) => ({ value: name, text: name }))],
  ['teams', 'Team', ({ teams }) => teams.map(({ name, title }) => ({ value: name, text: title ?? name }))],
  ['owners', 'Owner', ({ nodes }) => ownerOptions(nodes.map(({ owner }) => owner))],
];

/** Returns the active filters, each with its text and the function that removes it. */
export function activeFilters(
  plan: PlanGraph,
  filter: PlanFilter,
): { text: string; without: Partial<PlanFilter> }[] {
  const listed = lists.flatMap(([name, legend, optionsOf]) => {
    const texts = new Map(optionsOf(plan).map(({ value, text }) => [value, text]));
    return filter[name].map((value) => ({
      text: `${legend}: ${texts.get(value) ?? value}`,
      without: { [name]: filter[name].filter((other) => other !== value) },
    }));
  });
  if (filter.findingsOnly)
    listed.push({ text: 'Only with findings', without: { findingsOnly: false } as never });
  return listed;
}

/** The menu of filters, with a checkbox for each value in the plan. */
export class FilterMenu {
  readonly popover: Popover;
  readonly #store: Store;
  readonly #groups = new Map<ListFilter, { root: HTMLFieldSetElement; choices: Map<string, Choice> }>();
  readonly #findings: Choice;
  readonly #clear: HTMLButtonElement;

  constructor(store: Store) {
    this.#store = store;
    for (const [name, legend] of lists) {
      const root = element('fieldset', {}, element('legend', {}, legend));
      this.#groups.set(name, { root, choices: new Map() });
    }
    this.#findings = checkbox('Only with findings or gaps', (findingsOnly) =>
      store.changeFilter({ findingsOnly }),
    );
    this.#clear = textButton('Clear all filters', () => store.clearFilters());
    const groups = [...this.#groups.values()].map(({ root }) => root);
    this.popover = new Popover('filter', 'Filter', this.#findings.root, ...groups, this.#clear);
  }

  update(plan: PlanGraph): void {
    const { filter } = this.#store.state.view;
    for (const [name, , optionsOf] of lists) this.#updateGroup(name, optionsOf(plan), filter[name]);
    this.#findings.input.checked = filter.findingsOnly;
    const count = activeFilters(plan, filter).length;
    this.popover.setCount(count);
    this.#clear.disabled = count === 0;
  }

  #updateGroup(name: ListFilter, options: Option[], chosen: readonly string[]): void {
    const group = this.#groups.get(name);
    if (!group) return;
    // A selected value can be deselected, even if the plan no longer contains it.
    const gone = chosen.filter((value) => !options.some((option) => option.value === value));
    const offered = [...options, ...gone.map((value) => ({ value, text: value }))];
    if (offered.map(({ value }) => value).join('\n') !== [...group.choices.keys()].join('\n')) {
      for (const { root } of group.choices.values()) root.remove();
      group.choices = new Map(offered.map(({ value, text }) => [value, this.#option(name, value, text)]));
      group.root.append(...[...group.choices.values()].map(({ root }) => root));
    }
    for (const [value, { input }] of group.choices) input.checked = chosen.includes(value);
    setHidden(group.root, offered.length === 0);
  }

  #option(name: ListFilter, value: string, text: string): Choice {
    return checkbox(text, (checked) => {
      const others = this.#store.state.view.filter[name].filter((other) => other !== value);
      this.#store.changeFilter({ [name]: checked ? [...others, value] : others });
    });
  }
}

function statusOptions(found: (PlanStatus | undefined)[]): Option[] {
  const known = new Set(found);
  return statuses.filter((value) => known.has(value)).map((value) => ({ value, text: statusName(value) }));
}

function ownerOptions(found: (string | undefined)[]): Option[] {
  return [...new Set(found)]
    .filter((owner) => owner !== undefined)
    .sort()
    .map((value) => ({ value, text: value }));
}
