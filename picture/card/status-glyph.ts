import type { PlanStatus } from '../../language/protocol.js';
import { type Shape, shape } from '../shape.js';

/** How a status looks and what it is called: each has a form of its own, so that colour is never needed to tell. */
export interface StatusLook {
  word: string;
  /** Path in a square of 12: filled with the colour of the status. */
  solid?: string;
  /** Path in the same square, drawn as a line: in the colour of the status, or upon the solid in that of the card. */
  line?: string;
}

const disc = 'M6 .5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11Z';
const ring = 'M6 1.25a4.75 4.75 0 1 1 0 9.5a4.75 4.75 0 1 1 0-9.5Z';

export const statusLooks: Readonly<Record<PlanStatus, StatusLook>> = {
  'not-started': { word: 'not started', line: ring },
  'on-track': { word: 'on track', solid: disc, line: 'M3.5 7.9L6 5.2L8.5 7.9M6 5.2' },
  'at-risk': { word: 'at risk', solid: 'M6 .6L11.8 11H.2Z', line: 'M6 4.4V7.2M6 8.9V9.3' },
  'off-track': { word: 'off track', solid: 'M6 0L12 6L6 12L0 6Z', line: 'M6 3V6.6M6 8.4V8.8' },
  stale: { word: 'stale', line: `${ring}M6 3.4V6.2L8 7.4` },
  met: { word: 'met', solid: disc, line: 'M3.3 6.3L5.3 8.3L8.8 4.3' },
  missed: { word: 'missed', solid: 'M1 1H11V11H1Z', line: 'M3.6 3.6L8.4 8.4M8.4 3.6L3.6 8.4' },
  dropped: { word: 'dropped', line: `${ring}M2.8 9.2L9.2 2.8` },
  unknown: { word: 'unknown', line: 'M3.6 4.4a2.4 2.4 0 1 1 3.5 2.1q-1.1.6-1.1 1.6M6 10.2V10.6' },
};

/** @param size edge of the square that it stands in */
export function statusGlyph(status: PlanStatus, x: number, y: number, size = 12): Shape {
  const { solid, line } = statusLooks[status];
  const scale = size / 12;
  return shape(
    'g',
    { class: `glyph status-${status}`, transform: place(x, y, scale) },
    solid && shape('path', { class: 'glyph-solid', d: solid }),
    line && shape('path', { class: solid ? 'glyph-upon' : 'glyph-line', d: line }),
  );
}

function place(x: number, y: number, scale: number): string {
  const rounded = (value: number) => Math.round(value * 100) / 100;
  return `translate(${rounded(x)} ${rounded(y)})${scale === 1 ? '' : ` scale(${rounded(scale)})`}`;
}
