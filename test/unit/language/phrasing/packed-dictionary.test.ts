import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PackedDictionary, packDictionary } from '../../../../language/phrasing/packed-dictionary.js';

/** Few letters, so that keys share beginnings; some keys are longer than a digit can say. */
const key = fc.oneof(
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', ':'), maxLength: 6 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 30, maxLength: 50 }),
  fc.constantFrom('a', 'b').map((last) => 'a'.repeat(60) + last),
);
const value = fc.string({ unit: fc.constantFrom('0', '9', '~', ' '), minLength: 3, maxLength: 3 });
const entries = fc.uniqueArray(fc.tuple(key, value), { selector: ([one]) => one, maxLength: 120 });

describe('a packed dictionary', () => {
  it('finds every key, and no other', () => {
    fc.assert(
      fc.property(entries, fc.array(key), (all, others) => {
        const known = new Map(all);
        const text = packDictionary(all);
        const dictionary = new PackedDictionary(text, 3);
        for (const one of [...known.keys(), ...others]) {
          const at = dictionary.find(one);
          assert.equal(at < 0 ? undefined : text.slice(at, at + 3), known.get(one), one);
        }
      }),
    );
  });

  it('lists its keys in order', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const text = packDictionary(all);
        const listed = [...new PackedDictionary(text, 3).entries()].map(([one, at]) => [
          one,
          text.slice(at, at + 3),
        ]);
        assert.deepEqual(
          listed,
          [...all].sort(([left], [right]) => (left < right ? -1 : 1)),
        );
      }),
    );
  });

  it('may stand within a longer text', () => {
    const [before, text] = ['a header\n', packDictionary([['shelf', '12']])];
    const whole = `${before}${text}${packDictionary([['rack', '34']])}`;
    const dictionary = new PackedDictionary(whole, 2, before.length, before.length + text.length);
    assert.equal(whole.slice(dictionary.find('shelf')).slice(0, 2), '12');
    assert.equal(dictionary.find('rack'), -1);
  });

  it('refuses what it could not find again', () => {
    const double = [
      ['a', '1'],
      ['a', '2'],
    ] as const;
    assert.throws(() => packDictionary(double), /“a” stands there twice/);
    assert.throws(
      () =>
        packDictionary([
          ['a', '1'],
          ['b', '22'],
        ]),
      /“b” has not 1 characters/,
    );
    assert.throws(() => packDictionary([['é', '1']]), /not ASCII/);
    assert.throws(() => packDictionary([['a\nb', '1']]), /not ASCII/);
  });
});
