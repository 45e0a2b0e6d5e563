import { element } from '../../elements.js';

/** The heading of a page. It gets the keyboard when the page is opened, so that a screen reader begins there. */
export function heading(text: string): HTMLElement {
  return element('h2', { dir: 'auto', tabindex: '-1' }, text);
}

/** A part of a page with a heading; nothing if there is nothing in it. */
export function section(title: string, content: readonly HTMLElement[]): HTMLElement[] {
  return content.length === 0 ? [] : [element('section', {}, element('h3', {}, title), ...content)];
}
