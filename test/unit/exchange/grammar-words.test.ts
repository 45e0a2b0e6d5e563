import assert from 'node:assert/strict';
import { isPlanHandle, isPlanName, isPlanUnit } from '../../../exchange/reading/grammar-words.js';

describe('Words of the grammar that an import has to know', () => {
  it('names', () => {
    for (const name of ['less-waste', 'über', '名前', '_x']) {
      assert.ok(isPlanName(name), name);
    }
    for (const other of ['2nd', 'a--b', 'a b', '', 'a-', 'a×b']) {
      assert.ok(!isPlanName(other), other);
    }
  });

  it('handles', () => {
    for (const handle of ['@ines', '@josé', '@4you', '@org/team']) {
      assert.ok(isPlanHandle(handle), handle);
    }
    for (const other of ['@', '@a b', 'ines', '@a-']) {
      assert.ok(!isPlanHandle(other), other);
    }
  });

  it('units', () => {
    assert.ok(isPlanUnit('tickets/week'));
    assert.ok(!isPlanUnit('to') && !isPlanUnit('owner') && !isPlanUnit('a b'));
  });
});
