import assert from 'node:assert/strict';
import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { NearestNames, nearestNames } from '../../../../language/values/nearest-names.js';
import { runs } from '../../../support/runs.js';

const letters = fc.string({ unit: fc.constantFrom('a', 'B', 'c', '.', '-', 'ß', 'İ'), maxLength: 9 });

/** The same without a short cut: every name is compared letter by letter. */
function comparedInFull(wanted: string, names: readonly string[]): string[] {
  const one = wanted.toLowerCase();
  const ranked = [...new Set(names)].flatMap((name) => {
    const other = name.toLowerCase();
    const longer = Math.max(one.length, other.length);
    const allowed = Math.max(longer > 3 ? 2 : 1, Math.floor(longer / 3));
    const contains = one.length > 2 && (other.includes(one) || (other.length > 2 && one.includes(other)));
    const score = distance(one, other);
    if (score <= allowed) return [{ name, score }];
    return contains ? [{ name, score: allowed + score }] : [];
  });
  ranked.sort((left, right) => left.score - right.score || (left.name < right.name ? -1 : 1));
  return ranked.slice(0, 3).map(({ name }) => name);
}

describe('The nearest names', () => {
  it('are those of a comparison of all names in full', () => {
    let found = 0;
    fc.assert(
      fc.property(letters, fc.array(letters, { maxLength: 8 }), (wanted, names) => {
        const nearest = nearestNames(wanted, names);
        found += nearest.length;
        assert.deepEqual(nearest, comparedInFull(wanted, names));
      }),
      { numRuns: runs(500), seed: 20261130 },
    );
    assert.ok(found > 100, `Only ${found} names were near.`);
  });

  it('are the same where what is written before a name is given apart', () => {
    const unit = fc.constantFrom('a', 'B', 'Σ', '-', 'İ');
    const word = fc.string({ unit, minLength: 1, maxLength: 6 });
    const qualified = fc.tuple(fc.constantFrom('', 'a.', 'aB.', 'Σa.', 'team.', 'team.a-B.'), word);
    const part = fc.tuple(fc.nat(7), fc.nat(4), fc.nat(9));
    let found = 0;
    fc.assert(
      fc.property(fc.array(qualified, { minLength: 1, maxLength: 8 }), part, (names, [at, from, length]) => {
        const written = names.map(([prefix, name]) => prefix + name);
        const wanted = (written[at % written.length] as string).slice(from, from + length);
        const nearest = new NearestNames(wanted);
        for (const [prefix, name] of names) nearest.add(name, prefix);
        found += nearest.first(3).length;
        assert.deepEqual(nearest.first(3), comparedInFull(wanted, written));
      }),
      { numRuns: runs(1000), seed: 20261130 },
    );
    assert.ok(found > 500, `Only ${found} names were near.`);
  });

  it('come once each, the nearest first', () => {
    const names = ['uptimes', 'uptime', 'lifetime', 'uptimes', 'downtime'];
    assert.deepEqual(nearestNames('uptime', names), ['uptime', 'uptimes']);
  });
});
