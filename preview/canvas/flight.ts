import type { Camera } from '../state.js';

/** How long the camera takes to go somewhere, in milliseconds. */
const duration = 220;
/** Says whether the person prefers reduced motion. */
export const stillness = window.matchMedia('(prefers-reduced-motion: reduce)');

/** Moves the camera from one place to another, faster at the beginning. */
export class Flight {
  readonly #move: (camera: Camera) => void;
  readonly #landed: () => void;
  #frame: number | undefined;
  #target: Camera | undefined;

  constructor(move: (camera: Camera) => void, landed: () => void) {
    this.#move = move;
    this.#landed = landed;
  }

  /** Where it is going; undefined while it is not on its way. */
  get target(): Camera | undefined {
    return this.#target;
  }

  start(from: Camera, to: Camera): void {
    this.#target = to;
    const begin = performance.now();
    const step = () => {
      const part = Math.min(1, (performance.now() - begin) / duration);
      const eased = 1 - (1 - part) ** 3;
      const between = (start: number, end: number) => start + (end - start) * eased;
      this.#move({
        x: between(from.x, to.x),
        y: between(from.y, to.y),
        scale: between(from.scale, to.scale),
      });
      if (part < 1) this.#frame = requestAnimationFrame(step);
      else {
        this.#target = undefined;
        this.#landed();
      }
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Leaves the camera where it is. */
  cancel(): void {
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#target = undefined;
  }
}
