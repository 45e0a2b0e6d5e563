import { deepEqual, equal } from 'node:assert/strict';
import { readFileSync } from 'node:fs';

interface OnEnterRule {
  beforeText: string;
  afterText?: string;
  previousLineText?: string;
  action: { indent: string; appendText?: string };
}

const configuration = JSON.parse(readFileSync('language-configuration.json', 'utf8')) as {
  wordPattern: { pattern: string; flags: string };
  indentationRules: { increaseIndentPattern: string; decreaseIndentPattern: string };
  onEnterRules: OnEnterRule[];
};

describe('language configuration', () => {
  it('takes names, handles, dates and cycles as one word each', () => {
    const { pattern, flags } = configuration.wordPattern;
    const words = (text: string) => text.match(new RegExp(pattern, `g${flags}`)) ?? [];
    deepEqual(words('key result less-waste "Größe" { owner @dev.patel }'), [
      'key',
      'result',
      'less-waste',
      'Größe',
      'owner',
      '@dev.patel',
    ]);
    deepEqual(words('plan care in 2026-Q4'), ['plan', 'care', 'in', '2026-Q4']);
    deepEqual(words('by 2026-12-15, @acme/data'), ['by', '2026-12-15', '@acme/data']);
    deepEqual(words('supports replenishment.less-waste'), ['supports', 'replenishment', 'less-waste']);
  });

  describe('indents', () => {
    const increase = new RegExp(configuration.indentationRules.increaseIndentPattern);
    const decrease = new RegExp(configuration.indentationRules.decreaseIndentPattern);
    const cases: [line: string, opens: boolean, closes: boolean][] = [
      ['objective a "A" {', true, false],
      ['objective a "A" { // why', true, false],
      ['objective a "with { inside"', false, false],
      ['objective a "with \\" and {" {', true, false],
      ['metric a { unit % }', false, false],
      ['// objective a {', false, false],
      ['}', false, true],
      ['  } // end', false, true],
      ['link "https://a.test" {', true, false],
    ];
    for (const [line, opens, closes] of cases) {
      it(line, () => deepEqual([increase.test(line), decrease.test(line)], [opens, closes]));
    }
  });

  describe('on Enter', () => {
    /** The action of the first rule that fits, as the editor chooses. */
    const onEnter = (before: string, after = '', previous = '') =>
      configuration.onEnterRules.find(
        (rule) =>
          new RegExp(rule.beforeText).test(before) &&
          (rule.afterText === undefined || new RegExp(rule.afterText).test(after)) &&
          (rule.previousLineText === undefined || new RegExp(rule.previousLineText).test(previous)),
      )?.action;

    it('goes on with a block comment, and closes it below', () => {
      equal(onEnter('/* One')?.appendText, ' * ');
      deepEqual(onEnter('/*', ' */'), { indent: 'indentOutdent', appendText: ' * ' });
      equal(onEnter(' * two', '', '/* One')?.appendText, '* ');
      equal(onEnter('/* done */'), undefined);
      equal(onEnter('* no comment', '', 'owner @a'), undefined);
    });

    it('goes on with a line comment only where it is broken in two', () => {
      equal(onEnter('// One', 'two')?.appendText, '// ');
      equal(onEnter('// One'), undefined);
      equal(onEnter('// okr-ignore missing-owner:', 'later')?.appendText, undefined);
    });

    it('indents after a brace, and moves a closing one below', () => {
      equal(onEnter('objective a "A" {')?.indent, 'indent');
      equal(onEnter('objective a "A" {', '}')?.indent, 'indentOutdent');
    });
  });
});
