import { say } from '../../language/values/say.js';
import { iconButton } from '../controls.js';
import { element, setAttribute, setText } from '../elements.js';

/** The actions of the controls in the corner of the canvas. */
export interface ZoomEvents {
  zoomBy(factor: number): void;
  /** Shows everything. */
  fit(): void;
  /** Shows what a first look shows. */
  reset(): void;
}

/** The scale of the picture, and controls to change it without a wheel. */
export class ZoomControls {
  readonly root: HTMLElement;
  readonly #fit: HTMLButtonElement;
  readonly #scale = element('span', { class: 'scale', 'aria-hidden': 'true' });

  /** @param further controls at the beginning */
  constructor({ zoomBy, fit, reset }: ZoomEvents, ...further: HTMLElement[]) {
    this.#fit = iconButton('fit', say`Show everything (0)`, fit);
    this.root = element(
      'div',
      { class: 'canvas-controls', role: 'group', 'aria-label': say`Zoom` },
      ...further,
      iconButton('minus', say`Zoom out (-)`, () => zoomBy(1 / 1.3)),
      this.#scale,
      iconButton('plus', say`Zoom in (+)`, () => zoomBy(1.3)),
      this.#fit,
      iconButton('reset', say`Reset the view`, reset),
    );
  }

  /** @param isAll whether everything is in sight */
  show(scale: number, isAll: boolean): void {
    setText(this.#scale, `${Math.round(scale * 100)}%`);
    setAttribute(this.#fit, 'aria-pressed', String(isAll));
  }
}
