import type { PlanNodeKind } from '../../language/protocol.js';
import { marked, say, translated } from '../../language/values/say.js';
import { everything, type PictureView } from '../../picture/view.js';
import { checkbox, radio } from '../controls.js';
import { element } from '../elements.js';
import type { Store } from '../store.js';
import { kindsName } from '../words.js';
import { Popover } from './popover.js';

const directions: [PictureView['direction'], string][] = [
  ['down', marked('From top to bottom')],
  ['right', marked('From left to right')],
];
const { kinds } = everything;
/** The choices for movement: days, or nothing. */
const periods: [days: number | undefined, string][] = [
  [undefined, marked('Nothing')],
  [7, marked('What moved in 7 days')],
  [14, marked('What moved in 14 days')],
  [30, marked('What moved in 30 days')],
];

/** The menu for the display of the tree: its levels, its direction, and folding of work. */
export class DisplayMenu {
  readonly popover: Popover;
  readonly #store: Store;
  readonly #levels = kinds.map((kind) => ({
    kind,
    ...checkbox(kindsName(kind), (shown) => this.#setLevel(kind, shown)),
  }));
  readonly #directions = directions.map(([direction, text]) => ({
    direction,
    ...radio(translated(text), 'direction', () => this.#store.changeView({ direction })),
  }));
  readonly #fold = checkbox(say`Fold work whose key result is on track`, (foldWork) =>
    this.#store.changeView({ foldWork, folded: [], opened: [] }),
  );

  readonly #periods = periods.map(([days, text]) => ({
    days,
    ...radio(translated(text), 'moved', () => this.#store.changeView({ movedDays: days })),
  }));
  readonly #drafts = checkbox(say`Count drafts`, (countDrafts) => this.#store.changeView({ countDrafts }));

  constructor(store: Store) {
    this.#store = store;
    const group = (legend: string, choices: { root: HTMLElement }[]) =>
      element('fieldset', {}, element('legend', {}, legend), ...choices.map(({ root }) => root));
    this.popover = new Popover(
      'display',
      say`Display`,
      group(say`Levels`, this.#levels),
      group(say`Direction`, this.#directions),
      group(say`Work`, [this.#fold]),
      group(say`Drafts`, [this.#drafts]),
      group(say`Movement`, this.#periods),
    );
  }

  update(): void {
    const { view } = this.#store.state;
    for (const { kind, input } of this.#levels) {
      input.checked = view.kinds.includes(kind);
      // A picture of no level at all would show nothing.
      input.disabled = input.checked && view.kinds.length === 1;
    }
    for (const { direction, input } of this.#directions) input.checked = view.direction === direction;
    this.#fold.input.checked = view.foldWork;
    this.#drafts.input.checked = view.countDrafts;
    for (const { days, input } of this.#periods) input.checked = view.movedDays === days;
  }

  #setLevel(kind: PlanNodeKind, shown: boolean): void {
    const drawn = this.#store.state.view.kinds;
    this.#store.changeView({ kinds: kinds.filter((each) => (each === kind ? shown : drawn.includes(each))) });
  }
}
