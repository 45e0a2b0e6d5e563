import { element } from '../elements.js';

/**
 * A part of the details that is drawn again only when its content changes, so that focus and answers stay in the other
 * parts.
 */
export class Section<Content> {
  readonly root: HTMLElement;
  readonly #draw: (content: Content) => (Node | string)[];
  #drawn: string | undefined;

  /**
   * @param title of the heading; none if it is left out
   * @param draw what is below the heading; nothing hides the section
   */
  constructor(name: string, title: string | undefined, draw: (content: Content) => (Node | string)[]) {
    this.root = element('section', { class: `details-${name}` });
    this.#draw = (content) => {
      const drawn = draw(content);
      return title && drawn.length > 0 ? [element('h3', {}, title), ...drawn] : drawn;
    };
  }

  /** @param content plain data, by which is told whether anything changed */
  update(content: Content): void {
    const written = JSON.stringify(content) ?? '';
    if (written === this.#drawn) return;
    this.#drawn = written;
    const children = this.#draw(content);
    this.root.hidden = children.length === 0;
    this.root.replaceChildren(...children);
  }
}
