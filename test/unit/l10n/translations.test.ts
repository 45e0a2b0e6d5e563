import assert from 'node:assert/strict';
import { fingerprintOf } from '../../../cli/report/fingerprints.js';
import { type DisplayLanguage, speak } from '../../../language/values/say.js';
import { readCompany } from '../../golden/marked-company.js';
import { saidTexts, textsIn } from '../../support/said-texts.js';
import { languages } from '../../support/translations.js';
import { openWorkspace } from '../../support/workspace.js';

const said = saidTexts();

/** Texts that a translation says without the kind of the element, which its name makes clear. */
const withoutKind: ReadonlySet<string> = new Set(['{0} “{1}”', '{0} `{1}`']);

describe('The texts of the program', () => {
  it('are found in templates, also inside of values, and in tables', () => {
    assert.deepEqual(textsIn("say`One ${of(`${two}`)} and \\`${say`three`}\\`.`; marked('it\\'s')"), [
      'One {0} and `{1}`.',
      'three',
      "it's",
    ]);
  });

  for (const { tag, translations } of languages) {
    describe(`in the language ${tag}`, () => {
      it('are all translated, and nothing else is', () => {
        assert.deepEqual(
          [...said.keys()].filter((key) => !Object.hasOwn(translations, key)),
          [],
          'These texts have no translation.',
        );
        assert.deepEqual(
          Object.keys(translations).filter((key) => !said.has(key)),
          [],
          'Nothing says these texts.',
        );
      });

      it('have the same values and the same code', () => {
        const wrong = Object.entries(translations).filter(
          ([key, text]) =>
            !sameItems(valuesIn(key), valuesIn(text), withoutKind.has(key)) ||
            !sameItems(codeIn(key), codeIn(text)),
        );
        assert.deepEqual(wrong, []);
      });

      it('begin and end alike, and use the quotes and spaces of the language', () => {
        const wrong = Object.entries(translations).filter(
          ([key, text]) =>
            edgesOf(key) !== edgesOf(text) || !foreignSigns[tag] || foreignSigns[tag].test(withoutCode(text)),
        );
        assert.deepEqual(wrong, []);
      });
    });
  }
});

/** Signs that the typography of a language does not have. */
const foreignSigns: Readonly<Record<string, RegExp>> = {
  de: /[”«»]|"(?!")/,
  fr: /[“”„]| [:;?!»%]|« /,
  es: /[“”„]| :/,
  pt: /[„«»]| :/,
};

function valuesIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{(\d+)[,}]/g)].map(([, index = '']) => index))].sort();
}

function codeIn(text: string): string[] {
  return [...text.matchAll(/`[^`]*`/g)].map(([code]) => code).sort();
}

function withoutCode(text: string): string {
  return text.replace(/`[^`]*`/g, '').replace(/"cycleYear".*?"/g, '');
}

function sameItems(left: readonly string[], right: readonly string[], mayLack = false): boolean {
  return mayLack ? right.every((one) => left.includes(one)) : JSON.stringify(left) === JSON.stringify(right);
}

/** Whether a text begins and ends with a space, and with which sign it ends a sentence. */
function edgesOf(text: string): string {
  const sign = /[.?…:](?=\s*$)/.exec(text)?.[0] ?? '';
  return `${/^\s/.test(text)} ${/\s$/.test(text)} ${sign}`;
}

describe('Findings in another language', () => {
  const company = readCompany('every-rule');

  afterEach(() => speak(undefined));

  async function findingsIn(language: DisplayLanguage | undefined) {
    speak(language);
    const workspace = await openWorkspace(company.files, { before: company.before });
    return workspace.findings().map(({ message, ...finding }) => ({ ...finding, message }));
  }

  it('are the same findings with the same fingerprints, and no text is left in English', async () => {
    const english = await findingsIn(undefined);
    for (const language of languages) {
      const translated = await findingsIn(language);
      const kept = ({ rule, uri, range, severity, subject, element }: (typeof english)[number]) =>
        JSON.stringify([uri, range, rule, severity, subject, element]);
      assert.deepEqual(translated.map(kept).sort(), english.map(kept).sort());
      const prints = (list: typeof english) =>
        list
          .map(({ rule, subject = '', message }) => `${rule} ${fingerprintOf({ rule, subject, message })}`)
          .sort();
      assert.deepEqual(prints(translated), prints(english));
      const messages = new Set(english.map(({ message }) => message));
      assert.deepEqual(
        translated.filter(({ message }) => messages.has(message)).map(({ message }) => message),
        [],
      );
    }
  });
});
