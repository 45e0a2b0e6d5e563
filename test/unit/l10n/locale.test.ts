import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { displayLanguageOf, translatedLanguages } from '../../../language/values/display-languages.js';
import { say, speak, spokenLanguage, translated } from '../../../language/values/say.js';
import { followLocale } from '../../../server/display-language.js';

describe('The language of a process', () => {
  afterEach(() => speak(undefined));

  it('is that of `initialize`, and English for others and for none', () => {
    let initialize: (params: { locale?: string }) => void = () => {};
    const shared = {
      lsp: { LanguageServer: { onInitialize: (listener: typeof initialize) => (initialize = listener) } },
    };
    followLocale(shared as unknown as Parameters<typeof followLocale>[0], (tag) =>
      tag === 'en' ? undefined : { tag, translations: {} },
    );
    for (const [locale, tag] of [
      ['pt-BR', 'pt'],
      ['de', 'de'],
      ['nl', 'en'],
      ['fr_CA', 'fr'],
      [undefined, 'en'],
    ] as const) {
      initialize({ locale });
      assert.equal(spokenLanguage(), tag);
    }
    assert.equal(displayLanguageOf('C.UTF-8'), 'en');
  });

  it('leaves a text without translation in English, and puts values in the order of the translation', () => {
    speak({
      tag: 'de',
      translations: { '{0} of {1}': '{1}: {0}', '{0} days': '{0, plural, one {# Tag} other {# Tage}}' },
    });
    assert.equal(say`${1} of ${2}`, '2: 1');
    assert.equal(say`${1} and ${2}`, '1 and 2');
    assert.deepEqual(
      [1, 3].map((days) => say`${days} days`),
      ['1 Tag', '3 Tage'],
    );
    assert.equal(translated('{0} weeks', 2), '2 weeks');
  });

  it('has translations of the same contributions to VS Code as English', () => {
    const english = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
    const used = [...readFileSync('package.json', 'utf8').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual(Object.keys(english).sort(), [...new Set(used)].sort());
    const codeIn = (text: string) =>
      [...text.matchAll(/`[^`]*`|\(command:[^)]*\)|--[a-z-]+/g)].map(String).sort();
    for (const tag of translatedLanguages) {
      const texts = JSON.parse(readFileSync(`package.nls.${tag}.json`, 'utf8')) as Record<string, string>;
      assert.deepEqual(Object.keys(texts), Object.keys(english));
      for (const [key, text] of Object.entries(english))
        assert.deepEqual(codeIn(texts[key] ?? ''), codeIn(text), key);
    }
  });
});
