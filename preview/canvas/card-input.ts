import type { PlacedNode } from '../../picture/layout/layout-types.js';
import { linkKindOf } from '../edit/link-targets.js';
import type { CanvasEvents } from './canvas-events.js';
import { treeCommand } from './tree-keyboard.js';
import { TypeAhead } from './type-ahead.js';

/** How long a click waits for a second one, in milliseconds: the source takes the keyboard away when it is shown. */
const doubleClick = 240;
/** How far one press of an arrow with Shift moves the picture, in CSS pixels. */
const stride = 120;

/** The actions of mouse and keys in the picture. */
export interface CardActions {
  placed(id: string): PlacedNode | undefined;
  nodes(): readonly PlacedNode[];
  current(): PlacedNode | undefined;
  /** Makes a card that has the keyboard already current. */
  take(placed: PlacedNode): void;
  /** Makes a card current, brings it into sight and gives it the keyboard. */
  goTo(placed: PlacedNode): void;
  hover(id: string | undefined): void;
  pan(dx: number, dy: number): void;
  zoomBy(factor: number): void;
  fit(): void;
  /** Says whether a card can have a check-in. */
  isOpen(placed: PlacedNode): boolean;
}

/** Handles clicks and keys on the cards of the canvas. */
export function listenToCards(viewport: HTMLElement, events: CanvasEvents, actions: CardActions): void {
  new CardInput(events, actions).listen(viewport);
}

class CardInput {
  readonly #events: CanvasEvents;
  readonly #actions: CardActions;
  readonly #typeAhead = new TypeAhead();
  #click: number | undefined;
  /** Whether a button is held: a press gives the keyboard to a card before it is known to be a click or a drag. */
  #isPressed = false;
  /** Keys for the picture or the page, independent of the current card. */
  readonly #keys: Record<string, (current: PlacedNode) => void>;

  constructor(events: CanvasEvents, actions: CardActions) {
    this.#events = events;
    this.#actions = actions;
    this.#keys = {
      '+': () => actions.zoomBy(1.3),
      '=': () => actions.zoomBy(1.3),
      '-': () => actions.zoomBy(1 / 1.3),
      '0': () => actions.fit(),
      '/': () => events.search(),
      ' ': () => events.details(),
      f: ({ node }) => events.focus(node.id),
      ...(events.canEdit && {
        e: ({ node }: PlacedNode) => events.openForm(node, 'fields'),
        l: ({ node }: PlacedNode) => linkKindOf(node) && events.openForm(node, 'link'),
      }),
    };
  }

  listen(viewport: HTMLElement): void {
    viewport.addEventListener('click', (event) => this.#clicked(event));
    viewport.addEventListener('dblclick', (event) => this.#doubleClicked(event));
    viewport.addEventListener('keydown', (event) => this.#keyed(event));
    viewport.addEventListener('focusin', (event) => this.#focused(event));
    for (const type of ['pointerdown', 'pointerup', 'pointercancel'])
      window.addEventListener(type, () => (this.#isPressed = type === 'pointerdown'), { capture: true });
    viewport.addEventListener('pointerover', (event) => this.#actions.hover(this.#cardAt(event)?.node.id));
    viewport.addEventListener('pointerleave', () => this.#actions.hover(undefined));
  }

  #clicked(event: MouseEvent): void {
    const placed = this.#cardAt(event);
    if (!placed) return;
    if (isOnCheckInMark(event)) {
      this.#actions.take(placed);
      this.#events.checkIn(placed.node);
      return;
    }
    if (isOnFoldMark(event)) {
      this.#events.fold([placed.node.id], !placed.isOpen);
      return;
    }
    if (event.detail > 1) return;
    this.#actions.goTo(placed);
    window.clearTimeout(this.#click);
    this.#click = window.setTimeout(() => this.#events.clicked(placed.node), doubleClick);
  }

  #doubleClicked(event: MouseEvent): void {
    const placed = this.#cardAt(event);
    if (!placed || isOnCheckInMark(event) || isOnFoldMark(event)) return;
    window.clearTimeout(this.#click);
    this.#events.peek(placed.node);
  }

  #keyed(event: KeyboardEvent): void {
    // Where the cursor went on in the text, or a drag began on a card, another one than the current has the keyboard.
    const current = this.#cardAt(event) ?? this.#actions.current();
    if (!current || event.ctrlKey || event.metaKey) return;
    this.#actions.take(current);
    if (this.#answer(event, current)) event.preventDefault();
  }

  /** Scripts and screen readers move the keyboard too; what has it is what keys are about. */
  #focused(event: FocusEvent): void {
    const placed = this.#cardAt(event);
    if (placed && !this.#isPressed) this.#actions.take(placed);
  }

  /** @returns whether the key meant anything */
  #answer(event: KeyboardEvent, current: PlacedNode): boolean {
    const { key, timeStamp } = event;
    if (asksForCheckIn(event)) {
      if (this.#actions.isOpen(current)) this.#events.checkIn(current.node);
      return true;
    }
    if (event.altKey) return key === 'Enter' && this.#peek(current);
    if (event.shiftKey && this.#pan(key)) return true;
    const own = this.#keys[key];
    if (own && !(/^[efl]$/.test(key) && this.#typeAhead.isTyping(timeStamp))) {
      own(current);
      return true;
    }
    const nodes = this.#actions.nodes();
    const found = this.#typeAhead.find(key, timeStamp, current, nodes);
    if (found) this.#actions.goTo(found);
    return found !== undefined || this.#walk(key, current, nodes);
  }

  #walk(key: string, current: PlacedNode, nodes: readonly PlacedNode[]): boolean {
    const command = treeCommand(key, current, nodes);
    if (!command) return false;
    if (command.type === 'move') this.#actions.goTo(command.to);
    else if (command.type === 'activate') this.#events.reveal(current.node);
    else
      this.#events.fold(
        command.nodes.map(({ node }) => node.id),
        command.type === 'open',
      );
    return true;
  }

  #peek({ node }: PlacedNode): boolean {
    this.#events.peek(node);
    return true;
  }

  #pan(key: string): boolean {
    const ways: Record<string, [number, number]> = {
      ArrowLeft: [stride, 0],
      ArrowRight: [-stride, 0],
      ArrowUp: [0, stride],
      ArrowDown: [0, -stride],
    };
    const way = ways[key];
    if (way) this.#actions.pan(...way);
    return way !== undefined;
  }

  #cardAt({ target }: Event): PlacedNode | undefined {
    const frame =
      target instanceof Element ? target.closest<SVGGElement>('.frame, .check-in-mark, .link-mark') : null;
    return frame ? this.#actions.placed(frame.dataset.id ?? '') : undefined;
  }
}

function isOnCheckInMark({ target }: Event): boolean {
  return target instanceof Element && target.closest('.check-in-mark') !== null;
}

/** Enter and Space on the mark, and Shift with Enter on a card. */
function asksForCheckIn(event: KeyboardEvent): boolean {
  const { key, shiftKey, altKey } = event;
  if (altKey) return false;
  return isOnCheckInMark(event) ? key === 'Enter' || key === ' ' : shiftKey && key === 'Enter';
}

/** The mark is below the item that has the keyboard. */
function isOnFoldMark({ clientX, clientY }: MouseEvent): boolean {
  return document.elementsFromPoint(clientX, clientY).some((each) => each.closest('.fold-mark'));
}
