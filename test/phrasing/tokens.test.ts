import assert from 'node:assert/strict';
import { normalise } from '../../language/phrasing/text/normalise.js';
import { tokenize } from '../../language/phrasing/text/tokens.js';

const words = (text: string): string[] => tokenize(normalise(text)).map((token) => token.text);

describe('tokens', () => {
  const table: [string, string[]][] = [
    ['Ship the C# driver, v2.1', ['Ship', 'the', 'C#', 'driver', ',', 'v2.1']],
    ['Node.js and C++', ['Node.js', 'and', 'C++']],
    ["Conversion doesn't fall", ['Conversion', "doesn't", 'fall']],
    ['Conversion doesn’t fall', ['Conversion', "doesn't", 'fall']],
    ['lead-to-demo ratio', ['lead', 'to', 'demo', 'ratio']],
    ['€200K – 5.5%', ['€', '200', 'K', '–', '5.5', '%']],
    ['>= 5 or <= 3', ['>=', '5', 'or', '<=', '3']],
    ['A/B test', ['A/B', 'test']],
    ['🚀 Launch 🎉', ['Launch']],
    ['', []],
  ];
  for (const [text, expected] of table) it(`“${text}”`, () => assert.deepEqual(words(text), expected));

  it('marks the joined parts of a compound, not a dash between words', () => {
    const joined = tokenize('sign-ups - again').map((token) => token.joined);
    assert.deepEqual(joined, [false, true, false, false]);
  });

  it('gives offsets into the original', () => {
    const text = '**Ship** [the guide](https://docs.test/x) now';
    for (const { start, end, text: word } of tokenize(normalise(text)))
      assert.equal(text.slice(start, end), word);
  });
});

describe('normalise', () => {
  const marks: [string, string][] = [
    ['- [x] KR 1.2: Ship it', 'Ship it'],
    ['1. Ship it', 'Ship it'],
    ['(P0) Ship it', 'Ship it'],
    ['Objective 1: Ship it', 'Ship it'],
    ['P95 latency', 'P95 latency'],
    ['O(n) search', 'O(n) search'],
  ];
  for (const [text, expected] of marks)
    it(`strips what stands before “${expected}” in “${text}”`, () => {
      assert.equal(normalise(text).length, text.length);
      assert.equal(normalise(text).trim(), expected);
    });
});
