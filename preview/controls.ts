import { element } from './elements.js';
import { type IconName, icon } from './icons.js';

/** Makes a button with a text. */
export function textButton(text: string, action: () => void, name?: IconName): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button' }, ...(name ? [icon(name)] : []), text);
  made.addEventListener('click', action);
  return made;
}

/** Makes a button with an icon; the text is its tooltip and its accessible name. */
export function iconButton(name: IconName, label: string, action: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label },
    icon(name),
  );
  made.addEventListener('click', action);
  return made;
}

/** Makes a checkbox with its label. */
export function checkbox(text: string, changed: (checked: boolean) => void): Choice {
  return choice('checkbox', text, changed);
}

/**
 * Makes a radio button.
 *
 * @param group the name of its group
 */
export function radio(text: string, group: string, chosen: () => void): Choice {
  const made = choice('radio', text, chosen);
  made.input.name = group;
  return made;
}

export interface Choice {
  root: HTMLLabelElement;
  input: HTMLInputElement;
}

function choice(type: 'checkbox' | 'radio', text: string, changed: (checked: boolean) => void): Choice {
  const input = element('input', { type });
  input.addEventListener('change', () => changed(input.checked));
  const root = element('label', { class: 'choice' }, input, element('span', { dir: 'auto' }, text));
  return { root, input };
}
