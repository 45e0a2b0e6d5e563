import type { PlanNode } from '../../language/protocol.js';
import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { setAttribute } from '../elements.js';
import { checkInLabel } from '../open-key-result.js';
import { svgElement } from './svg-element.js';

/** The radius of the mark, in units of the picture. */
const radius = 12;

/**
 * A button on the upper right corner of one card, which asks for a check-in. It is not a part of the tree: an item of a
 * tree may not contain a button for screen readers. Tab goes from the current card to the button.
 */
export class CheckInMark {
  readonly root = svgElement('g', { class: 'check-in-mark', role: 'button', tabindex: '0' });
  readonly #parent: SVGElement;
  readonly #tooltip = svgElement('title');

  constructor(parent: SVGElement) {
    this.#parent = parent;
    this.root.append(
      this.#tooltip,
      svgElement('circle', { r: String(radius) }),
      svgElement('path', { d: 'M0 -5V5M-5 0H5' }),
    );
  }

  get hasFocus(): boolean {
    return document.activeElement === this.root;
  }

  /** Moves the mark to a card; undefined removes it. */
  show(placed: PlacedNode | undefined): void {
    if (!placed) {
      this.root.remove();
      return;
    }
    const { node, x, y, width } = placed;
    this.#name(node);
    setAttribute(this.root, 'transform', `translate(${x + width - radius - 4} ${y})`);
    if (!this.root.isConnected) this.#parent.append(this.root);
  }

  #name(node: PlanNode): void {
    const label = checkInLabel(node);
    setAttribute(this.root, 'data-id', node.id);
    setAttribute(this.root, 'aria-label', label);
    this.#tooltip.textContent = `${label} (Shift+Enter)`;
  }
}
