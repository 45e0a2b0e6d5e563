import { say } from '../../language/values/say.js';
import { iconButton } from '../controls.js';
import { element, setText } from '../elements.js';
import { icon } from '../icons.js';

/** The events of the search box. */
export interface SearchEvents {
  /** The words changed. */
  search(text: string): void;
  /** To the next match (1) or the one before (-1). */
  step(by: 1 | -1): void;
  /** The person is done, and the words are gone. */
  leave(): void;
}

/** A search box with the number of matches, and buttons to go from one to the next. */
export class SearchBox {
  readonly root = element('search', { class: 'search' });
  readonly #input = element('input', {
    type: 'text',
    role: 'searchbox',
    placeholder: say`Find`,
    'aria-label': say`Find in the plan`,
    spellcheck: 'false',
    dir: 'auto',
  });
  readonly #count = element('span', { class: 'search-count' });
  readonly #buttons: HTMLButtonElement[];

  constructor(text: string, events: SearchEvents) {
    this.#input.value = text;
    this.#buttons = [
      iconButton('up', say`Previous match (Shift+Enter)`, () => events.step(-1)),
      iconButton('down', say`Next match (Enter)`, () => events.step(1)),
    ];
    this.root.append(icon('search'), this.#input, this.#count, ...this.#buttons);
    this.#input.addEventListener('input', () => events.search(this.#input.value));
    this.#input.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') events.step(event.shiftKey ? -1 : 1);
      else if (event.key === 'Escape') {
        this.#input.value = '';
        events.leave();
      } else return;
      event.preventDefault();
    });
  }

  focus(): void {
    this.#input.focus();
    this.#input.select();
  }

  /** @param current place of the match that is current, from 0; -1 if it is none of them */
  update(matches: number, current: number): void {
    const isEmpty = this.#input.value.trim() === '';
    setText(this.#count, isEmpty ? '' : countText(matches, current));
    this.root.classList.toggle('without-match', !isEmpty && matches === 0);
    for (const button of this.#buttons) button.hidden = isEmpty || matches === 0;
  }
}

/** Writes the number of matches: `2 of 7`, `7 matches`, `No match`. */
export function countText(matches: number, current: number): string {
  if (matches === 0) return say`No match`;
  if (current >= 0) return say`${current + 1} of ${matches}`;
  return matches === 1 ? say`1 match` : say`${matches} matches`;
}
