import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DeclarationDescription } from '../../../../language/grammar/declarations.js';
import { FileNames, searchParts } from '../../../../language/names/file-names.js';
import { runs } from '../../../support/runs.js';

const word = fc.string({
  unit: fc.constantFrom('a', 'B', 'σ', 'Σ', 'İ', '-', '1'),
  minLength: 1,
  maxLength: 4,
});
const plan = fc.option(fc.record({ team: word, cycle: word }), { nil: undefined });

function described(name: string, home: { team: string; cycle: string } | undefined, title?: string) {
  return { name, title, plan: home, type: 'Objective' } as DeclarationDescription;
}

describe('The names of a file', () => {
  it('are never skipped where one of them, as it may be written, or a statement contains what is searched', () => {
    let contained = 0;
    const range = fc.tuple(fc.nat(12), fc.nat(6));
    fc.assert(
      fc.property(word, plan, word, range, fc.nat(3), (name, home, title, [start, length], way) => {
        const qualified = home ? [`${home.team}.${name}`, `${home.team}.${home.cycle}.${name}`] : [];
        const texts = [name, title, ...qualified];
        const searched = (texts[way] ?? name).slice(start, start + length);
        const file = new FileNames([described('other', undefined), described(name, home, title)]);
        contained += searched.length > 1 ? 1 : 0;
        assert.ok(file.mayContain(searchParts(searched)), `“${searched}” in ${texts.join(', ')}`);
        assert.ok(file.mayContain(searchParts(searched.toUpperCase())));
      }),
      { numRuns: runs(500), seed: 20261130 },
    );
    assert.ok(contained > 50, `Only ${contained} texts were searched.`);
  });

  it('are skipped where none contains it, and found by their kinds', () => {
    const file = new FileNames([
      described('less-waste', { team: 'shops', cycle: '2026-Q4' }, 'Shops throw away less'),
    ]);
    assert.ok(!file.mayContain(searchParts('uptime')));
    assert.ok(!file.mayContain(searchParts('shops.uptime')));
    assert.ok(file.mayContain(searchParts('shops.2026-Q4.less')));
    assert.equal(file.ofTypes(['Objective', 'Metric']).length, 1);
    assert.deepEqual(file.ofTypes(['Metric']), []);
  });
});
