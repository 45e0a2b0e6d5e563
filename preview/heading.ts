import type { PlanGraph } from '../language/protocol.js';
import { kindPlurals, kinds, kindWords } from '../picture/words.js';
import { element, setAttribute, setText } from './elements.js';

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

const counted = kinds.filter((kind) => kind !== 'priority');

/** Shows the project, the date, and the number of elements. */
export class Heading {
  readonly root = element('div', { class: 'heading' });
  readonly #project = element('h1', { dir: 'auto' });
  readonly #date = element('time');
  readonly #summary = element('span', { class: 'summary' });

  constructor() {
    const facts = element('p', { class: 'facts' }, element('span', {}, 'as of ', this.#date), this.#summary);
    this.root.append(this.#project, facts);
  }

  update(plan: PlanGraph): void {
    setText(this.#project, projectName(plan));
    setText(this.#date, longDate(plan.today));
    setAttribute(this.#date, 'datetime', plan.today);
    const counts = counted.flatMap((kind) => {
      const count = plan.nodes.filter((node) => node.kind === kind).length;
      return count === 0 ? [] : `${count} ${count === 1 ? kindWords[kind] : kindPlurals[kind]}`;
    });
    setText(this.#summary, counts.join(' · '));
  }
}

/** Returns the last folder of the project's root. */
export function projectName({ project }: Pick<PlanGraph, 'project'>): string {
  return decodeURIComponent(project.replace(/\/+$/, '').split('/').at(-1) ?? '') || 'Plan';
}

/** `2026-10-26` as `26 October 2026`, in words so that no country reads it the other way round. */
function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${months[(month ?? 0) - 1]} ${year}`;
}
