import assert from 'node:assert/strict';
import { plainText } from '../../../../language/lsp/negotiation/plain-text.js';

describe('Plain text for editors that read no Markdown', () => {
  const cases: [markdown: string, text: string][] = [
    ['**Shops throw away less** · at risk', 'Shops throw away less · at risk'],
    ['`a * b` and ``x ` y``', 'a * b and x ` y'],
    ['[Rule](https://acme.test/a_b) now', 'Rule now'],
    ['[`shops.waste`](file:///a/b.okr#L3,1)', 'shops.waste'],
    ['- snake\\_case \\*is\\* kept', '- snake_case *is* kept'],
    ['## Heading\n\ntext', 'Heading\n\ntext'],
    ['2 * 3 * 4 = 24', '2 * 3 * 4 = 24'],
    ['snake_case_name', 'snake_case_name'],
    ['**Within `x*` bold**', 'Within x* bold'],
    ['```okr\nplan a\n```', 'plan a'],
  ];
  for (const [markdown, text] of cases)
    it(`reads ${JSON.stringify(markdown)}`, () => assert.equal(plainText(markdown), text));
});
