import assert from 'node:assert/strict';
import { roundedRoute } from '../../../../picture/layout/paths.js';

describe('picture: routes of lines', () => {
  it('round the corners', () => {
    const { path, box } = roundedRoute([
      [0, 0],
      [50, 0],
      [50, 40],
    ]);
    assert.equal(path, 'M0 0L42 0Q50 0 50 8L50 40');
    assert.deepEqual(box, { x: 0, y: 0, width: 50, height: 40 });
  });

  it('stay within their box where two corners are half a pixel apart', () => {
    const { path } = roundedRoute([
      [100, 0.5],
      [50, 0.5],
      [50, 0],
      [0, 0],
    ]);
    assert.equal(path, 'M100 0.5L58 0.5Q50 0.5 42.08 0.42L0 0');
  });
});
