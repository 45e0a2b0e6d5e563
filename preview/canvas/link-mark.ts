import { say } from '../../language/values/say.js';
import type { PlacedNode } from '../../picture/layout/layout-types.js';
import type { Point } from '../../picture/layout/paths.js';
import { titleOf } from '../../picture/words.js';
import { canLink, linkKindOf } from '../edit/link-targets.js';
import { setAttribute } from '../elements.js';
import { svgElement } from './svg-element.js';

/** The radius of the mark, in units of the picture. */
const radius = 12;
/** A shorter way of the pointer is a click, in CSS pixels. */
const clickDistance = 5;

/** The surroundings of the mark. */
export interface LinkMarkContext {
  /** Converts a point of the window into units of the picture. */
  toPicture(x: number, y: number): Point;
  /** The card at a point of the window. */
  cardAt(x: number, y: number): PlacedNode | undefined;
  /** A click or `Enter` on the mark: the person chooses the target from a list. */
  choose(from: PlacedNode): void;
  /** The person dragged the mark to a card. */
  link(from: PlacedNode, to: PlacedNode): void;
  /** The card that would be linked if the button was released now. */
  target(id: string | undefined): void;
}

/** A button at the lower left corner of an initiative or objective: dragged to a goal, it links the two. */
export class LinkMark {
  readonly root = svgElement('g', { class: 'link-mark', role: 'button', tabindex: '0' });
  readonly #line = svgElement('path', { class: 'link-drag', 'aria-hidden': 'true' });
  readonly #parent: SVGElement;
  readonly #context: LinkMarkContext;
  readonly #tooltip = svgElement('title');
  #placed: PlacedNode | undefined;

  constructor(parent: SVGElement, context: LinkMarkContext) {
    this.#parent = parent;
    this.#context = context;
    this.root.append(
      this.#tooltip,
      svgElement('circle', { r: String(radius) }),
      svgElement('path', { d: 'M-5 4L4 -5M-2 -5H4V1' }),
    );
    // The camera listens to both, and must not move.
    this.root.addEventListener('mousedown', (event) => event.stopPropagation());
    this.root.addEventListener('touchstart', (event) => event.stopPropagation(), { passive: true });
    this.root.addEventListener('pointerdown', (event) => this.#drag(event));
    this.root.addEventListener('click', (event) => event.stopPropagation());
    this.root.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      event.stopPropagation();
      if (this.#placed) this.#context.choose(this.#placed);
    });
  }

  get hasFocus(): boolean {
    return document.activeElement === this.root;
  }

  /** Moves the mark to a card that can get a link; undefined or another card removes it. */
  show(placed: PlacedNode | undefined): void {
    if (this.#line.isConnected) return;
    const kind = placed && linkKindOf(placed.node);
    if (!placed || !kind) {
      this.#placed = undefined;
      this.root.remove();
      return;
    }
    this.#placed = placed;
    const { node, x, y, height } = placed;
    const title = titleOf(node);
    const label = kind === 'drives' ? say`Drive a key result: ${title}` : say`Support a goal: ${title}`;
    setAttribute(this.root, 'data-id', node.id);
    setAttribute(this.root, 'aria-label', label);
    setAttribute(this.root, 'transform', `translate(${x + radius + 4} ${y + height})`);
    this.#tooltip.textContent = say`Drag to the goal that it serves, or click to choose one`;
    if (!this.root.isConnected) this.#parent.append(this.root);
  }

  #drag(down: PointerEvent): void {
    const from = this.#placed;
    if (!from || down.button !== 0) return;
    down.preventDefault();
    down.stopPropagation();
    let to: PlacedNode | undefined;
    const move = ({ clientX, clientY }: PointerEvent) => {
      if (!this.#line.isConnected && distance(down, clientX, clientY) < clickDistance) return;
      if (!this.#line.isConnected) this.#parent.append(this.#line);
      const [x, y] = this.#context.toPicture(clientX, clientY);
      this.#line.setAttribute('d', `M${from.x + radius + 4} ${from.y + from.height}L${x} ${y}`);
      const below = this.#context.cardAt(clientX, clientY);
      to = below && canLink(from.node, below.node) ? below : undefined;
      this.#context.target(to?.node.id);
    };
    const end = (event: PointerEvent | KeyboardEvent) => {
      if (event instanceof KeyboardEvent && event.key !== 'Escape') return;
      window.removeEventListener('pointermove', move);
      for (const type of ['pointerup', 'pointercancel', 'keydown'] as const)
        window.removeEventListener(type, end, true);
      const wasDragged = this.#line.isConnected;
      this.#line.remove();
      this.#context.target(undefined);
      if (event.type !== 'pointerup') return;
      if (!wasDragged) this.#context.choose(from);
      else if (to) this.#context.link(from, to);
    };
    window.addEventListener('pointermove', move);
    for (const type of ['pointerup', 'pointercancel', 'keydown'] as const)
      window.addEventListener(type, end, true);
  }
}

function distance({ clientX, clientY }: PointerEvent, x: number, y: number): number {
  return Math.hypot(x - clientX, y - clientY);
}
