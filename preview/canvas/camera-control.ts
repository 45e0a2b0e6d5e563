import { select } from 'd3-selection';
import {
  type D3ZoomEvent,
  type ZoomBehavior,
  type ZoomTransform,
  zoom,
  zoomIdentity,
  zoomTransform,
} from 'd3-zoom';
import type { Camera } from '../state.js';
import { Flight, stillness } from './flight.js';
import type { Size } from './region.js';

/** The smallest and the largest scale. */
export const scales: [smallest: number, largest: number] = [0.03, 2.5];
/** How much of the picture always stays in sight, in CSS pixels. */
const rest = 80;

/** Moves the camera on input: drag, wheel, trackpad, pinch. */
export class CameraControl {
  readonly #viewport: HTMLElement;
  readonly #zoom: ZoomBehavior<HTMLElement, unknown>;
  readonly #rested: () => void;
  readonly #flight: Flight;
  #size: Size = { width: 0, height: 0 };
  #picture: Size = { width: 0, height: 0 };

  /**
   * @param moved called for every step of a movement
   * @param rested called when a movement is over
   */
  constructor(viewport: HTMLElement, moved: () => void, rested: () => void) {
    this.#viewport = viewport;
    this.#rested = rested;
    this.#flight = new Flight((camera) => this.#set(camera), rested);
    this.#zoom = zoom<HTMLElement, unknown>()
      .scaleExtent(scales)
      .extent(() => [
        [0, 0],
        [this.#size.width, this.#size.height],
      ])
      .constrain((transform) => this.#constrain(transform))
      // A wheel moves the picture; with Ctrl, which is also what a pinch on a trackpad sends, it zooms.
      .filter((event: MouseEvent) =>
        event.type === 'wheel' ? event.ctrlKey || event.metaKey : event.button === 0 || event.button === 1,
      )
      .clickDistance(4)
      .on('zoom', moved)
      .on('start', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) this.#flight.cancel();
      })
      .on('end', (event: D3ZoomEvent<HTMLElement, unknown>) => {
        if (event.sourceEvent) rested();
      });
    select(viewport).call(this.#zoom).on('dblclick.zoom', null);
    viewport.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
  }

  get camera(): Camera {
    const { x, y, k } = zoomTransform(this.#viewport);
    return { x, y, scale: k };
  }

  get size(): Size {
    return this.#size;
  }

  /** @param size of the window, @param picture how large everything is at a scale of 1 */
  setSizes(size: Size, picture: Size): void {
    this.#size = size;
    this.#picture = picture;
  }

  /** @param smoothly whether the way there may be seen; never where the person asked for less motion */
  moveTo(target: Camera, smoothly = false): void {
    this.#flight.cancel();
    if (smoothly && !stillness.matches) this.#flight.start(this.camera, target);
    else {
      this.#set(target);
      this.#rested();
    }
  }

  /** @param dx to the right, @param dy down, in CSS pixels */
  panBy(dx: number, dy: number, smoothly = false): void {
    const { x, y, scale } = this.camera;
    this.moveTo({ x: x + dx, y: y + dy, scale }, smoothly);
  }

  /** @param fixed the point of the window that stays at its place; the middle if it is left out */
  zoomBy(factor: number, fixed?: { x: number; y: number }): void {
    // While it is still on its way, the next press counts from where it would have come to.
    const { x, y, scale } = this.#flight.target ?? this.camera;
    const [smallest, largest] = scales;
    const next = Math.min(largest, Math.max(smallest, scale * factor));
    const centre = fixed ?? { x: this.#size.width / 2, y: this.#size.height / 2 };
    const around = (at: number, centre: number) => centre - ((centre - at) * next) / scale;
    this.moveTo({ x: around(x, centre.x), y: around(y, centre.y), scale: next }, true);
  }

  #set({ x, y, scale }: Camera): void {
    this.#zoom.transform(select(this.#viewport), zoomIdentity.translate(x, y).scale(scale));
  }

  #wheel(event: WheelEvent): void {
    if (event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    // A mouse with one wheel goes sideways with Shift.
    const [dx, dy] = event.shiftKey && event.deltaX === 0 ? [event.deltaY, 0] : [event.deltaX, event.deltaY];
    this.panBy(-dx * unit, -dy * unit);
  }

  #constrain(transform: ZoomTransform): ZoomTransform {
    const { x, y, k } = transform;
    const inside = (at: number, length: number, window: number) =>
      Math.min(window - rest, Math.max(rest - length * k, at));
    const kept = {
      x: inside(x, this.#picture.width, this.#size.width),
      y: inside(y, this.#picture.height, this.#size.height),
    };
    return kept.x === x && kept.y === y ? transform : zoomIdentity.translate(kept.x, kept.y).scale(k);
  }
}
