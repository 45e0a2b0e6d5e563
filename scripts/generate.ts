// Generates code from its one source: `npm run generate [-- --check]`.
// `--check` compares with what is checked in and changes nothing.
import { readFileSync } from 'node:fs';
import { editorSyntaxes } from './generate/editor-syntaxes.js';
import { grammarFiles } from './generate/grammar.mjs';
import { lexiconFiles } from './generate/lexicon.js';
import { ruleFiles } from './generate/rules.mjs';
import { isCheck, refresh } from './generated-files.mjs';
import { withKeywords } from './highlighted-words.js';

const highlighting = 'syntaxes/okr.tmLanguage.json';

const files = refresh(
  [
    ...grammarFiles(),
    ...ruleFiles(),
    ...lexiconFiles(),
    [highlighting, withKeywords(readFileSync(highlighting, 'utf8'))],
    ...editorSyntaxes(),
  ],
  'npm run generate',
);
if (!isCheck) console.log(files.length > 0 ? `Generated ${files.join(', ')}.` : 'Everything is up to date.');
