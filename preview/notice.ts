import { say } from '../language/values/say.js';
import { element } from './elements.js';

const example = `plan customer-care in 2026-Q4

objective first-answer "People who ask for help get it the same day" {
  owner @ana

  key result waiting-time "Half of the answers take 4 hours or less" {
    owner @ana
    from 26 hours to 4 hours
  }
}`;

/** Fills the page while there is no tree to show, and says what to do. */
export class Notice {
  readonly root = element('section', { class: 'notice', 'aria-live': 'polite' });
  readonly #retry: () => void;

  /** @param retry called when the person asks to try again */
  constructor(retry: () => void) {
    this.#retry = retry;
  }

  show(state: 'loading' | 'empty' | 'disconnected', reason = ''): void {
    this.root.hidden = false;
    this.root.dataset.state = state;
    this.root.replaceChildren(...this.#content(state, reason));
  }

  hide(): void {
    this.root.hidden = true;
    this.root.replaceChildren();
  }

  #content(state: 'loading' | 'empty' | 'disconnected', reason: string): Node[] {
    if (state === 'loading')
      return [element('div', { class: 'loading' }), element('p', {}, say`Reading the plans …`)];
    if (state === 'disconnected') {
      const button = element('button', { type: 'button', class: 'button' }, say`Try again`);
      button.addEventListener('click', this.#retry);
      return [element('h1', {}, say`No connection to the plans`), element('p', {}, reason), button];
    }
    return [
      element('h1', {}, say`No goals yet`),
      element(
        'p',
        {},
        say`An objective says what a team wants to achieve, and its key results say how everybody will see it.`,
      ),
      element(
        'p',
        {},
        say`Write one into a file that ends in .okr, or use the command “OKR: Create a plan here”.`,
      ),
      element('pre', { tabindex: '0' }, example),
    ];
  }
}
