import type { Layout, PlacedNode } from '../../picture/layout/layout-types.js';
import { overlaps } from '../../picture/layout/overlap.js';
import type { Camera } from '../state.js';
import { firstLook, fitting, wholeLook } from './first-look.js';
import { keeping, showing, within } from './framing.js';
import { centreOf, seenBy } from './region.js';
import type { Scene } from './scene.js';

/** Decides where the camera goes: to a requested node, and after a change of the layout. */
export class CameraOperator {
  readonly #scene: Scene;
  readonly #placed: (id: string) => PlacedNode | undefined;
  /** The camera when the plan was last shown; undefined if it never was. */
  #remembered: Camera | undefined;
  #hasLooked = false;
  /** A node to bring into sight as soon as it is drawn. */
  #wanted: string | undefined;

  constructor(scene: Scene, placed: (id: string) => PlacedNode | undefined) {
    this.#scene = scene;
    this.#placed = placed;
  }

  /** Begins with another project. @param camera the camera when its plan was last shown */
  open(camera: Camera | undefined): void {
    this.#remembered = camera;
    this.#hasLooked = false;
    this.#wanted = undefined;
  }

  /** Takes the first look at a plan, or the remembered one, once there is a window to look through. */
  look(): void {
    const { layout, camera, hasSize } = this.#scene;
    if (this.#hasLooked || !layout || !hasSize || layout.nodes.length === 0) return;
    const { size } = camera;
    const remembered = this.#remembered && seenBy(this.#remembered, size);
    const showsCards = remembered && layout.nodes.some((placed) => overlaps(remembered, placed));
    camera.moveTo((showsCards && this.#remembered) || firstLook(layout, size));
    this.#hasLooked = true;
  }

  /** Brings a node into sight, now or as soon as it is drawn; the camera stays if the node is already visible. */
  show(id: string): void {
    const placed = this.#placed(id);
    const isReady = placed !== undefined && this.#scene.hasSize && this.#hasLooked;
    this.#wanted = isReady ? undefined : id;
    if (!isReady) return;
    const { camera, size } = this.#scene.camera;
    const target = showing(placed, camera, size);
    if (target !== camera) this.#scene.camera.moveTo(target, true);
  }

  /** Brings into sight what was asked for before it was drawn. */
  catchUp(): void {
    if (this.#wanted !== undefined) this.show(this.#wanted);
  }

  /** Shows everything. */
  fit(smoothly = true): void {
    const { layout, camera } = this.#scene;
    if (layout) camera.moveTo(fitting(layout, camera.size), smoothly);
  }

  /** Zooms around a card if its middle is in sight, else around the middle of the window. */
  zoomAt(placed: PlacedNode | undefined, factor: number): void {
    const { camera, size } = this.#scene.camera;
    const middle = placed && centreOf(placed);
    const point = middle && {
      x: middle.x * camera.scale + camera.x,
      y: middle.y * camera.scale + camera.y,
    };
    const isSeen = point && point.x >= 0 && point.y >= 0 && point.x <= size.width && point.y <= size.height;
    this.#scene.camera.zoomBy(factor, isSeen ? point : undefined);
  }

  /** Shows what a first look shows. */
  reset(smoothly = true): void {
    const { layout, camera, hasSize } = this.#scene;
    if (layout && hasSize) camera.moveTo(firstLook(layout, camera.size), smoothly);
  }

  /**
   * Keeps the place of the eye in another layout.
   * @param current id of the node in hand
   * @param isAsked whether the person asked for another layout; if not, someone types, and nothing may jump
   */
  keep(before: Layout, current: string | undefined, isAsked: boolean): void {
    const { layout } = this.#scene;
    const { camera, size } = this.#scene.camera;
    if (!layout || !this.#hasLooked) return;
    const anchored = keeping(before, layout, camera, size, current);
    const kept = isAsked ? within(anchored, layout, size) : anchored;
    if (kept.x !== camera.x || kept.y !== camera.y) this.#scene.camera.moveTo(kept);
  }

  /** Shows everything if it is little enough to be read at once. */
  survey(): void {
    const { layout, camera, hasSize } = this.#scene;
    const whole = layout && hasSize && this.#hasLooked ? wholeLook(layout, camera.size) : undefined;
    if (whole) camera.moveTo(whole);
  }

  /**
   * Takes a first look at another part of the plan: what was around the eye may be gone.
   * @param current id of the node in hand, which stays in sight
   */
  lookAgain(current: string | undefined): void {
    if (!this.#hasLooked || !this.#scene.hasSize) return;
    // The page has made room for what says which part it is.
    this.#scene.measure();
    this.reset(false);
    if (current !== undefined && this.#placed(current)) this.show(current);
  }

  /**
   * Takes the new size of the window. If everything was in sight, it stays in sight; else the selected node does.
   *
   * @param pack packs the cards to the new window
   * @param redraw draws what is in sight now
   */
  resize(current: string | undefined, pack: () => void, redraw: () => void): void {
    const { camera, size } = this.#scene.camera;
    const placed = current === undefined ? undefined : this.#placed(current);
    const hadSize = this.#scene.hasSize;
    const wasWhole = hadSize && this.#hasLooked && this.#scene.isAllInSight;
    const wasSeen = hadSize && placed !== undefined && overlaps(seenBy(camera, size), placed);
    this.#scene.measure();
    if (!this.#scene.hasSize) return;
    if (wasWhole || !this.#hasLooked) pack();
    if (wasWhole && !this.#scene.isAllInSight) this.fit(false);
    this.look();
    redraw();
    if (wasSeen && this.#wanted === undefined) this.show(placed.node.id);
    else this.catchUp();
  }
}
