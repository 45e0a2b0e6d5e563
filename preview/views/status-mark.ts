import type { PlanStatus } from '../../language/protocol.js';
import { statusGlyph } from '../../picture/card/status-glyph.js';
import { shape } from '../../picture/shape.js';
import { element } from '../elements.js';
import { mountShape } from '../mount-shape.js';
import { statusName } from '../words.js';

/** Writes a status as words after its sign, whose shape and colour show it too. */
export function statusMark(status: PlanStatus, explanation?: string): HTMLElement {
  const sign = shape(
    'svg',
    { viewBox: '0 0 12 12', width: 12, height: 12, 'aria-hidden': 'true' },
    statusGlyph(status, 0, 0),
  );
  return element(
    'span',
    { class: `status-mark status-${status}`, title: explanation },
    mountShape(sign),
    element('span', { class: 'words' }, statusName(status)),
  );
}
