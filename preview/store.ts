import type { PictureView, PlanFilter } from '../picture/view.js';
import { everything } from '../picture/view.js';
import type { Host } from './host.js';
import { narrow } from './room.js';
import { type Camera, type PageState, type Room, readState, withCamera } from './state.js';
import type { SecondViewName } from './views/view-names.js';

/** The state of the page in one place. Code that changes it calls `change`, and the page then draws the result. */
export class Store {
  readonly #host: Host;
  readonly #changed: () => void;
  #state: PageState;

  /** @param changed called after every change but those of the camera, which only the canvas draws */
  constructor(host: Host, changed: () => void) {
    this.#host = host;
    this.#changed = changed;
    this.#state = readState(host.load());
  }

  get state(): PageState {
    return this.#state;
  }

  change(part: Partial<PageState>): void {
    this.#state = { ...this.#state, ...part };
    this.#host.save(this.#state);
    this.#changed();
  }

  changeView(part: Partial<PictureView>): void {
    this.change({ view: { ...this.#state.view, ...part } });
  }

  changeFilter(part: Partial<PlanFilter>): void {
    this.changeView({ filter: { ...this.#state.view.filter, ...part } });
  }

  /** Shows everything again that filters and focus leave out. */
  clearFilters(): void {
    const { focus: _, ...view } = this.#state.view;
    this.change({ view: { ...view, filter: everything.filter } });
  }

  /** Whether the details are open in the room that there is. */
  get hasDetails(): boolean {
    return this.#state.details[this.#room];
  }

  toggleDetails(): void {
    this.change({ details: { ...this.#state.details, [this.#room]: !this.hasDetails } });
  }

  get #room(): Room {
    return narrow.matches ? 'narrow' : 'wide';
  }

  /** Follows the canvas, which has drawn this already. */
  rememberCamera(project: string, camera: Camera): void {
    this.#state = { ...this.#state, cameras: withCamera(this.#state.cameras, project, camera) };
    this.#host.save(this.#state);
  }

  /** Keeps what a view remembers for itself; it has drawn this already. */
  rememberView(name: SecondViewName, value: unknown): void {
    this.#state = { ...this.#state, views: { ...this.#state.views, [name]: value } };
    this.#host.save(this.#state);
  }
}
