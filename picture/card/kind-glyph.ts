import type { PlanNodeKind } from '../../language/protocol.js';
import { type Shape, shape } from '../shape.js';

/** The sign of each kind, as a path of lines in a square of 12. */
const lines: Readonly<Record<PlanNodeKind, string>> = {
  priority: 'M2.5 11.5V1H9.8L8 4L9.8 7H2.5',
  objective:
    'M6 .8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4ZM6 3.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z',
  'key-result': 'M1 10.8L4.4 6.4L6.8 8.4L11 2.4M7.8 2H11.2V5.4',
  initiative: 'M1 3.6H11V10.6H1ZM4 3.6V1.6H8V3.6M1 6.6H11',
};

export function kindGlyph(kind: PlanNodeKind, x: number, y: number): Shape {
  return shape('path', { class: 'kind-glyph', d: lines[kind], transform: `translate(${x} ${y})` });
}
