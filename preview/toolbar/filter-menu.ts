import type { PlanGraph, PlanStatus } from '../../language/protocol.js';
import { marked, say, translated } from '../../language/values/say.js';
import { currentCyclesOf, currentTest, hasCurrent } from '../../picture/select/current-cycles.js';
import { statuses } from '../../picture/statuses.js';
import type { PlanFilter } from '../../picture/view.js';
import { type Choice, checkbox, textButton } from '../controls.js';
import { element, setHidden } from '../elements.js';
import type { Store } from '../store.js';
import { statusName } from '../words.js';
import { Popover } from './popover.js';
import { QuickFilters } from './quick-filters.js';

type ListFilter = 'cycles' | 'teams' | 'owners' | 'statuses' | 'tags';
interface Option {
  value: string;
  text: string;
}

/** What a plan can be narrowed by, and which choices a plan offers for it. */
const lists: [ListFilter, legend: string, (plan: PlanGraph) => Option[]][] = [
  ['statuses', marked('Status'), ({ nodes }) => statusOptions(nodes.map(({ status }) => status))],
  ['cycles', marked('Cycle'), ({ cycles }) => cycles.map(({ name }) => ({ value: name, text: name }))],
  [
    'teams',
    marked('Team'),
    ({ teams }) => teams.map(({ name, title }) => ({ value: name, text: title ?? name })),
  ],
  ['owners', marked('Owner'), ({ nodes }) => namedOptions(nodes.map(({ owner }) => owner))],
  ['tags', marked('Tag'), ({ nodes }) => namedOptions(nodes.flatMap(({ tags = [] }) => tags))],
];

/** An active filter, with its text and the change that removes it. */
interface ActiveFilter {
  text: string;
  without: Partial<PlanFilter>;
}

/** Returns the active filters, the current cycles first. */
export function activeFilters(plan: PlanGraph, filter: PlanFilter): ActiveFilter[] {
  return [...currentFilter(plan, filter), ...chosenFilters(plan, filter)];
}

/** Returns the filter by current cycles, with a mark if one does not run; none if it leaves nothing out. */
function currentFilter(plan: PlanGraph, filter: PlanFilter): ActiveFilter[] {
  if (!filter.current || !hasCurrent(plan)) return [];
  const cycles = currentCyclesOf(plan);
  if (plan.nodes.every(currentTest(plan)) && cycles.every(({ mark }) => !mark)) return [];
  const texts = cycles.map(({ name, mark }) => (mark ? `${name} (${mark})` : name));
  return [{ text: say`Current cycles: ${texts.join(', ')}`, without: { current: false } }];
}

/** Returns the filters that a person chose. */
function chosenFilters(plan: PlanGraph, filter: PlanFilter): ActiveFilter[] {
  const listed = lists.flatMap(([name, legend, optionsOf]) => {
    const texts = new Map(optionsOf(plan).map(({ value, text }) => [value, text]));
    return filter[name].map((value) => ({
      text: say`${translated(legend)}: ${texts.get(value) ?? value}`,
      without: { [name]: filter[name].filter((other) => other !== value) },
    }));
  });
  if (filter.findingsOnly)
    listed.push({ text: say`Only with findings`, without: { findingsOnly: false } as never });
  return listed;
}

/** The menu of filters, with a checkbox for each value in the plan. */
export class FilterMenu {
  readonly popover: Popover;
  readonly #store: Store;
  readonly #groups = new Map<ListFilter, { root: HTMLFieldSetElement; choices: Map<string, Choice> }>();
  readonly #current: Choice;
  readonly #findings: Choice;
  /** For narrow panels, where the header has no space for these buttons. */
  readonly #quick: QuickFilters;
  readonly #clear: HTMLButtonElement;

  constructor(store: Store) {
    this.#store = store;
    for (const [name, legend] of lists) {
      const root = element('fieldset', {}, element('legend', {}, translated(legend)));
      this.#groups.set(name, { root, choices: new Map() });
    }
    this.#quick = new QuickFilters(store);
    this.#current = checkbox(say`Current cycles`, (current) => store.changeFilter({ current }));
    this.#groups.get('cycles')?.root.append(this.#current.root);
    this.#findings = checkbox(say`Only with findings or gaps`, (findingsOnly) =>
      store.changeFilter({ findingsOnly }),
    );
    this.#clear = textButton(say`Clear all filters`, () => store.clearFilters());
    const groups = [...this.#groups.values()].map(({ root }) => root);
    this.popover = new Popover(
      'filter',
      say`Filter`,
      this.#quick.root,
      this.#findings.root,
      ...groups,
      this.#clear,
    );
  }

  update(plan: PlanGraph, person: string | undefined): void {
    this.#quick.update(plan, person);
    const { filter } = this.#store.state.view;
    for (const [name, , optionsOf] of lists) this.#updateGroup(name, optionsOf(plan), filter[name]);
    this.#current.input.checked = filter.current;
    this.#findings.input.checked = filter.findingsOnly;
    this.popover.setCount(chosenFilters(plan, filter).length);
    this.#clear.disabled = activeFilters(plan, filter).length === 0;
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

function namedOptions(found: (string | undefined)[]): Option[] {
  return [...new Set(found)]
    .filter((one) => one !== undefined)
    .sort()
    .map((value) => ({ value, text: value }));
}
