import type { PlanNodeKind, PlanOutline } from '../language/protocol.js';
import { element, setAttribute, setText } from './elements.js';
import { walk } from './retain.js';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const nouns: [PlanNodeKind, one: string, many: string][] = [
  ['objective', 'objective', 'objectives'],
  ['key-result', 'key result', 'key results'],
  ['initiative', 'initiative', 'initiatives'],
];

/** Which project, for which day, how much of everything, and the buttons for the whole outline. */
export class Header {
  readonly root = element('header');
  readonly #project = element('h1');
  readonly #date = element('time');
  readonly #summary = element('span', { class: 'summary' });

  constructor(setAllExpanded: (expanded: boolean) => void) {
    const button = (text: string, expanded: boolean) => {
      const made = element('button', { type: 'button' }, text);
      made.addEventListener('click', () => setAllExpanded(expanded));
      return made;
    };
    const facts = element('p', { class: 'facts' }, element('span', {}, 'as of ', this.#date), this.#summary);
    const buttons = element(
      'div',
      { class: 'buttons' },
      button('Expand all', true),
      button('Collapse all', false),
    );
    this.root.append(element('div', {}, this.#project, facts), buttons);
  }

  update({ project, today, roots }: PlanOutline): void {
    setText(this.#project, decodeURIComponent(project.replace(/\/+$/, '').split('/').at(-1) ?? '') || 'Plan');
    setText(this.#date, longDate(today));
    setAttribute(this.#date, 'datetime', today);
    // A goal that stands in several branches is one goal.
    const kinds = new Map([...walk(roots)].map(({ id, kind }) => [id, kind]));
    const counts = nouns.flatMap(([kind, one, many]) => {
      const count = [...kinds.values()].filter((other) => other === kind).length;
      return count === 0 ? [] : `${count} ${count === 1 ? one : many}`;
    });
    setText(this.#summary, counts.join(' · '));
  }
}

/** `2026-10-26` as `26 October 2026`, in words so that no country reads it the other way round. */
function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 0) - 1]} ${year}`;
}
