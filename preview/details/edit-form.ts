import type { GoalChange, PlanGraph, PlanNode } from '../../language/protocol.js';
import { say } from '../../language/values/say.js';
import { stateWords } from '../../picture/words.js';
import { linkKindOf, linkTargets } from '../edit/link-targets.js';
import { element, setHidden } from '../elements.js';

type Change = (node: PlanNode, change: GoalChange) => void;
type Property = Extract<GoalChange, { value: string }>['property'];

interface Field {
  property: Property;
  label: string;
  input: HTMLInputElement | HTMLSelectElement;
  root: HTMLElement;
  isFor(node: PlanNode): boolean;
  /** The value in the text; undefined if the plan does not say it. */
  valueOf(node: PlanNode): string | undefined;
}

const states = Object.keys(stateWords) as (keyof typeof stateWords)[];

/**
 * A form that changes the current element in its text. Each field writes on its own: `Enter` or leaving the field writes it,
 * `Escape` takes it back.
 */
export class EditForm {
  readonly root = element('details', { class: 'details-edit' });
  readonly #change: Change;
  readonly #owners = element('datalist', { id: 'edit-owners' });
  readonly #fields: Field[];
  readonly #link = element('select', { id: 'edit-link' });
  readonly #linkLabel = element('label', { for: 'edit-link' });
  readonly #linkRow: HTMLElement;
  #targets: PlanNode[] = [];
  #node: PlanNode | undefined;

  constructor(change: Change) {
    this.#change = change;
    const text = (attributes: Record<string, string> = {}) =>
      element('input', { type: 'text', autocomplete: 'off', spellcheck: 'true', ...attributes });
    this.#fields = [
      this.#field(
        'statement',
        say`Statement`,
        text(),
        () => true,
        ({ title }) => title,
      ),
      this.#field(
        'name',
        say`Name`,
        text({ spellcheck: 'false' }),
        ({ name }) => name !== undefined,
        ({ name }) => name,
      ),
      this.#field(
        'owner',
        say`Owner`,
        text({ list: 'edit-owners', placeholder: '@handle', spellcheck: 'false' }),
        () => true,
        ({ owner, ownerFrom }) => (ownerFrom === undefined ? owner : undefined),
      ),
      this.#field(
        'weight',
        say`Weight`,
        element('input', { type: 'number', min: '0', step: 'any', placeholder: '1' }),
        ({ kind }) => kind === 'key-result',
        ({ weight }) => (weight === undefined ? undefined : String(weight)),
      ),
      this.#field(
        'status',
        say`Status`,
        element(
          'select',
          {},
          element('option', { value: '' }, '–'),
          ...states.map((state) => element('option', { value: state }, stateWords[state])),
        ),
        ({ kind }) => kind === 'initiative',
        ({ state }) => state,
      ),
    ];
    const add = element('button', { type: 'button', class: 'button' }, say`Add`);
    add.addEventListener('click', () => this.#addLink());
    this.#linkRow = element('div', { class: 'edit-row' }, this.#linkLabel, this.#link, add);
    this.root.append(
      element('summary', {}, say`Edit`),
      ...this.#fields.map(({ root }) => root),
      this.#linkRow,
      this.#owners,
    );
  }

  update(node: PlanNode, plan: PlanGraph): void {
    const isOther = node.id !== this.#node?.id;
    this.#node = node;
    for (const { input, root, isFor, valueOf } of this.#fields) {
      setHidden(root, !isFor(node));
      // What a person types at the moment stays.
      if (isOther || document.activeElement !== input) input.value = valueOf(node) ?? '';
    }
    const owners = [...new Set(plan.nodes.flatMap(({ owner }) => owner ?? []))].sort();
    if (owners.join() !== [...this.#owners.children].map((option) => option.getAttribute('value')).join())
      this.#owners.replaceChildren(...owners.map((value) => element('option', { value })));
    this.#updateLink(node, plan);
  }

  /** Opens the form with the keyboard in its first field, or in the choice of a link. */
  open(part: 'fields' | 'link'): void {
    this.root.open = true;
    const first = this.#fields.find(({ root }) => !root.hidden);
    const target = part === 'link' && !this.#linkRow.hidden ? this.#link : first?.input;
    target?.scrollIntoView({ block: 'nearest' });
    target?.focus();
  }

  #field(
    property: Property,
    label: string,
    input: Field['input'],
    isFor: Field['isFor'],
    valueOf: Field['valueOf'],
  ): Field {
    input.id = `edit-${property}`;
    const root = element('div', { class: 'edit-row' }, element('label', { for: input.id }, label), input);
    const field = { property, label, input, root, isFor, valueOf };
    input.addEventListener('change', () => this.#write(field));
    input.addEventListener('keydown', (event) => {
      const { key } = event as KeyboardEvent;
      if (key !== 'Escape' || !this.#node) return;
      input.value = valueOf(this.#node) ?? '';
      event.stopPropagation();
    });
    return field;
  }

  #write({ property, input, valueOf }: Field): void {
    const node = this.#node;
    const value = input.value.trim();
    if (node && value !== (valueOf(node) ?? '')) this.#change(node, { property, value });
  }

  #updateLink(node: PlanNode, plan: PlanGraph): void {
    const kind = linkKindOf(node);
    this.#targets = kind ? linkTargets(node, plan) : [];
    setHidden(this.#linkRow, this.#targets.length === 0);
    this.#linkLabel.textContent = kind === 'drives' ? say`Also drives` : say`Also supports`;
    const ids = this.#targets.map(({ id }) => id).join('\n');
    if (ids === [...this.#link.options].map(({ value }) => value).join('\n')) return;
    this.#link.replaceChildren(
      ...this.#targets.map(({ id, title, name }) =>
        element('option', { value: id }, title.trim() || (name ?? id)),
      ),
    );
  }

  #addLink(): void {
    const node = this.#node;
    const property = node && linkKindOf(node);
    const target = this.#targets.find(({ id }) => id === this.#link.value);
    if (node && property && target) this.#change(node, { property, target: target.location });
  }
}
