import assert from 'node:assert/strict';
import { markupOf } from '../../../picture/markup.js';
import { shape } from '../../../picture/shape.js';

describe('picture: markup', () => {
  it('nests elements and escapes texts', () => {
    const text = shape('text', { x: 1.005, class: '"a" & b' }, 'less < more', shape('tspan', {}, 'x'), '');
    assert.equal(
      markupOf(shape('g', {}, text, shape('rect', { width: 3 }), shape('title', {}, ''))),
      '<g><text x="1" class="&quot;a&quot; &amp; b">less &lt; more<tspan>x</tspan></text><rect width="3"/><title/></g>',
    );
  });

  it('keeps the order of more elements than are joined at a time', () => {
    const numbers = Array.from({ length: 5000 }, (_, index) => index);
    const drawn = shape(
      'g',
      {},
      ...numbers.map((index) => shape('g', { id: index }, shape('a', {}, `${index}`))),
    );
    assert.equal(
      markupOf(drawn),
      `<g>${numbers.map((index) => `<g id="${index}"><a>${index}</a></g>`).join('')}</g>`,
    );
  });
});
