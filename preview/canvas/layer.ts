import type { Box } from '../../picture/layout/layout-types.js';
import { overlaps } from '../../picture/layout/overlap.js';
import type { Shape } from '../../picture/shape.js';
import { mountShape } from '../mount-shape.js';
import { svgElement } from './svg-element.js';

/** How a layer draws its items. */
export interface LayerDrawing<Item> {
  idOf(item: Item): string;
  /** Where it is seen. */
  boxOf(item: Item): Box;
  shapeOf(item: Item): Shape;
  /** Writes everything around the shape: roles, names, classes. Called again when the item is another. */
  applyStyle(frame: SVGGElement, item: Item): void;
}

interface Part<Item> {
  item: Item;
  frame: SVGGElement;
  drawn: SVGElement;
  /** The shape as text, by which is told whether it changed. */
  written: string;
  style: string;
}

/**
 * Keeps elements for items in a region, in the order of all items, and none for the others, so that a page with
 * thousands of cards costs only what is visible. An element stays while its item is needed; its content is replaced if
 * the shape differs.
 */
export class Layer<Item> {
  readonly root: SVGGElement;
  readonly #drawing: LayerDrawing<Item>;
  readonly #parts = new Map<string, Part<Item>>();
  #wanted: readonly Item[] = [];
  /** Place in `#wanted` of the first item that has not been looked at. */
  #next = 0;
  #style = '';

  constructor(root: SVGGElement, drawing: LayerDrawing<Item>) {
    this.root = root;
    this.#drawing = drawing;
  }

  /**
   * Says what should be drawn; `work` draws it. What is no longer wanted goes at once.
   * @param items in their order; a scan of ten thousand boxes takes less than a millisecond, so there is no index
   * @param style name of the way in which shapes are drawn; all are drawn again in another style
   */
  show(items: readonly Item[], region: Box, style: string, isPinned: (item: Item) => boolean): void {
    const { idOf, boxOf } = this.#drawing;
    this.#wanted = items.filter((item) => overlaps(boxOf(item), region) || isPinned(item));
    this.#next = 0;
    this.#style = style;
    const wanted = new Set(this.#wanted.map(idOf));
    for (const [id, { frame }] of this.#parts) {
      if (wanted.has(id)) continue;
      frame.remove();
      this.#parts.delete(id);
    }
  }

  /**
   * Draws what waits to be drawn.
   * @param deadline when to stop, as in `performance.now()`
   * @returns whether anything is left
   */
  work(deadline: number): boolean {
    if (this.#next >= this.#wanted.length) return false;
    while (this.#next < this.#wanted.length && performance.now() < deadline) {
      const item = this.#wanted[this.#next] as Item;
      this.#draw(item);
      this.#next += 1;
    }
    const isLeft = this.#next < this.#wanted.length;
    if (!isLeft) this.#arrange();
    return isLeft;
  }

  /** Draws all that waits to be drawn, and styles everything once. */
  drawAll(): void {
    for (; this.#next < this.#wanted.length; this.#next += 1)
      this.#draw(this.#wanted[this.#next] as Item, false);
    this.#arrange();
    this.applyStyle();
  }

  /** The number of drawn items. */
  get size(): number {
    return this.#parts.size;
  }

  frameOf(id: string): SVGGElement | undefined {
    return this.#parts.get(id)?.frame;
  }

  /** Styles everything that is drawn once more. */
  applyStyle(): void {
    for (const { frame, item } of this.#parts.values()) this.#drawing.applyStyle(frame, item);
  }

  /** @param styles whether the item is styled, too */
  #draw(item: Item, styles = true): void {
    const id = this.#drawing.idOf(item);
    const part = this.#parts.get(id);
    if (part?.item === item && part.style === this.#style) return;
    const shape = this.#drawing.shapeOf(item);
    const written = JSON.stringify(shape);
    if (!part) {
      const frame = svgElement('g', { 'data-id': id });
      const drawn = drawingOf(shape);
      frame.append(drawn);
      this.root.append(frame);
      this.#parts.set(id, { item, frame, drawn, written, style: this.#style });
      if (styles) this.#drawing.applyStyle(frame, item);
      return;
    }
    part.item = item;
    part.style = this.#style;
    if (styles) this.#drawing.applyStyle(part.frame, item);
    if (part.written === written) return;
    const drawn = drawingOf(shape);
    part.drawn.replaceWith(drawn);
    part.drawn = drawn;
    part.written = written;
  }

  /** Elements are in the order of their items, as a screen reader walks through them. */
  #arrange(): void {
    let cursor = this.root.firstElementChild;
    for (const item of this.#wanted) {
      const frame = this.#parts.get(this.#drawing.idOf(item))?.frame;
      if (!frame) continue;
      if (frame === cursor) cursor = cursor.nextElementSibling;
      else this.root.insertBefore(frame, cursor);
    }
  }
}

/** What a shape shows is said in words by its frame. */
function drawingOf(shape: Shape): SVGElement {
  const drawn = mountShape(shape);
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}
