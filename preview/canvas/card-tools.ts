import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { linkKindOf } from '../edit/link-targets.js';
import type { CanvasEvents } from './canvas-events.js';
import { cardEntries } from './card-entries.js';
import { CardMenu } from './card-menu.js';
import { CheckInMark } from './check-in-mark.js';
import { LinkMark } from './link-mark.js';
import type { Scene } from './scene.js';

/** The cards of the canvas. */
interface Cards {
  placed(id: string | undefined): PlacedNode | undefined;
  current(): PlacedNode | undefined;
  /** Makes a card current. */
  take(id: string): void;
  /** Gives the keyboard to the current card. */
  focus(): void;
}

/** The tools of a card: the marks for a check-in and for a link, and its menu. */
export class CardTools {
  readonly #scene: Scene;
  readonly #events: CanvasEvents;
  readonly #cards: Cards;
  readonly #checkIn: CheckInMark;
  readonly #link: LinkMark;
  readonly #menu: CardMenu;

  constructor(scene: Scene, events: CanvasEvents, cards: Cards) {
    this.#scene = scene;
    this.#events = events;
    this.#cards = cards;
    this.#checkIn = new CheckInMark(scene.layers.root);
    this.#link = new LinkMark(scene.layers.root, {
      toPicture: (x, y) => scene.toPicture(x, y),
      cardAt: (x, y) => this.#cardAt(x, y),
      choose: ({ node }) => events.openForm(node, 'link'),
      link: ({ node }, to) => {
        const property = linkKindOf(node);
        if (property) events.edit(node, { property, target: to.node.location });
      },
      target: (target) => this.#setTarget(target),
    });
    this.#menu = new CardMenu(cards.focus);
    scene.viewport.addEventListener('contextmenu', (event) => this.#openMenu(event));
  }

  get menu(): HTMLElement {
    return this.#menu.root;
  }

  /** Moves the marks to the card below the pointer, but never takes them from the keyboard. */
  place(): void {
    const { layers } = this.#scene;
    const hasFocus = this.#checkIn.hasFocus || this.#link.hasFocus;
    const hovered = hasFocus ? undefined : this.#cards.placed(layers.highlights.hovered);
    const candidates = [hovered, this.#cards.current()];
    this.#checkIn.show(candidates.find((placed) => placed && layers.isOpen(placed)));
    const { canEdit } = this.#events;
    this.#link.show(candidates.find((placed) => placed && canEdit && linkKindOf(placed.node)));
  }

  #cardAt(x: number, y: number): PlacedNode | undefined {
    const frame = document.elementFromPoint(x, y)?.closest<SVGGElement>('.frame');
    return this.#cards.placed(frame?.dataset.id);
  }

  #setTarget(target: string | undefined): void {
    const { layers } = this.#scene;
    if (layers.highlights.target === target) return;
    layers.highlights = { ...layers.highlights, target };
    layers.applyStyle();
  }

  /** Opens the menu of a card: at the pointer, or at the card if a key asked for it. */
  #openMenu(event: MouseEvent): void {
    const frame = event.target instanceof Element ? event.target.closest<SVGGElement>('.frame') : null;
    const placed = this.#cards.placed(frame?.dataset.id);
    if (!placed) return;
    event.preventDefault();
    this.#cards.take(placed.node.id);
    const { layers, viewport } = this.#scene;
    const { left, top } = viewport.getBoundingClientRect();
    const item = layers.itemOf(placed.node.id)?.getBoundingClientRect();
    const isByKey = event.button !== 2 && item !== undefined;
    const [x, y] = isByKey ? [item.left + 8, item.bottom] : [event.clientX, event.clientY];
    this.#menu.open(placed, cardEntries(placed, layers.isOpen(placed), this.#events), x - left, y - top);
  }
}
