import assert from 'node:assert/strict';
import { encodedParts } from '../../../cache/encoded-parts.js';

const partLength = 16 * 1024;

describe('Encoding a text in parts', () => {
  const texts = {
    'an empty text': '',
    'a short text': 'Waste per shop → 5 %',
    'a text of one part': 'a'.repeat(partLength),
    'a text of many parts': '{"title":"Gäste 🥖"}'.repeat(9000),
    'a pair of surrogates across the end of a part': `${'a'.repeat(partLength - 1)}🥖${'b'.repeat(partLength)}`,
    'pairs of surrogates alone': '🥖'.repeat(partLength),
    'characters of three bytes': '→'.repeat(2 * partLength + 1),
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`gives the bytes of ${what}`, () => {
      const copies = Array.from(encodedParts(text), (part) => Uint8Array.from(part));
      assert.deepEqual(Buffer.concat(copies), Buffer.from(text));
    });
  }

  it('uses the same memory for all parts', () => {
    const buffers = new Set(Array.from(encodedParts('a'.repeat(5 * partLength)), ({ buffer }) => buffer));
    assert.equal(buffers.size, 1);
  });
});
