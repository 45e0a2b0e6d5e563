import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nounTables } from '../../language/phrasing/english/lexicon/noun-tables.js';
import { verbTables } from '../../language/phrasing/english/lexicon/verbs.js';
import { weights } from '../../language/phrasing/english/weights.js';

const folder = 'language/phrasing/english';
/** What the reader sees and says, in its own terms: these are compared in the rules, words of a statement are not. */
const terms = new Set([
  ...Object.keys(verbTables),
  ...nounTables.map(([name]) => name),
  ...'main purpose rider means time baseline label'.split(' '),
  ...'word number symbol key-result objective'.split(' '),
  ...'base third-person gerund past'.split(' '),
  ...'imperative active passive done condition copula have exists nominal none be'.split(' '),
  ...'count percent points duration data factor money score date name percentile share'.split(' '),
  ...'exact at-least at-most change from-to'.split(' '),
  ...'all absent up down activity output bridge outcome vague unclear'.split(' '),
  ...Object.keys(weights),
  // Of `typeof`, and the tag of the language.
  'string',
  'en',
]);
/** Names of what holds a word of the statement. */
const wordOfStatement = /(?:lower|Lower|before|lemma|word|text|head|link|words|first|token)\)?$/;

interface Compared {
  place: string;
  left: string;
  literal: string;
}

/** The literals of letters that a rule compares something with, in either order, by a list, a case, a beginning or an end. */
function comparedIn(source: string, place: string): Compared[] {
  const found = [
    ...source.matchAll(/([\w$.?!()[\]+ -]*[\w$)\]])\s*[!=]==?\s*'([a-z][a-z' -]*)'/g),
    ...[...source.matchAll(/'([a-z][a-z' -]*)'\s*[!=]==?\s*([\w$.?]+)/g)].map(([, one, left]) => [
      '',
      left,
      one,
    ]),
    ...source.matchAll(/([\w$.?]+)\.(?:includes|startsWith|endsWith|indexOf)\('([a-z][a-z' -]*)'/g),
    ...source.matchAll(/()\bcase\s+'([a-z][a-z' -]*)'/g),
    ...[...source.matchAll(/\[((?:\s*'[^']*',?\s*)+)\]\.(?:includes|indexOf)\(([\w$.?]+)/g)].flatMap(
      ([, list = '', left = '']) =>
        [...list.matchAll(/'([a-z][a-z' -]*)'/g)].map(([, one = '']) => ['', left, one]),
    ),
  ];
  return found.map(([, left = '', literal = '']) => ({ place, left: left.trim(), literal }));
}

/** The parts of words that rules look at: endings are no words. */
const endings = new Set(['ly', 's', 'ss', 'ing', 'ed', 'kind:', 'length:']);

describe('words in rules', () => {
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts') && !path.startsWith('lexicon/'));
  const compared = sources.flatMap((path) => {
    const source = readFileSync(join(folder, path), 'utf8');
    return comparedIn(source.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, ''), path);
  });
  const isWord = ({ left, literal }: Compared): boolean =>
    !endings.has(literal) &&
    (!terms.has(literal) || (wordOfStatement.test(left) && !/unitKindOf\(/.test(left)));

  it('are looked for in all rules', () => {
    assert.ok(sources.length > 40, `${sources.length} files`);
    assert.ok(compared.length > 150, `${compared.length} comparisons`);
  });

  it('stand in tables: no rule compares a word of the statement with a literal', () => {
    assert.deepEqual(
      compared
        .filter(isWord)
        .map(({ place, left, literal }) => `${place}: ${left} is compared with “${literal}”`),
      [],
    );
  });

  for (const rule of [
    "({ lower }) => lower === 'quickly'",
    "items[at + 1]?.lower !== 'open'",
    "'open' === verb.lemma",
    "['make', 'sure'].includes(item.lower)",
    "o.verb.lemma === 'work'",
    "afterLower.startsWith('point')",
    "switch (word) { case 'shelf': return true; }",
  ])
    it(`are found where a rule compares one: ${rule}`, () => {
      assert.ok(comparedIn(rule, '').some(isWord));
    });

  it('are not seen in what the reader calls its own', () => {
    for (const rule of ["quantity.kind === 'percent'", "verb?.form === 'past'", "kind === 'lower'"])
      assert.deepEqual(comparedIn(rule, '').filter(isWord), []);
  });
});
