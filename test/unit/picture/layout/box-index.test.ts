import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BoxIndex } from '../../../../picture/layout/box-index.js';
import type { Box } from '../../../../picture/layout/layout-types.js';
import { runs } from '../../../support/runs.js';

const place = fc.integer({ min: 0, max: 9000 });
const side = fc.integer({ min: 1, max: 5000 });
const box = fc.record({ x: place, y: place, width: side, height: side });

describe('picture: search for boxes', () => {
  it('finds the boxes that overlap an area, each once, without the excepted ones', () => {
    fc.assert(
      fc.property(
        fc.array(box, { maxLength: 20 }),
        fc.array(box, { maxLength: 3 }),
        fc.uniqueArray(fc.nat({ max: 19 })),
        (boxes, areas, except) => {
          const index = new BoxIndex(boxes);
          for (const area of areas) {
            const found: Box[] = [];
            index.addWithin(area, new Set(except), found);
            const expected = boxes.filter(
              ({ x, y, width, height }, place) =>
                !except.includes(place) &&
                x < area.x + area.width &&
                area.x < x + width &&
                y < area.y + area.height &&
                area.y < y + height,
            );
            assert.equal(found.length, expected.length);
            assert.deepEqual(new Set(found), new Set(expected));
          }
        },
      ),
      { numRuns: runs(300) },
    );
  });
});
