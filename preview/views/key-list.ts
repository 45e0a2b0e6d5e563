import { say } from '../../language/values/say.js';
import type { Shape } from '../../picture/shape.js';
import { element } from '../elements.js';
import { mountShape } from '../mount-shape.js';

/** A list of signs with their meanings. */
export function keyList(entries: readonly [sign: Shape, meaning: string][]): HTMLElement {
  return element(
    'ul',
    { class: 'key', 'aria-label': say`Key` },
    ...entries.map(([sign, meaning]) => element('li', {}, mountShape(sign), meaning)),
  );
}
