import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import { templatePatterns } from '../../language/phrasing/common/template-text.js';
import { listsWork } from '../../language/phrasing/english/check-in-note.js';
import { suggestOutcomes } from '../../language/phrasing/english/outcome-suggestions.js';
import { createPhraseReader } from '../../language/phrasing/english/phrase-reader.js';
import { findTemplateText } from '../../language/phrasing/english/template-text.js';
import { frenchRules } from '../../language/phrasing/french/french-rules.js';
import { germanRules } from '../../language/phrasing/german/german-rules.js';
import { portugueseRules } from '../../language/phrasing/portuguese/portuguese-rules.js';
import { spanishRules } from '../../language/phrasing/spanish/spanish-rules.js';
import { patience } from '../../scripts/test/patience.mjs';
import { englishModel } from '../support/learned-tables.js';

const folder = 'language/phrasing';
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);

/** Regular expressions that are made from tables. */
const made = [germanRules, frenchRules, spanishRules, portugueseRules].flatMap(({ template }) =>
  templatePatterns(template).map(({ pattern }) => pattern()),
);

/** Regular expressions of a source as our formatter writes them: after an operator, a bracket, a comma or a line start. */
function literals(source: string): { source: string; flags: string }[] {
  const pattern =
    /(?:[=(,[!&|?:]|return|^)\s*\/((?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+)\/([dgimsuy]*)(?=[\s.,;)\]])/gm;
  const code = source.replace(/^\s*(?:\/\/|\*|\/\*\*).*$/gm, '');
  const later = /lazyPattern\(\s*String\.raw`([^`]*)`,\s*'([a-z]*)'/g;
  return [...code.matchAll(pattern), ...code.matchAll(later)]
    .map(([, source = '', flags = '']) => ({ source, flags }))
    .filter(({ source }) => !source.includes('${'));
}

describe('regular expressions', () => {
  const all = [...sources.flatMap((path) => literals(readFileSync(join(folder, path), 'utf8'))), ...made];

  it('are found', () => {
    assert.ok(all.length >= 40, `${all.length} found`);
    assert.ok(all.some(({ source }) => source.includes('Key Result')));
  });

  for (const { source, flags } of all)
    it(`/${source.slice(0, 60)}/${flags} takes linear time`, async () => {
      // Steps decide, not the clock: the checker takes an attack that runs out of time for a successful one.
      const found = await check(source, flags, {
        timeout: patience(50),
        incubationTimeout: patience(50),
        attackTimeout: patience(50),
      });
      assert.equal(found.status, 'safe', JSON.stringify(found));
      if (found.status === 'safe')
        assert.ok(['linear', 'safe'].includes(found.complexity.type), found.complexity.type);
    });
});

describe('the whole reader', () => {
  const reader = createPhraseReader(englishModel);
  const hostile = [
    'a',
    '-',
    ' ',
    '((',
    '1,',
    '<a',
    '](',
    "a'",
    'to ',
    'of the ',
    '[',
    '{{',
    '___',
    '5 to ',
    'KR 1. ',
    '🚀',
    '\uD800',
  ];
  for (const piece of hostile)
    it(`takes “${piece}” two hundred thousand times`, () => {
      const text = piece.repeat(200_000 / piece.length);
      const started = performance.now();
      reader.read(text);
      findTemplateText(text);
      listsWork(text);
      suggestOutcomes(text);
      assert.ok(performance.now() - started < patience(3));
    });
});
