import type { PlanNode } from '../../language/protocol.js';
import { dayNumber } from '../days.js';
import type { Box } from '../layout/layout-types.js';
import { type Shape, shape } from '../shape.js';

/** Ratios outside of this are drawn at its edge. */
const range = { least: 0, most: 1.05 };

/**
 * The check-ins over the period of the goal as a line, with the line of its target; nothing if no check-in has a
 * number.
 */
export function sparkline(
  { checkIns, start, end, steps = [] }: PlanNode,
  { x, y, width, height }: Box,
): Shape | undefined {
  const known = checkIns.filter(({ ratio }) => ratio !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return undefined;
  const from = Math.min(dayNumber(start ?? first.date), dayNumber(first.date));
  const to = Math.max(dayNumber(end ?? last.date), dayNumber(last.date));
  const across = (date: string) =>
    round(x + (to === from ? 0.5 : (dayNumber(date) - from) / (to - from)) * width);
  const up = (ratio: number) => {
    const within = Math.min(range.most, Math.max(range.least, ratio));
    return round(y + ((range.most - within) / (range.most - range.least)) * height);
  };
  const points = known.map(({ date, ratio }) => `${across(date)} ${up(ratio as number)}`);
  const onPath = steps.flatMap(({ date, ratio }) => (ratio === undefined ? [] : [{ date, ratio }]));
  const path = [{ date: start ?? first.date, ratio: 0 }, ...onPath, { date: end ?? last.date, ratio: 1 }];
  const expected = path.map(({ date, ratio }) => `${across(date)} ${up(ratio)}`);
  return shape(
    'g',
    { class: 'sparkline' },
    shape('path', { class: 'sparkline-target', d: `M${round(x)} ${up(1)}h${round(width)}` }),
    onPath.length > 0 && start && end
      ? shape('path', { class: 'sparkline-target', d: `M${expected.join('L')}` })
      : undefined,
    points.length > 1
      ? shape('path', {
          class: 'sparkline-area',
          d: `M${across(first.date)} ${round(y + height)}L${points.join('L')}V${round(y + height)}Z`,
        })
      : undefined,
    points.length > 1 ? shape('path', { class: 'sparkline-line', d: `M${points.join('L')}` }) : undefined,
    shape('circle', { class: 'sparkline-now', cx: across(last.date), cy: up(last.ratio as number), r: 2.5 }),
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
