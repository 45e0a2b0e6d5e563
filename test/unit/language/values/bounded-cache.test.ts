import assert from 'node:assert/strict';
import { BoundedCache } from '../../../../language/values/bounded-cache.js';

describe('A bounded cache', () => {
  it('forgets what was used least recently, reads included', () => {
    const cache = new BoundedCache<string, number>(2);
    cache.set('first', 1);
    cache.set('second', 2);
    assert.equal(cache.get('first'), 1);
    cache.set('third', 3);
    assert.deepEqual(
      ['first', 'second', 'third'].map((key) => cache.get(key)),
      [1, undefined, 3],
    );
  });

  it('takes no more room for a key that is set again', () => {
    const cache = new BoundedCache<string, number>(2);
    cache.set('first', 1);
    cache.set('second', 2);
    cache.set('second', 20);
    assert.deepEqual([cache.get('first'), cache.get('second')], [1, 20]);
  });
});
