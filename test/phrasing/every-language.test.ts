import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { lexicons } from '../../language/phrasing/lexicons.js';

/** Files with a list of the languages whose models are published. */
const lists = ['scripts/package.mjs', 'action/bootstrap/sources.mjs', 'client/extension.browser.ts'];

describe('every language that is read', () => {
  for (const tag of ['en', ...Object.keys(lexicons)]) {
    for (const file of lists)
      it(`${tag} is published by ${file}`, () =>
        assert.match(readFileSync(file, 'utf8'), new RegExp(`\\[[^\\]]*'${tag}'[^\\]]*\\]`)));
    if (tag !== 'en')
      it(`${tag} has sentences of our own`, () => assert.ok(existsSync(`training/languages/${tag}.jsonl`)));
  }
});
