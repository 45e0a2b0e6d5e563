import { element, setText } from './elements.js';

/** Says in a sentence what changed out of sight of a screen reader. */
export class Announcer {
  readonly root = element('div', { role: 'status', class: 'visually-hidden' });

  say(sentence: string): void {
    setText(this.root, sentence);
  }
}
