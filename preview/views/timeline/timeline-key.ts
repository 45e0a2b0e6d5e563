import { say } from '../../../language/values/say.js';
import { type Shape, shape } from '../../../picture/shape.js';
import { keyList } from '../key-list.js';

/** The meaning of the signs of the timeline. */
export function timelineKey(): HTMLElement {
  return keyList([
    [sign(shape('rect', { class: 'period', x: 1, y: 3, width: 26, height: 8, rx: 4 })), say`time for a goal`],
    [
      sign(
        shape(
          'g',
          { class: 'track-initiative' },
          shape('rect', { class: 'period', x: 1, y: 5, width: 26, height: 4, rx: 2 }),
        ),
      ),
      say`time for work`,
    ],
    [sign(shape('circle', { class: 'report', cx: 14, cy: 7, r: 3.5 })), say`check-in`],
    [sign(shape('line', { class: 'overdue', x1: 2, x2: 26, y1: 7, y2: 7 })), say`no update`],
    [sign(shape('path', { class: 'due', d: 'M14 2 19 7 14 12 9 7Z' })), say`due`],
    [sign(shape('path', { class: 'due late', d: 'M14 2 19 7 14 12 9 7Z' })), say`overdue`],
    [sign(shape('line', { class: 'today', x1: 14, x2: 14, y1: 0, y2: 14 })), say`today`],
  ]);
}

function sign(...content: Shape[]): Shape {
  return shape('svg', { width: 28, height: 14, 'aria-hidden': 'true' }, ...content);
}
