import { say } from '../../language/values/say.js';
import type { Layout } from '../../picture/layout/layout-types.js';
import { legend } from '../../picture/legend.js';
import { shape } from '../../picture/shape.js';
import { textButton } from '../controls.js';
import { element, setAttribute } from '../elements.js';
import { mountShape } from '../mount-shape.js';

/** The width of the key, in pixels. */
const width = 300;

/** The meaning of the signs that the tree shows at the moment; a button opens and closes it. */
export class TreeKey {
  readonly button: HTMLButtonElement;
  readonly root = element('div', {
    class: 'tree-key okr-picture',
    id: 'tree-key',
    role: 'group',
    'aria-label': say`Key`,
    hidden: '',
  });
  #layout: Layout | undefined;
  #drawn: Layout | undefined;

  constructor() {
    this.button = textButton(say`Key`, () => this.#toggle());
    setAttribute(this.button, 'aria-controls', 'tree-key');
    setAttribute(this.button, 'aria-expanded', 'false');
    this.button.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !this.root.hidden) this.#toggle();
    });
  }

  update(layout: Layout): void {
    this.#layout = layout;
    if (!this.root.hidden) this.#draw();
  }

  #toggle(): void {
    this.root.hidden = !this.root.hidden;
    setAttribute(this.button, 'aria-expanded', String(!this.root.hidden));
    if (!this.root.hidden) this.#draw();
  }

  #draw(): void {
    const layout = this.#layout;
    if (!layout || layout === this.#drawn) return;
    this.#drawn = layout;
    const signs = legend(layout, width, { forPage: true });
    this.root.replaceChildren(
      mountShape(
        shape('svg', { width, height: signs.height, role: 'img', 'aria-label': signs.text }, signs.shape),
      ),
    );
  }
}
