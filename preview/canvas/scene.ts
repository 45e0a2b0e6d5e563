import type { PlanGraph } from '../../language/protocol.js';
import { boxOfCards } from '../../picture/layout/extent.js';
import { pageTarget } from '../../picture/layout/layout.js';
import type { Layout } from '../../picture/layout/layout-types.js';
import { element, setAttribute } from '../elements.js';
import { CameraControl } from './camera-control.js';
import { type Detail, detailAt } from './detail.js';
import { glide } from './glide.js';
import { Layers } from './layers.js';
import { contains, seenBy, widened } from './region.js';
import { svgElement } from './svg-element.js';

/** Below this scale, marks and quiet lines cannot be seen, and none is painted. */
const tiny = 0.16;
/**
 * How long cards may be drawn within one frame of a movement, in milliseconds. At a small scale hundreds come at once; the browser
 * then needs several times this time to lay them out and to paint them.
 */
const budget = 6;
/** Some cards are drawn in every frame, however long the choice of what is drawn took. */
const leastBudget = 2;

/** Draws the visible part of the picture while the camera moves. It keeps no elements outside of it. */
export class Scene {
  readonly viewport = element('div', { class: 'viewport' });
  readonly layers: Layers;
  readonly camera: CameraControl;
  readonly #picture = svgElement('svg', { class: 'picture okr-picture' });
  readonly #scaled: (scale: number, isAll: boolean) => void;
  #layout: Layout | undefined;
  /** Region that the layers were last asked to show. */
  #region = { x: 0, y: 0, width: 0, height: 0 };
  #detail: Detail = 'full';
  #frame: number | undefined;

  /**
   * @param canEdit whether the plans can be changed
   * @param rested called when the camera has come to rest
   * @param scaled called for each drawing with its scale, and whether everything is in sight
   */
  constructor(canEdit: boolean, rested: () => void, scaled: (scale: number, isAll: boolean) => void) {
    this.layers = new Layers(canEdit);
    this.#scaled = scaled;
    this.#picture.append(this.layers.root);
    this.viewport.append(this.#picture);
    this.camera = new CameraControl(this.viewport, () => this.#schedule(), rested);
  }

  get layout(): Layout | undefined {
    return this.#layout;
  }

  /** Says whether there is a window to look through: there is none while another tab is on show. */
  get hasSize(): boolean {
    return this.camera.size.width > 0 && this.camera.size.height > 0;
  }

  /** The width of the window divided by its height. */
  get proportion(): number {
    const { width, height } = this.camera.size;
    return this.hasSize ? width / height : pageTarget.proportion;
  }

  /** Converts a point of the window into units of the picture. */
  toPicture(clientX: number, clientY: number): [x: number, y: number] {
    const { left, top } = this.viewport.getBoundingClientRect();
    const { x, y, scale } = this.camera.camera;
    return [(clientX - left - x) / scale, (clientY - top - y) / scale];
  }

  /** Says whether the whole picture is in sight. */
  get isAllInSight(): boolean {
    if (!this.#layout || !this.hasSize) return false;
    const { camera, size } = this.camera;
    return contains(seenBy(camera, size), boxOfCards(this.#layout));
  }

  /** Remembers the places of all cards on the screen. @returns a function that moves the cards from there to their new places */
  startGlide(): () => void {
    const before = this.#layout;
    const { camera } = this.camera;
    return () => {
      if (before && this.#layout)
        glide(this.layers, { layout: before, camera }, { layout: this.#layout, camera: this.camera.camera });
    };
  }

  /** Takes what is to be drawn; `draw` draws it. @param since the date that movement is shown from */
  setLayout(layout: Layout, plan: PlanGraph, since: string | undefined): void {
    this.#layout = layout;
    this.layers.setLayout(layout, plan, since);
    this.camera.setSizes(this.camera.size, layout);
  }

  /** Takes the size of the window again. */
  measure(): void {
    const { width, height } = this.viewport.getBoundingClientRect();
    this.camera.setSizes({ width, height }, this.#layout ?? { width: 0, height: 0 });
  }

  /** Draws everything that is in sight at once: what is shown must not lag behind what is known. */
  draw(): void {
    if (!this.#layout || !this.hasSize) return;
    this.#aim();
    this.layers.drawAll();
    this.#setBusy(false);
  }

  /** While the camera moves, what comes into sight is drawn a little in every frame. */
  #schedule(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#step();
    });
  }

  #step(): void {
    if (!this.#layout || !this.hasSize) return;
    const { camera, size } = this.camera;
    const start = performance.now();
    if (detailAt(camera.scale) !== this.#detail || !contains(this.#region, seenBy(camera, size))) this.#aim();
    else this.#place();
    // In the frame that changes the level of detail, the choice of sizes takes a part of the time.
    const isLeft = this.layers.work(Math.max(start + budget, performance.now() + leastBudget));
    this.#setBusy(isLeft);
    if (isLeft) this.#schedule();
  }

  /** Tells screen readers that more cards follow. */
  #setBusy(isBusy: boolean): void {
    setAttribute(this.layers.cards.root, 'aria-busy', isBusy ? 'true' : undefined);
  }

  #aim(): void {
    const { camera, size } = this.camera;
    this.#detail = detailAt(camera.scale);
    this.#region = widened(seenBy(camera, size), 0.25);
    this.#place();
    this.layers.show(this.#region, this.#detail);
  }

  /**
   * Moves and scales the picture by its style. An attribute would make the browser lay out each text again in each frame of a zoom.
   * The picture is no layer of its own: to keep one of thousands of cards costs more in every frame than to paint them.
   */
  #place(): void {
    const { x, y, scale } = this.camera.camera;
    this.#picture.style.transform = `translate(${Math.round(x)}px, ${Math.round(y)}px) scale(${scale})`;
    this.#picture.classList.toggle('is-tiny', scale < tiny);
    this.#scaled(scale, this.isAllInSight);
  }
}
