import type { PlanGraph } from '../language/protocol.js';
import { marked, say, translated } from '../language/values/say.js';
import { countedKinds, kinds } from '../picture/words.js';
import { element, setAttribute, setText } from './elements.js';

const months = [
  marked('January'),
  marked('February'),
  marked('March'),
  marked('April'),
  marked('May'),
  marked('June'),
  marked('July'),
  marked('August'),
  marked('September'),
  marked('October'),
  marked('November'),
  marked('December'),
];

const countedHere = kinds.filter((kind) => kind !== 'priority');

/** Shows the project, the date, and the number of elements. */
export class Heading {
  readonly root = element('div', { class: 'heading' });
  readonly #project = element('h1', { dir: 'auto' });
  readonly #date = element('time');
  readonly #summary = element('span', { class: 'summary' });

  constructor() {
    this.root.append(this.#project, element('p', { class: 'facts' }, this.#date, this.#summary));
  }

  update(plan: PlanGraph): void {
    setText(this.#project, projectName(plan));
    setText(this.#date, say`as of ${longDate(plan.today)}`);
    setAttribute(this.#date, 'datetime', plan.today);
    setText(this.#summary, countedKinds(plan.nodes, countedHere).join(' · '));
  }
}

/** Returns the last folder of the project's root. */
export function projectName({ project }: Pick<PlanGraph, 'project'>): string {
  return decodeURIComponent(project.replace(/\/+$/, '').split('/').at(-1) ?? '') || say`Plan`;
}

/** `2026-10-26` as `26 October 2026`, in words so that no country reads it the other way round. */
function longDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return say`${day} ${translated(months[(month ?? 0) - 1] ?? '')} ${year}`;
}
