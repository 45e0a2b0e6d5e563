import assert from 'node:assert/strict';
import fc from 'fast-check';
import { packSkyline } from '../../../../picture/layout/skyline.js';
import { runs } from '../../../support/runs.js';

describe('picture: packing of rectangles', () => {
  const side = fc.integer({ min: 1, max: 400 });
  const box = fc.record({ x: fc.constant(0), y: fc.constant(0), width: side, height: side });

  it('keeps any rectangles a gap apart', () => {
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 12 }),
        side,
        fc.integer({ min: 0, max: 80 }),
        (boxes, page, gap) => {
          const extent = packSkyline(boxes, page, gap);
          for (const [index, one] of boxes.entries()) {
            assert.ok(one.x + one.width <= extent.width && one.y + one.height <= extent.height);
            for (const other of boxes.slice(0, index)) {
              const across = Math.max(one.x, other.x) - Math.min(one.x + one.width, other.x + other.width);
              const down = Math.max(one.y, other.y) - Math.min(one.y + one.height, other.y + other.height);
              assert.ok(across >= gap || down >= gap, JSON.stringify({ one, other }));
            }
          }
        },
      ),
      { numRuns: runs(500) },
    );
  });
});
