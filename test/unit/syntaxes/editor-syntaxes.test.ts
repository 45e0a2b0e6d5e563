import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { elementKeywords, propertyDefinitions } from '../../../language/grammar/properties.js';
import { editorSyntaxes } from '../../../scripts/generate/editor-syntaxes.js';

describe('Colours in Vim and Emacs', () => {
  it('are generated from the grammar', () => {
    for (const [path, text] of editorSyntaxes()) assert.equal(readFileSync(path, 'utf8'), text, path);
  });

  const words = [
    ...Object.values(elementKeywords),
    ...propertyDefinitions.flatMap(({ keywords }) => keywords),
    ...['plan', 'check-ins'],
  ];
  for (const path of ['syntaxes/vim/syntax/okr.vim', 'syntaxes/emacs/okr-mode.el'])
    it(`know every keyword of the language: ${path}`, () => {
      const text = readFileSync(path, 'utf8').replaceAll('\\s\\+', ' ');
      const missing = words.flatMap((word) => {
        const parts =
          text.includes(`${word}\\|`) || text.includes(`"${word}"`) || text.includes(`${word}\\)`);
        return parts
          ? []
          : word.split(' ').filter((one) => !new RegExp(`[|("]${one}(?:\\\\[|)]|")`).test(text));
      });
      assert.deepEqual(missing, []);
    });
});
