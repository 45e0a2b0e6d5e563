import { equal, ok, throws } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { withKeywords } from '../../../scripts/highlighted-words.js';

describe('The keywords of the grammar for highlighting', () => {
  const grammar = readFileSync('syntaxes/okr.tmLanguage.json', 'utf8');

  it('come back where a list has lost one', () => {
    ok(grammar.includes('(?#words: link)(supports|drives|'));
    equal(withKeywords(grammar.replace('(supports|drives|', '(drives|')), grammar);
    equal(withKeywords(grammar.replaceAll('(?:owner|', '(?:')), grammar);
  });

  it('need a mark of each list, and no other', () => {
    throws(
      () => withKeywords(grammar.replace('(?#words: cycle)', '')),
      /No mark asks for the words of: cycle/,
    );
    throws(() => withKeywords(grammar.replace('words: cycle', 'words: year')), /“year”, which do not exist/);
  });
});
