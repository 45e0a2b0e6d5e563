import type { PlanOutline, PreviewCommand } from '../language/protocol.js';
import { element, setText } from './elements.js';
import { Header } from './header.js';
import type { Host } from './host.js';
import { Notice } from './notice.js';
import { Outline } from './outline.js';
import { retainReadable } from './retain.js';

/** The whole page: what it shows is a function of the messages it got and of what it remembers. */
export class Page {
  readonly #host: Host;
  readonly #header: Header;
  readonly #banner = element('p', { class: 'banner', role: 'status' });
  readonly #outline: Outline;
  readonly #notice: Notice;
  #plan: PlanOutline | undefined;
  /** Where the page was scrolled to before it was hidden, until it is drawn again. */
  #scroll: number | undefined;

  constructor(body: HTMLElement, host: Host) {
    this.#host = host;
    const remembered = host.load();
    this.#scroll = remembered?.scroll;
    this.#outline = new Outline(remembered, {
      reveal: (location) => host.post({ type: 'reveal', location }),
      changed: () => this.#save(),
    });
    this.#header = new Header((expanded) => this.#outline.setAllExpanded(expanded));
    this.#notice = new Notice(() => host.post({ type: 'refresh' }));
    this.#banner.hidden = true;
    // The banner stays in view with the header, however far the outline is scrolled.
    this.#header.root.append(this.#banner);
    body.append(this.#header.root, this.#notice.root, element('main', {}, this.#outline.root));
    this.#notice.show('loading');
    this.#header.root.hidden = true;
    document.addEventListener('scrollend', () => this.#save());
  }

  receive(command: PreviewCommand): void {
    if (command.type === 'plan') this.#draw(command.plan);
    else if (command.type === 'select') this.#outline.select(command.location);
    else this.#disconnect(command.reason);
  }

  #draw(next: PlanOutline | null): void {
    this.#plan = next ? retainReadable(this.#plan, next) : undefined;
    const roots = this.#plan?.roots ?? [];
    this.#outline.update(roots);
    this.#header.root.hidden = this.#plan === undefined;
    if (this.#plan) this.#header.update(this.#plan);
    this.#warn(brokenText(this.#plan?.brokenFiles ?? []));
    if (roots.length === 0) this.#notice.show('empty');
    else this.#notice.hide();
    if (this.#scroll !== undefined) window.scrollTo(0, this.#scroll);
    this.#scroll = undefined;
  }

  /** What was drawn last stays, marked as old; without it, the whole page says what is the matter. */
  #disconnect(reason: string): void {
    if (this.#plan) this.#warn(`${reason} This is the plan as it was last read.`);
    else this.#notice.show('disconnected', reason);
  }

  #warn(text: string): void {
    this.#banner.hidden = text === '';
    setText(this.#banner, text);
  }

  #save(): void {
    this.#host.save({ ...this.#outline.state, scroll: this.#scroll ?? window.scrollY });
  }
}

/** @param files URIs of files that cannot be read as they stand */
function brokenText(files: readonly string[]): string {
  const names = files.map((uri) => decodeURIComponent(uri.split('/').at(-1) ?? uri));
  if (names.length === 0) return '';
  const listed =
    names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ');
  return `Showing the last readable state of ${listed}: mend the syntax errors to see what is new.`;
}
