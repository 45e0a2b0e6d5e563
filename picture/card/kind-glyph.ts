import type { PlanNodeKind } from '../../language/protocol.js';
import { type Shape, shape } from '../shape.js';

/** The words for one and several elements of each kind, and its sign as a path of lines in a square of 12. */
export const kindLooks: Readonly<Record<PlanNodeKind, { word: string; many: string; line: string }>> = {
  priority: { word: 'Priority', many: 'Priorities', line: 'M2.5 11.5V1H9.8L8 4L9.8 7H2.5' },
  objective: {
    word: 'Objective',
    many: 'Objectives',
    line: 'M6 .8a5.2 5.2 0 1 1 0 10.4a5.2 5.2 0 1 1 0-10.4ZM6 3.6a2.4 2.4 0 1 1 0 4.8a2.4 2.4 0 1 1 0-4.8Z',
  },
  'key-result': {
    word: 'Key result',
    many: 'Key results',
    line: 'M1 10.8L4.4 6.4L6.8 8.4L11 2.4M7.8 2H11.2V5.4',
  },
  initiative: { word: 'Initiative', many: 'Initiatives', line: 'M1 3.6H11V10.6H1ZM4 3.6V1.6H8V3.6M1 6.6H11' },
};

export function kindGlyph(kind: PlanNodeKind, x: number, y: number): Shape {
  return shape('path', { class: 'kind-glyph', d: kindLooks[kind].line, transform: `translate(${x} ${y})` });
}

/** Writes a number with its kind: `1 objective`, `3 key results`. */
export function countedKind(kind: PlanNodeKind, count: number): string {
  const { word, many } = kindLooks[kind];
  return `${count} ${(count === 1 ? word : many).toLowerCase()}`;
}
