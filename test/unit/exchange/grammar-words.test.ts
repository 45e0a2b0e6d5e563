import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { isPlanHandle, isPlanName, isPlanUnit } from '../../../exchange/reading/grammar-words.js';

describe('Words of the grammar that an import has to know', () => {
  const grammar = readFileSync('language/grammar/okr.langium', 'utf8');
  const own = readFileSync('exchange/reading/grammar-words.ts', 'utf8').replaceAll('(?:', '(');

  for (const terminal of ['ID', 'HANDLE']) {
    it(`${terminal} is the same in both`, () => {
      const source = new RegExp(`terminal ${terminal}:\\s*/(.*)/;`)
        .exec(grammar)?.[1]
        ?.replaceAll('(?:', '(');
      assert.ok(source && own.includes(source), source);
    });
  }

  it('are told from others', () => {
    assert.ok(isPlanName('less-waste') && isPlanName('über') && isPlanName('名前'));
    assert.ok(!isPlanName('2nd') && !isPlanName('a--b') && !isPlanName('a b') && !isPlanName(''));
    assert.ok(isPlanHandle('@ines') && isPlanHandle('@josé') && !isPlanHandle('@') && !isPlanHandle('@a b'));
    assert.ok(isPlanUnit('tickets/week') && !isPlanUnit('to') && !isPlanUnit('owner'));
  });
});
