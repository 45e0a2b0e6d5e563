import { element } from './elements.js';
import { type IconName, icon } from './icons.js';

/** Makes a button that says what it does in words. */
export function textButton(text: string, action: () => void, name?: IconName): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'button' }, ...(name ? [icon(name)] : []), text);
  made.addEventListener('click', action);
  return made;
}

/** Makes a button that shows an icon; the words stand in its tooltip and are read aloud. */
export function iconButton(name: IconName, label: string, action: () => void): HTMLButtonElement {
  const made = element(
    'button',
    { type: 'button', class: 'icon-button', 'aria-label': label, title: label },
    icon(name),
  );
  made.addEventListener('click', action);
  return made;
}

/** Makes a box to tick, with its words. */
export function checkbox(text: string, changed: (checked: boolean) => void): Choice {
  return choice('checkbox', text, changed);
}

/** One of several, of which one is chosen. @param group the same for all of them */
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
