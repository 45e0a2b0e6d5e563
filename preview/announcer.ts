import { element, setText } from './elements.js';

/** Announces in a sentence what changed outside of a screen reader's focus. */
export class Announcer {
  readonly root = element('div', { role: 'status', class: 'visually-hidden' });

  say(sentence: string): void {
    setText(this.root, sentence);
  }
}
