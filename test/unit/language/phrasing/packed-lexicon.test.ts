import assert from 'node:assert/strict';
import { nounClasses, verbClasses } from '../../../../language/phrasing/english/lexicon/lexicon.js';
import { nouns, verbs } from '../../../../scripts/generate/lexicon.js';

describe('the packed lexicon', () => {
  for (const [name, tables, packed] of [
    ['nouns', nouns(), nounClasses],
    ['verbs', verbs(), verbClasses],
  ] as const) {
    it(`has all ${name} of the tables with their classes in order, and no others`, () => {
      assert.ok(tables.size > 500, `${tables.size}`);
      const ordered = (entries: Iterable<[string, ReadonlySet<string>]>) =>
        [...entries].map(([key, classes]) => `${key}: ${[...classes].join(' ')}`).sort();
      assert.deepEqual(ordered(packed.entries()), ordered(tables.entries()));
      for (const [key, classes] of tables) assert.deepEqual([...(packed.get(key) ?? [])], [...classes], key);
    });

    it(`knows with which words longer ${name} begin and end`, () => {
      const longer = [...tables.keys()].map((key) => key.split(' ')).filter(({ length }) => length > 1);
      const [first, last] = [
        new Set(longer.map(([word]) => word)),
        new Set(longer.map((words) => words.at(-1))),
      ];
      for (const word of new Set([...tables.keys()].flatMap((key) => key.split(' ')))) {
        assert.equal(packed.begins(word), first.has(word), word);
        assert.equal(packed.ends(word), last.has(word), word);
      }
    });
  }

  it('lacks other words', () => {
    for (const word of ['', ' ', 'zzz', 'constructor', '__proto__', 'shelf life of'])
      assert.equal(nounClasses.get(word), undefined, word);
  });
});
