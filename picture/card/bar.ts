import type { PlanNode } from '../../language/protocol.js';
import { type Shape, shape } from '../shape.js';

const height = 6;

/**
 * The progress bar from baseline to target, with a mark for the expected progress.
 *
 * @param before an earlier progress, drawn as a ghost of the knob
 */
export function bar(
  { progress, expected, disguised }: Pick<PlanNode, 'progress' | 'expected' | 'disguised'>,
  x: number,
  y: number,
  width: number,
  before?: number,
): Shape {
  const along = (ratio: number) => Math.min(1, Math.max(0, ratio)) * width;
  const { ratio } = progress;
  const reached = ratio === undefined ? 0 : along(ratio);
  const surface = { x, y, width, height, rx: 3 };
  return shape(
    'g',
    { class: 'bar' },
    shape('rect', { class: ratio === undefined ? 'bar-track bar-unknown' : 'bar-track', ...surface }),
    ratio === undefined || reached < 1
      ? undefined
      : disguised
        ? shape('path', { class: 'bar-hatch', d: hatch(x, y, reached) })
        : shape('rect', { class: 'bar-fill', ...surface, width: Math.max(height, reached) }),
    before === undefined
      ? undefined
      : shape('circle', { class: 'bar-ghost', cx: round(x + along(before)), cy: y + height / 2, r: 4 }),
    expected === undefined
      ? undefined
      : shape('path', { class: 'bar-pace', d: `M${round(x + along(expected))} ${y - 3}v${height + 6}` }),
    ratio === undefined || disguised
      ? undefined
      : shape('circle', { class: 'bar-knob', cx: x + reached, cy: y + height / 2, r: 4.5 }),
  );
}

/** Slanted strokes: what is counted there is no change. */
function hatch(x: number, y: number, width: number): string {
  const strokes: string[] = [];
  for (let at = 1; at + 4 <= width; at += 5) strokes.push(`M${round(x + at)} ${y + height}l4-${height}`);
  return strokes.join('');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
